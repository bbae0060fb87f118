namespace PolicySdk.Licensing;

/// <summary>Who may use the data.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Id">The id, such as <c>org:acme</c>.</param>
public sealed record Licensee(string Id);
