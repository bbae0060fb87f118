namespace PolicySdk.Licensing;

/// <summary>Collects what is wrong with one document.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class DiagnosticBag(DocumentSource source)
{
    /// <summary>After so many nobody reads on, and a hostile document must not make us write more.</summary>
    private const int Most = 100;

    private readonly List<DocumentDiagnostic> _diagnostics = [];
    private HashSet<DocumentSpan>? _settled;
    private int _charactersEnd;

    public DocumentSource Source => source;

    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>Whether nothing more is taken, so that nobody need look for more.</summary>
    public bool IsFull => _diagnostics.Count >= Most;

    public void Invalid(DocumentSpan span, string message, string? help = null, RelatedPlace? related = null) =>
        Add(DocumentRules.Invalid, span, message, help, related);

    /// <summary>Reports a value that is not what it must be. Whatever else does not fit it follows from that, and is not reported.</summary>
    public void Wrong(DocumentSpan value, string message, string? help, string id = DocumentRules.Invalid)
    {
        Add(id, value, message, help);
        (_settled ??= []).Add(value);
    }

    public void Add(string id, DocumentSpan span, string message, string? help, RelatedPlace? related = null)
    {
        if (!IsFull && !IsSettled(span))
        {
            _diagnostics.Add(new DocumentDiagnostic(id, source.Path, span, message, help) { Related = related });
        }
    }

    /// <summary>Takes over what is wrong with the document as JSON. A string that is not right by itself is reported for nothing else.</summary>
    public void AddRange(ImmutableArray<DocumentDiagnostic> diagnostics)
    {
        _diagnostics.AddRange(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            (_settled ??= []).Add(diagnostic.Span);
        }

        _charactersEnd = _diagnostics.Count;
    }

    /// <summary>The diagnostics in the order of the text.</summary>
    public ImmutableArray<DocumentDiagnostic> InOrder() => IsEmpty ? []
        : [.. _diagnostics.OrderBy(each => each.Span.Start).ThenBy(each => each.Id, StringComparer.Ordinal).Take(Most)];

    private bool IsSettled(DocumentSpan span)
    {
        if (_settled is null)
        {
            return false;
        }

        if (_settled.Contains(span))
        {
            return true;
        }

        // A character that does not belong into a string makes it other than it looks: what else is wrong with it shows without the character.
        for (var i = 0; i < _charactersEnd && IsString(span); i++)
        {
            if (_diagnostics[i].Span is var character && span.Start < character.Start && character.Start < span.Start + span.Length)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsString(DocumentSpan span) => span.Start < source.Text.Length && source.Text[span.Start] == '"';
}
