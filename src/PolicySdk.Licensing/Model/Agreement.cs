namespace PolicySdk.Licensing;

/// <summary>The signed paper behind a license.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Uri">Where it is kept.</param>
/// <param name="Sha256">Its SHA-256 in hexadecimal, perhaps cut short with <c>...</c>; null if the document does not say.</param>
public sealed record Agreement(string Uri, string? Sha256);
