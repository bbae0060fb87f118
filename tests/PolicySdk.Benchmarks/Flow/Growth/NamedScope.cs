using PolicySdk.Flow.Domain;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>A scope that is its name.</summary>
internal sealed class NamedScope(string name) : ScopeContract
{
    public string Name => name;

    public override bool Equals(object? obj) => obj is NamedScope other && other.Name == name;

    public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => name;
}
