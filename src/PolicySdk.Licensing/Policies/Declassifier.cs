namespace PolicySdk.Licensing;

/// <summary>A method whose result an organization lets go without the scope of what went in.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Method">The method, as a documentation-comment id: <c>M:Acme.Statistics.Mean(System.Double[])</c>.</param>
/// <param name="Reason">Why its result tells nothing of a performer.</param>
/// <param name="ApprovedBy">Who said so; null if the document does not say.</param>
/// <param name="Span">The entry in the document.</param>
public sealed record Declassifier(string Method, string Reason, string? ApprovedBy, DocumentSpan Span);
