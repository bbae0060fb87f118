namespace PolicySdk.Flow.Domain;

/// <summary>
/// The names behind which a compilation's sources and consumption points stand, so that code which cannot have to do with any of them need not
/// be looked at. A name that is missing is a flow that is missed; one too many costs a little time.
/// </summary>
/// <remarks>Immutable.</remarks>
/// <param name="ScopeAttributes">The attributes that declare scopes, by their names without <c>Attribute</c>.</param>
/// <param name="UseAttributes">The attributes that declare uses of parameters, likewise.</param>
/// <param name="Scoped">Members, and types, of other libraries that declare a scope.</param>
/// <param name="Reads">Members of other libraries that read from outside.</param>
/// <param name="Writes">Members of other libraries that write what can be read back.</param>
/// <param name="Uses">Members of other libraries that consume.</param>
public sealed record FlowNames(
    ImmutableArray<string> ScopeAttributes,
    ImmutableArray<string> UseAttributes,
    NamePatterns Scoped,
    NamePatterns Reads,
    NamePatterns Writes,
    NamePatterns Uses)
{
    /// <summary>Whether data that was read from outside without a declared scope can matter.</summary>
    public bool FollowsReads { get; init; } = true;

    /// <summary>Whether what members hand out to code outside the compilation matters, as far as it has a scope.</summary>
    public bool FollowsExposures { get; init; }

    /// <summary>Whether what is read from outside can have a scope that no code declares: that of its path.</summary>
    public bool BindsPaths { get; init; }
}
