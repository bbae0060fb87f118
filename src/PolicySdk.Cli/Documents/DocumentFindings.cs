using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>Makes findings of what is said about documents, so that they are drawn and written like any other.</summary>
/// <remarks>Documents are named from the current directory; findings want full paths.</remarks>
internal sealed class DocumentFindings
{
    private readonly string _workingDirectory;

    /// <param name="workingDirectory">The full path of the current directory.</param>
    public DocumentFindings(string workingDirectory) => _workingDirectory = workingDirectory;

    /// <summary>The rules that documents are held against, for reports that describe rules.</summary>
    public static ImmutableArray<RuleDescription> Rules { get; } =
    [
        Rule(DocumentRules.Invalid, "The document is invalid", Severity.Error),
        Rule(DocumentRules.UnknownTerm, "The vocabulary does not have this term", Severity.Error),
        Rule(DocumentRules.DuplicateId, "Two documents have the same id", Severity.Error),
        Rule(DocumentRules.DanglingReference, "The document refers to something that is not there", Severity.Error),
        Rule(DocumentRules.NoEffect, "A rule, a value or a duty has no effect", Severity.Warning),
    ];

    /// <summary>The finding.</summary>
    public Finding Of(DocumentDiagnostic diagnostic) => new()
    {
        RuleId = diagnostic.Id,
        Severity = diagnostic.IsWarning ? Severity.Warning : Severity.Error,
        Message = diagnostic.Message,
        Location = Place(diagnostic.Path, diagnostic.Span),
        Related = diagnostic.Related is { } other ? [new Hop(Place(other.Path, other.Span), other.Label)] : [],
        Help = diagnostic.Help ?? "",
    };

    /// <summary>A place of a document as a range of a file.</summary>
    /// <param name="name">The name under which the document is reported.</param>
    /// <param name="span">The place in it.</param>
    public SourceRange Place(string name, DocumentSpan span)
    {
        var path = PathOf(name);
        return span.Line == 0 ? SourceRange.OfFile(path) : new SourceRange(path, span.Line, span.Column, span.EndLine, span.EndColumn);
    }

    /// <summary>The full path of a document.</summary>
    public string PathOf(string name) => Path.GetFullPath(name, _workingDirectory);

    private static RuleDescription Rule(string id, string title, Severity severity) =>
        new(id, title, "", $"https://policysdk.dev/rules/{id}", severity);
}
