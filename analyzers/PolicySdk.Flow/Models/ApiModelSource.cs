namespace PolicySdk.Flow.Models;

/// <summary>Somewhere that models come from, asked for type by type, so that thousands of them need not be read for a few.</summary>
/// <remarks>Implementations are safe for concurrent use and give the same models each time.</remarks>
public abstract class ApiModelSource
{
    /// <summary>The models whose patterns name members of one type: <c>System.Collections.Generic.List`1</c>.</summary>
    public abstract IReadOnlyList<ApiModel> OfType(string type);

    /// <summary>The models whose patterns leave the type open.</summary>
    public abstract IReadOnlyList<ApiModel> OfAnyType { get; }

    /// <summary>The models that read from outside, write what can be read back, or use what they are given.</summary>
    public abstract IReadOnlyList<ApiModel> Touching { get; }

    /// <summary>A source that holds models.</summary>
    public static ApiModelSource Of(IEnumerable<ApiModel> models) => new ApiModelTable(models);

    /// <summary>
    /// The type that <c>M:N.Type.Member*</c> speaks of; <see langword="null"/> where a <c>*</c> stands before the member's name.
    /// </summary>
    public static string? TypeOf(string pattern)
    {
        var end = pattern.IndexOf('(');
        var dot = pattern.LastIndexOf('.', end < 0 ? pattern.Length - 1 : end);
        return dot <= 2 || pattern.IndexOf('*', 2, dot - 2) >= 0 ? null : pattern.Substring(2, dot - 2);
    }

    /// <summary>The types that <see cref="TypeOf"/> names, from all that a compilation references; none where it names none.</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesOf(Compilation compilation, string pattern)
    {
        for (var name = TypeOf(pattern); name is not null;)
        {
            var types = compilation.GetTypesByMetadataName(name);
            if (!types.IsEmpty)
            {
                return types;
            }

            // In an id, a nested type stands behind a dot as well.
            var dot = name.LastIndexOf('.');
            name = dot < 0 ? null : name.Substring(0, dot) + "+" + name.Substring(dot + 1);
        }

        return [];
    }
}
