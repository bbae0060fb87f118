using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.ApiModels;

/// <summary>Walks the path of a model along the types of a member, as far as the types say anything.</summary>
internal static class ModelPathCheck
{
    /// <summary>Whether the root of <paramref name="path"/> is something that <paramref name="member"/> has.</summary>
    public static bool HasRoot(ISymbol member, ModelPath path) =>
        path.Root is "this" or "return" or "throw" or ModelPath.Static || path.Root[0] == '$'
        || (path.Root == "value" && member is IPropertySymbol { SetMethod: not null } or IPropertySymbol { RefKind: RefKind.Ref })
        || Parameters(member).Any(parameter => parameter.Name == path.Root || path.Root == "arguments");

    /// <summary>What is wrong with <paramref name="path"/> on <paramref name="member"/>, or <see langword="null"/>.</summary>
    public static string? Fault(ISymbol member, ModelPath path)
    {
        foreach (var segment in path.Segments)
        {
            if (segment.Kind == ModelSegmentKind.Keyed && segment.Name.Length > 0 && !char.IsDigit(segment.Name[0]) && segment.Name[0] != '^'
                && !Parameters(member).Any(parameter => parameter.Name == segment.Name))
            {
                return $"no parameter '{segment.Name}'";
            }
        }

        var type = RootType(member, path.Root);
        for (var i = 0; i < path.Segments.Length; i++)
        {
            var segment = path.Segments[i];
            type = type is null ? null : Transparent(type);
            if (type is null or ITypeParameterSymbol or IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object or SpecialType.System_Array })
            {
                return null;
            }

            switch (segment.Kind)
            {
                case ModelSegmentKind.Member when segment.Name[0] == '$':
                case ModelSegmentKind.Within:
                    return null;
                case ModelSegmentKind.Member when i + 1 < path.Segments.Length
                    && path.Segments[i + 1].Kind is ModelSegmentKind.CallbackParameter or ModelSegmentKind.CallbackResult
                    && WithBases(type).SelectMany(each => each.GetMembers(segment.Name)).OfType<IMethodSymbol>().FirstOrDefault() is { } method:
                    i++;
                    if (path.Segments[i].Kind == ModelSegmentKind.CallbackParameter && path.Segments[i].Index >= method.Parameters.Length)
                    {
                        return $"'{method}' has no parameter {path.Segments[i].Index}";
                    }

                    type = path.Segments[i].Kind == ModelSegmentKind.CallbackResult ? method.ReturnType : method.Parameters[path.Segments[i].Index].Type;
                    break;
                case ModelSegmentKind.Member:
                    var members = WithBases(type).SelectMany(each => each.GetMembers(segment.Name)).ToList();
                    if (members.Count == 0)
                    {
                        return $"'{type}' has no member '{segment.Name}'";
                    }

                    type = members[0] switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
                    break;
                case ModelSegmentKind.CallbackParameter or ModelSegmentKind.CallbackResult:
                    if (type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
                    {
                        return type.Name is "Delegate" or "MulticastDelegate" || type.TypeKind == TypeKind.Array ? null : $"'{type}' is no delegate";
                    }

                    if (segment.Kind == ModelSegmentKind.CallbackParameter && segment.Index >= invoke.Parameters.Length)
                    {
                        return $"'{type}' has no parameter {segment.Index}";
                    }

                    type = segment.Kind == ModelSegmentKind.CallbackResult ? invoke.ReturnType : invoke.Parameters[segment.Index].Type;
                    break;
                default:
                    type = ElementOf(type);
                    break;
            }
        }

        return null;
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static ITypeSymbol? RootType(ISymbol member, string root) => root switch
    {
        "this" => member.ContainingType,
        "return" when member is IMethodSymbol { MethodKind: MethodKind.Constructor } => member.ContainingType,
        "return" or "value" when member is IPropertySymbol property => property.Type,
        "return" when member is IMethodSymbol method => method.ReturnType,
        "return" when member is IFieldSymbol field => field.Type,
        _ => Parameters(member).FirstOrDefault(parameter => parameter.Name == root)?.Type,
    };

    // What the engine sees through: tasks, nullable values, expression trees of lambdas.
    private static ITypeSymbol Transparent(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } named
            && named.Name is "Task" or "ValueTask" or "Nullable" or "Expression" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable")
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        return type;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        // Enumerators, spans and the like hold what their only type argument says; others what they enumerate.
        foreach (var each in WithBases(type))
        {
            if (each is INamedTypeSymbol { Name: "IEnumerable" or "IAsyncEnumerable" or "IEnumerator", TypeArguments.Length: 1 } enumerable)
            {
                return enumerable.TypeArguments[0];
            }
        }

        return null;
    }

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }
}
