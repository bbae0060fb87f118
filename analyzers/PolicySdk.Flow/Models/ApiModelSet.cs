using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Models;

/// <summary>
/// All models of a compilation, found by member. A member is looked up by its own documentation-comment id, then by those of
/// the members that it overrides or implements; the longest literal text of a pattern wins, then the earlier model. What an
/// earlier source says of any of them counts more than what a later one says.
/// </summary>
/// <remarks>Safe for concurrent use; looking up is cached per symbol.</remarks>
public sealed class ApiModelSet
{
    private readonly ImmutableArray<ApiModelSource> _sources;
    private readonly ConcurrentDictionary<ISymbol, ApiModel?> _found = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol> _declarations = new(SymbolEqualityComparer.Default);

    /// <summary>Makes the set of models that are there; earlier models win over later ones of the same length.</summary>
    public ApiModelSet(IEnumerable<ApiModel> models)
        : this([ApiModelSource.Of(models)])
    {
    }

    /// <summary>Makes the set of several sources, the one that counts most first.</summary>
    public ApiModelSet(ImmutableArray<ApiModelSource> sources) => _sources = sources;

    /// <summary>A set without models.</summary>
    public static ApiModelSet Empty { get; } = new(ImmutableArray<ApiModelSource>.Empty);

    /// <summary>The models that read from outside, write what can be read back, or use what they are given.</summary>
    public IEnumerable<ApiModel> Touching => _sources.SelectMany(static source => source.Touching);

    /// <summary>The model of <paramref name="member"/>, or <see langword="null"/>.</summary>
    public ApiModel? Find(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (definition is IMethodSymbol { ReducedFrom: { } unreduced })
        {
            definition = unreduced.OriginalDefinition;
        }

        return _found.TryGetValue(definition, out var model) ? model : _found.GetOrAdd(definition, Search(definition));
    }

    /// <summary>
    /// The member of which a model speaks, where that is another one: a base's or an interface's, whose parameters may have other names.
    /// </summary>
    public IMethodSymbol? DeclarationOf(IMethodSymbol method) => _declarations.TryGetValue(method.OriginalDefinition, out var declared) ? declared : null;

    private ApiModel? Search(ISymbol member)
    {
        var declarations = new List<(string? Type, string Id, ISymbol Member)>();
        foreach (var candidate in WithDeclarations(member))
        {
            if (candidate.GetDocumentationCommentId() is { } id)
            {
                declarations.Add((candidate.ContainingType?.OriginalDefinition.GetDocumentationCommentId()?.Substring(2), id, candidate));
            }
        }

        foreach (var source in _sources)
        {
            foreach (var (type, id, declared) in declarations)
            {
                var best = type is null ? null : Better(null, source.OfType(type), id);
                if (Better(best, source.OfAnyType, id) is { } found)
                {
                    // What is said of the member itself counts more than what is said of a member that it implements.
                    if (declared is IMethodSymbol method && !SymbolEqualityComparer.Default.Equals(declared, member))
                    {
                        _declarations[member] = method;
                    }

                    return found;
                }
            }
        }

        return null;
    }

    private static ApiModel? Better(ApiModel? best, IReadOnlyList<ApiModel> models, string id)
    {
        for (var i = 0; i < models.Count; i++)
        {
            var model = models[i];
            if ((best is null || LiteralLength(model.Pattern) > LiteralLength(best.Pattern)) && Matches(model.Pattern, id))
            {
                best = model;
            }
        }

        return best;
    }

    private static IEnumerable<ISymbol> WithDeclarations(ISymbol member)
    {
        yield return member;
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden.OriginalDefinition;
        }

        if (member.ContainingType is not { TypeKind: not TypeKind.Interface } type || member.IsStatic)
        {
            yield break;
        }

        foreach (var implemented in Explicit(member))
        {
            yield return implemented.OriginalDefinition;
        }

        // Anything else implements what has its name.
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var declared in contract.GetMembers(member.Name))
            {
                if (declared.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Explicit(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        _ => Enumerable.Empty<ISymbol>(),
    };

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>Whether <paramref name="id"/> is <paramref name="pattern"/> with some text for each <c>*</c>.</summary>
    public static bool Matches(string pattern, string id)
    {
        // Greedy matching with one point of return, linear in practice and without allocation.
        int p = 0, i = 0, star = -1, resume = 0;
        while (i < id.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = i;
            }
            else if (p < pattern.Length && pattern[p] == id[i])
            {
                p++;
                i++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                i = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static int LiteralLength(string pattern)
    {
        var length = 0;
        foreach (var c in pattern)
        {
            length += c == '*' ? 0 : 1;
        }

        return length;
    }
}
