namespace PolicySdk.Flow.Interpretation;

/// <summary>An object that came up from a callee.</summary>
/// <param name="Body">The body that made it.</param>
/// <param name="Node">Its number there; the newest object of a site and the older ones count as one.</param>
/// <param name="Depth">How many calls it has come up through.</param>
internal sealed record MadeObject(MethodBody Body, int Node, int Depth);
