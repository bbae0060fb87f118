namespace PolicySdk.Analyzers.Contracts;

/// <summary>Knows the attributes and interfaces of the run-time library by name, from whatever version of it a compilation references.</summary>
internal static class PolicyAttributes
{
    /// <summary>The assembly, and the namespace, that holds them.</summary>
    public const string Library = "PolicySdk";

    private static readonly ImmutableDictionary<string, PolicyAttribute> s_kinds = new Dictionary<string, PolicyAttribute>(StringComparer.Ordinal)
    {
        ["ConsentScopeAttribute"] = PolicyAttribute.ConsentScope,
        ["TrainingUseAttribute"] = PolicyAttribute.TrainingUse,
        ["DataUseAttribute"] = PolicyAttribute.DataUse,
        ["DataCategoryAttribute"] = PolicyAttribute.DataCategory,
        ["DerivesAttribute"] = PolicyAttribute.Derives,
        ["DeclassifiesAttribute"] = PolicyAttribute.Declassifies,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names of the attributes' types.</summary>
    public static IEnumerable<string> Names => s_kinds.Keys;

    /// <summary>Which of the attributes a type is.</summary>
    public static PolicyAttribute KindOf(INamedTypeSymbol? type) =>

        // The name is compared first: nearly every attribute of a program falls out here.
        type is not null && s_kinds.TryGetValue(type.Name, out var kind) && IsInLibrary(type) ? kind : PolicyAttribute.None;

    /// <summary>Whether a type is one of the interfaces that loaders implement.</summary>
    public static bool IsDatasetLoader(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Arity: 1, Name: "IDatasetLoader" or "IAsyncDatasetLoader" } && IsInLibrary(type);

    /// <summary>Whether a compilation can use the attributes at all. Looks at names alone, so it costs next to nothing.</summary>
    public static bool IsReferencedBy(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name == Library)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a library of other people can use the attributes.</summary>
    public static bool IsReferencedBy(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Library)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsInLibrary(INamedTypeSymbol type) =>
        type.ContainingType is null
        && type.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true }
        && type.ContainingAssembly?.Name == Library;
}
