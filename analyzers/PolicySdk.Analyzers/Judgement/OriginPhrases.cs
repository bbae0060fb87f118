using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Says in words where data was loaded.</summary>
internal static class OriginPhrases
{
    /// <summary><c>loaded in ImprovClips.Load, Clips.cs:14</c>: the loader's own place, or where it was called if it has none here.</summary>
    public static string Of(Origin origin)
    {
        var place = FindingReport.ToText(Place(origin));
        var how = origin.Loader switch
        {
            null => "loaded here",
            IParameterSymbol { RefKind: RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter } parameter
                when parameter.Type.TypeKind != TypeKind.Delegate && parameter.ContainingSymbol is { } member =>
                $"comes in as '{parameter.Name}' of {NameOf(member)}",
            var loader => "loaded in " + NameOf(loader),
        };

        return place.Length == 0 ? how : $"{how}, {place}";
    }

    /// <summary><c>read by File.ReadAllLines, Train.cs:12</c>: always the place of the call, since the reader is nobody's own code.</summary>
    public static string OfRead(Origin origin)
    {
        var place = FindingReport.ToText(origin.Location);
        var how = origin.Loader is { } loader ? "read by " + NameOf(loader) : "read";
        var path = origin.Path is { Length: > 0 } known ? $" from '{known}'" : "";
        return place.Length == 0 ? how + path : $"{how}{path}, {place}";
    }

    /// <summary><c>Type.Member</c>, without namespaces; a constructor is named as its type.</summary>
    public static string NameOf(ISymbol symbol)
    {
        switch (symbol)
        {
            case IParameterSymbol parameter when parameter.ContainingSymbol is { } member:
                return NameOf(member);
            case IMethodSymbol { AssociatedSymbol: { } member }:
                return NameOf(member);
            case IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor:
                return constructor.ContainingType.Name;
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, ContainingSymbol: { } member }:
                return NameOf(member);
            case IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName }:
                return "the program";
            case INamedTypeSymbol or INamespaceSymbol or IAssemblySymbol:
                return symbol.Name;
        }

        // `Namespace.IContract.Member` of an explicit implementation is a `Member` to everybody who reads it.
        var name = symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);
        return symbol.ContainingType is { } type ? $"{type.Name}.{name}" : name;
    }

    private static Location Place(Origin origin)
    {
        if (origin.Loader is { } loader)
        {
            foreach (var location in loader.Locations)
            {
                if (location.IsInSource)
                {
                    return location;
                }
            }
        }

        return origin.Location;
    }
}
