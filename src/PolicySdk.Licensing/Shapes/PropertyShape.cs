namespace PolicySdk.Licensing;

/// <summary>One property of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What its value must be.</param>
/// <param name="IsRequired">Whether every such object needs it.</param>
/// <param name="Description">What it means, in a sentence, for an editor to show; null where the shape of its value says it all.</param>
internal sealed record PropertyShape(string Name, Shape Value, bool IsRequired = false, string? Description = null);
