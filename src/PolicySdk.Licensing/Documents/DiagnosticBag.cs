namespace PolicySdk.Licensing;

/// <summary>Collects what is wrong with one document.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class DiagnosticBag(DocumentSource source)
{
    /// <summary>After so many nobody reads on, and a hostile document must not make us write more.</summary>
    private const int Most = 100;

    private readonly List<DocumentDiagnostic> _diagnostics = [];
    private HashSet<DocumentSpan>? _settled;

    public DocumentSource Source => source;

    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>Whether nothing more is taken, so that nobody need look for more.</summary>
    public bool IsFull => _diagnostics.Count >= Most;

    public void Invalid(DocumentSpan span, string message, string? help = null, RelatedPlace? related = null) =>
        Add(DocumentRules.Invalid, span, message, help, related);

    public void Add(string id, DocumentSpan span, string message, string? help, RelatedPlace? related = null)
    {
        if (!IsFull && _settled?.Contains(span) != true)
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
    }

    /// <summary>The diagnostics in the order of the text.</summary>
    public ImmutableArray<DocumentDiagnostic> InOrder() => IsEmpty ? []
        : [.. _diagnostics.OrderBy(each => each.Span.Start).ThenBy(each => each.Id, StringComparer.Ordinal).Take(Most)];
}
