namespace PolicySdk.Flow.Relevance;

/// <summary>Names that change what all other code may mean, wherever they stand: who names none of them leaves it as it is.</summary>
internal static class GlobalNames
{
    /// <summary>Members of types are found by reflection.</summary>
    public static ImmutableArray<string> Finders { get; } =
    [
        "GetMethod", "GetMethods", "GetRuntimeMethod", "GetRuntimeMethods", "GetProperty", "GetProperties", "GetRuntimeProperty", "GetRuntimeProperties",
        "GetMembers", "CreateDelegate",
    ];

    /// <summary>Code decides which members of an object are written as JSON.</summary>
    public static ImmutableArray<string> JsonContracts { get; } = ["Modifiers", "CreateJsonPropertyInfo", "CreatePropertyInfo"];

    /// <summary>All of them.</summary>
    public static ImmutableHashSet<string> All { get; } = [.. Finders, .. JsonContracts, "JsonIgnore", "JsonIgnoreAttribute"];
}
