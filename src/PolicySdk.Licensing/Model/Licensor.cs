namespace PolicySdk.Licensing;

/// <summary>Who grants: a performer, a troupe, an agent.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
/// <param name="Id">The id, such as <c>troupe:014</c>.</param>
/// <param name="RepresentedBy">Who stands by the licensor. A replica clause without anyone is unenforceable in California.</param>
public sealed record Licensor(string Id, Representation RepresentedBy);
