namespace PolicySdk.Flow.Domain;

/// <summary>
/// A declared scope, as the domain knows it. Equality decides whether two declarations hand out data under the same terms;
/// implementations override it and are immutable.
/// </summary>
public abstract class ScopeContract
{
    /// <inheritdoc/>
    public abstract override bool Equals(object? obj);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
