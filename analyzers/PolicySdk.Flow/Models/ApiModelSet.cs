using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicySdk.Flow.Models;

/// <summary>
/// All models of a compilation, found by member. A member is looked up by its own documentation-comment id, then by those of
/// the members that it overrides or implements; the longest literal text of a pattern wins, then the earlier model.
/// </summary>
/// <remarks>Safe for concurrent use; looking up is cached per symbol.</remarks>
public sealed class ApiModelSet
{
    private readonly Dictionary<string, List<ApiModel>> _byType = new(StringComparer.Ordinal);
    private readonly List<ApiModel> _broad = [];
    private readonly ConcurrentDictionary<ISymbol, ApiModel?> _found = new(SymbolEqualityComparer.Default);

    /// <summary>Makes the set; earlier models win over later ones of the same length.</summary>
    public ApiModelSet(IEnumerable<ApiModel> models)
    {
        foreach (var model in models)
        {
            var type = TypeOf(model.Pattern);
            if (type is null)
            {
                _broad.Add(model);
            }
            else if (_byType.TryGetValue(type, out var list))
            {
                list.Add(model);
            }
            else
            {
                _byType.Add(type, [model]);
            }
        }
    }

    /// <summary>A set without models.</summary>
    public static ApiModelSet Empty { get; } = new([]);

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

    private ApiModel? Search(ISymbol member)
    {
        ApiModel? best = null;
        foreach (var candidate in WithDeclarations(member))
        {
            var id = candidate.GetDocumentationCommentId();
            if (id is null)
            {
                continue;
            }

            var type = candidate.ContainingType?.OriginalDefinition.GetDocumentationCommentId();
            if (type is not null && _byType.TryGetValue(type.Substring(2), out var list))
            {
                best = Better(best, list, id);
            }

            best = Better(best, _broad, id);
            if (best is not null)
            {
                // What is said of the member itself counts more than what is said of a member that it implements.
                return best;
            }
        }

        return best;
    }

    private static ApiModel? Better(ApiModel? best, List<ApiModel> models, string id)
    {
        foreach (var model in models)
        {
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

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var declared in contract.GetMembers())
            {
                if (declared.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

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

    // The type of `M:N.Type.Member*`, when no `*` stands before the member's name.
    private static string? TypeOf(string pattern)
    {
        var end = pattern.IndexOf('(');
        var head = end < 0 ? pattern : pattern.Substring(0, end);
        var dot = head.LastIndexOf('.');
        if (dot <= 2)
        {
            return null;
        }

        var type = head.Substring(2, dot - 2);
        return type.IndexOf('*') >= 0 ? null : type;
    }
}
