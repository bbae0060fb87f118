namespace PolicySdk.Licensing;

/// <summary>How messages name a value: by the property it belongs to. Put into words only where there is something to say.</summary>
/// <param name="Property">The property; null for the document itself.</param>
/// <param name="IsItem">Whether it is one of the values of the property's array.</param>
/// <param name="IsOptional">Whether the property may be left out.</param>
internal readonly record struct ValueName(string? Property, bool IsItem = false, bool IsOptional = false)
{
    public override string ToString() => Property is null ? "the document" : (IsItem ? "a value of " : "") + Quoting.Of(Property);
}
