using System.Collections.Concurrent;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>Resolves the consent scope of what comes out of a symbol from its attributes.</summary>
/// <remarks>
/// What is nearer counts and what is further away does not: the member's own attribute, then that of its type, then those of the members
/// that it overrides or implements with their types. Safe for concurrent use.
/// </remarks>
/// <param name="here">The assembly whose flows are followed; <see langword="null"/>: those of all.</param>
internal sealed class ScopeDeclarations(IAssemblySymbol? here = null)
{
    private readonly ConcurrentDictionary<ISymbol, LicenseScope?> _scopes = new(SymbolEqualityComparer.Default);

    /// <summary>The scope of what comes out of a method, property, field or parameter, or of every value of a type.</summary>
    public LicenseScope? Of(ISymbol symbol)
    {
        var definition = Definition(symbol);
        return _scopes.TryGetValue(definition, out var known) ? known : _scopes.GetOrAdd(definition, Resolve(definition));
    }

    /// <summary>
    /// The scope that a type gives to a member which it inherits from a type without one: <c>[ConsentScope] class Clips : CsvLoader</c>.
    /// </summary>
    public LicenseScope? OfInherited(ISymbol member, ITypeSymbol receiver)
    {
        if (receiver is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type
            || member.ContainingType is not { SpecialType: SpecialType.None } declaring
            || SymbolEqualityComparer.Default.Equals(declaring.OriginalDefinition, type.OriginalDefinition))
        {
            return null;
        }

        return IsByType(member) ? Of(type) : null;
    }

    /// <summary>The scope that every value of a type comes under, or every item of a collection of them.</summary>
    public LicenseScope? OfValue(ITypeSymbol type) =>
        ItemType.Of(type) is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } item ? Of(item) : null;

    /// <summary>What a member says of itself, before its type and what it overrides or implements are asked.</summary>
    public static LicenseScope? Explicit(ISymbol member) => member is not IPropertySymbol property
        ? Own(member)
        : Own(property)
            ?? (property.GetMethod is { } getter ? Own(getter) : null)
            ?? OfPositionalParameter(property);

    /// <summary>Whether a member that says nothing itself hands out what its type says.</summary>
    public static bool IsByType(ISymbol member) => member is IPropertySymbol property && !IsCount(property)
        || member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method && HandsOutData(method);

    private static ISymbol Definition(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } unreduced } ? unreduced.OriginalDefinition : symbol.OriginalDefinition;

    private LicenseScope? Resolve(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => OfType(type),
        IMethodSymbol method => OfMethod(method),
        IPropertySymbol property => OfProperty(property),
        IFieldSymbol field => OfField(field),
        IParameterSymbol parameter => OfParameter(parameter),
        IEventSymbol raised => OfEvent(raised),
        _ => null,
    };

    private LicenseScope? OfType(INamedTypeSymbol type)
    {
        if (Own(type) is { } own)
        {
            return own;
        }

        if (type.BaseType is { SpecialType: SpecialType.None } parent && Of(parent) is { } inherited)
        {
            return inherited;
        }

        LicenseScope? scope = null;
        foreach (var contract in type.AllInterfaces)
        {
            scope = Union(scope, Own(contract.OriginalDefinition));
        }

        return scope;
    }

    private LicenseScope? OfMethod(IMethodSymbol method)
    {
        if (Own(method) is { } own)
        {
            return own;
        }

        switch (method.MethodKind)
        {
            case MethodKind.PropertyGet:
                return method.AssociatedSymbol is { } property ? Of(property) : null;
            case MethodKind.Constructor:
                // A loader object is as good as its data: whoever is handed it can enumerate it.
                return Of(method.ContainingType);
            case MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.UserDefinedOperator or MethodKind.Conversion:
                return HandsOutData(method) ? OfTypeOrDeclaration(method) ?? OfForeignValue(method, method.ReturnType) : null;
            default:
                return null;
        }
    }

    private LicenseScope? OfProperty(IPropertySymbol property) =>
        Explicit(property) ?? (IsCount(property) ? null : OfTypeOrDeclaration(property) ?? OfForeignValue(property, property.Type));

    // The handlers of an event are called back; only accessors have a parameter on which to say with what.
    private LicenseScope? OfEvent(IEventSymbol raised) =>
        (raised.AddMethod is { Parameters: [var handler] } ? Own(handler) : null) ?? OfTypeOrDeclaration(raised);

    // What another assembly hands out of a type that declares a scope comes under it, whoever made it. In this one the flow says more.
    private LicenseScope? OfForeignValue(ISymbol member, ITypeSymbol type) =>
        here is null || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, here) ? null : OfValue(type);

    private LicenseScope? OfField(IFieldSymbol field)
    {
        if (Own(field) is { } own)
        {
            return own;
        }

        if (field.AssociatedSymbol is IPropertySymbol property)
        {
            return Of(property);
        }

        // A private field is how a loader works (a path, a client), not what it hands out.
        return field.IsConst || field.DeclaredAccessibility == Accessibility.Private || field.ContainingType is not { } type ? null : Of(type);
    }

    private LicenseScope? OfParameter(IParameterSymbol parameter)
    {
        if (Own(parameter) is { } own)
        {
            return own;
        }

        foreach (var declared in Declarations.Of(parameter))
        {
            if (Own(declared) is { } inherited)
            {
                return inherited;
            }
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
            && (parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type.TypeKind == TypeKind.Delegate))
        {
            return Own(method) ?? OfTypeOrDeclaration(method);
        }

        // A value of a loader's own type comes under the loader's scope wherever it comes from.
        return parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type ? Of(type) : null;
    }

    // `record Take([ConsentScope(...)] float[] Samples)`: written on the parameter, meant for what is made of it.
    private static LicenseScope? OfPositionalParameter(IPropertySymbol property)
    {
        if (property.ContainingType is not { IsRecord: true } record)
        {
            return null;
        }

        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SharesSyntax(parameter, property))
                {
                    return Own(parameter);
                }
            }
        }

        return null;
    }

    private static bool SharesSyntax(ISymbol parameter, ISymbol property) =>
        parameter.DeclaringSyntaxReferences is [var first, ..] && property.DeclaringSyntaxReferences is [var second, ..]
        && first.SyntaxTree == second.SyntaxTree && first.Span == second.Span;

    private LicenseScope? OfTypeOrDeclaration(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            return null;
        }

        if (Own(type) is { } own)
        {
            return own;
        }

        LicenseScope? scope = null;
        foreach (var declaration in Declarations.Of(member))
        {
            scope = Of(declaration);
            if (scope is not null)
            {
                break;
            }
        }

        return scope ?? Of(type);
    }

    /// <summary>Whether a property says how many there are, which says nothing of what they hold.</summary>
    public static bool IsCount(IPropertySymbol property) =>
        property is { Name: "Count" or "Length" or "LongLength" or "IsEmpty", Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean };

    /// <summary>Whether the result of a method can hold data at all.</summary>
    public static bool HandsOutData(IMethodSymbol method)
    {
        if (method.ReturnsVoid || method.Name is nameof(GetHashCode) or nameof(Equals) && method.IsOverride)
        {
            return false;
        }

        return method.ReturnType switch
        {
            { SpecialType: SpecialType.System_Boolean } => !method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out),
            INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" } => false,
            _ => true,
        };
    }

    /// <summary>What the attributes of a symbol itself declare, those of a method's return value included.</summary>
    public static LicenseScope? Own(ISymbol symbol)
    {
        var scope = Own(symbol.GetAttributes(), symbol);
        return symbol is IMethodSymbol method ? Union(scope, Own(method.GetReturnTypeAttributes(), symbol)) : scope;
    }

    private static LicenseScope? Own(ImmutableArray<AttributeData> attributes, ISymbol symbol)
    {
        LicenseScope? scope = null;
        foreach (var attribute in attributes.OfKind(PolicyAttribute.ConsentScope))
        {
            var data = attribute.Named("Data");
            scope = Union(scope, new LicenseScope(attribute.Arguments(), data.IsDefault ? [] : data, [symbol]));
        }

        return scope;
    }

    private static LicenseScope? Union(LicenseScope? left, LicenseScope? right) =>
        left is null ? right : right is null ? left : left.Union(right);
}
