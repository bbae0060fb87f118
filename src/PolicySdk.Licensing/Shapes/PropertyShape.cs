namespace PolicySdk.Licensing;

/// <summary>One property of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What its value must be.</param>
/// <param name="IsRequired">Whether every such object needs it.</param>
internal sealed record PropertyShape(string Name, Shape Value, bool IsRequired = false);
