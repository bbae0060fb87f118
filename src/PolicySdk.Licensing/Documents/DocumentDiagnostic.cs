namespace PolicySdk.Licensing;

/// <summary>One error in a document, or one warning.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Id">The rule: one of <see cref="DocumentRules"/>.</param>
/// <param name="Path">The document, as its <see cref="DocumentSource"/> names it.</param>
/// <param name="Span">The place in it.</param>
/// <param name="Message">What is wrong, one line.</param>
/// <param name="Help">The way out, one line, where there is one to name.</param>
public sealed record DocumentDiagnostic(string Id, string Path, DocumentSpan Span, string Message, string? Help)
{
    /// <summary>The other end of a conflict; null where there is one place only.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>Whether the document is valid all the same.</summary>
    public bool IsWarning => Id == DocumentRules.NoEffect;

    /// <summary>The diagnostic as compilers write it: <c>path(line,column): error id: message. help</c></summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Path}({Span.Line},{Span.Column}): {(IsWarning ? "warning" : "error")} {Id}: {Message}") + (Help is null ? "" : ". " + Help);
}
