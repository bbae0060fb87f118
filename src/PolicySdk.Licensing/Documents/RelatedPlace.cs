namespace PolicySdk.Licensing;

/// <summary>The other end of what a diagnostic reports: where an id was given first, where what is contradicted stands.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Path">The document, as its <see cref="DocumentSource"/> names it.</param>
/// <param name="Span">The place in it.</param>
/// <param name="Label">What is there, a few words.</param>
public sealed record RelatedPlace(string Path, DocumentSpan Span, string Label)
{
    /// <summary>Where something was given that is given again.</summary>
    internal static RelatedPlace First(string path, DocumentSpan span) => new(path, span, "first given here");

    /// <summary>Document and line, as messages name them: <c>path:line</c></summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Span.Line}");
}
