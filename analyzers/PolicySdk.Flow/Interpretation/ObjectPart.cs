namespace PolicySdk.Flow.Interpretation;

/// <summary>Which part of an object that came from elsewhere another object is.</summary>
/// <param name="Whole">The object that it is a part of.</param>
/// <param name="Key">The field that leads to it.</param>
/// <param name="Type">The type that it was read as.</param>
internal sealed record ObjectPart(int Whole, int Key, ITypeSymbol? Type);
