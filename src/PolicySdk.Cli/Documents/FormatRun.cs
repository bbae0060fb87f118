using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>One run over documents that brings them into canonical form, or finds those that are not in it.</summary>
internal sealed class FormatRun
{
    /// <summary>What stands for a rule where a document is not in canonical form.</summary>
    public const string NotCanonical = "Format";

    private readonly DocumentFindings _findings;
    private readonly bool _check;
    private readonly List<Finding> _found = [];
    private readonly List<Gap> _gaps = [];
    private readonly List<string> _written = [];

    /// <param name="workingDirectory">The full path of the current directory.</param>
    /// <param name="check">Whether to find only, and write nothing.</param>
    public FormatRun(string workingDirectory, bool check)
    {
        _findings = new DocumentFindings(workingDirectory);
        _check = check;
    }

    /// <summary>Looks at one document, and writes it if it is not as it should be.</summary>
    /// <returns>The canonical text; <see langword="null"/> where there is none because of a syntax error.</returns>
    public string? Format(PolicyFile file, CancellationToken cancellationToken)
    {
        if (file.Read.Value is not { } source)
        {
            _found.AddRange(file.Read.Diagnostics.Select(_findings.Of));
            return null;
        }

        var formatted = DocumentFormatter.Format(source, cancellationToken);
        if (formatted.Value is not { } text)
        {
            _found.AddRange(formatted.Diagnostics.Select(_findings.Of));
            return null;
        }

        if (text != source.Text || !file.IsPlainUtf8)
        {
            if (_check)
            {
                _found.Add(Difference(file, source, text));
            }
            else
            {
                Write(file, source, text);
            }
        }

        return text;
    }

    /// <summary>What came of it.</summary>
    public CheckResult Result(PolicyFiles files) => new()
    {
        Findings = [.. _found],
        Gaps = [.. files.GapsOrEmpty(), .. _gaps],
        Notes = [.. _written.Select(name => $"formatted {name}")],
        Documents = files.Paths,
        Rules = DocumentFindings.Rules,
    };

    private void Write(PolicyFile file, DocumentSource source, string text)
    {
        try
        {
            AtomicFile.Replace(file.Path, text);
            _written.Add(source.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _gaps.Add(new Gap($"'{source.Path}' cannot be written: {PolicyFolder.Reason(e)}") { File = file.Path });
        }
    }

    private Finding Difference(PolicyFile file, DocumentSource source, string text)
    {
        var (message, place) = source.Text == text
            ? ("the document is not in UTF-8 without a byte order mark", SourceRange.OfFile(file.Path))
            : source.Text.Replace("\r\n", "\n", StringComparison.Ordinal) == text
                ? ("the lines of the document end with CRLF, not with LF", SourceRange.OfFile(file.Path))
                : ("the document is not in canonical form from here on", _findings.Place(source.Path, FirstDifference(source, text)));
        return new Finding
        {
            RuleId = NotCanonical,
            Severity = Severity.Error,
            Message = message,
            Location = place,
            Help = "Run 'policysdk fmt' on it.",
        };
    }

    private static DocumentSpan FirstDifference(DocumentSource source, string text)
    {
        var start = source.Text.AsSpan().CommonPrefixLength(text);
        var end = source.Text.AsSpan(start).IndexOfAny('\r', '\n');
        return source.SpanOf(start, end < 0 ? source.Text.Length - start : end);
    }
}
