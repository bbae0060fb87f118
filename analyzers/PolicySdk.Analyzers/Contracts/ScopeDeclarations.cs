using System.Collections.Concurrent;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>Resolves the consent scope of what comes out of a symbol from its attributes.</summary>
/// <remarks>
/// What is nearer counts and what is further away does not: the member's own attribute, then that of its type, then those of the members
/// that it overrides or implements with their types. Safe for concurrent use.
/// </remarks>
internal sealed class ScopeDeclarations
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

        var handsOut = member is IPropertySymbol property && !IsCount(property)
            || member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method && HandsOutData(method);
        return handsOut ? Of(type) : null;
    }

    private static ISymbol Definition(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } unreduced } ? unreduced.OriginalDefinition : symbol.OriginalDefinition;

    private LicenseScope? Resolve(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => OfType(type),
        IMethodSymbol method => OfMethod(method),
        IPropertySymbol property => OfProperty(property),
        IFieldSymbol field => OfField(field),
        IParameterSymbol parameter => OfParameter(parameter),
        _ => null,
    };

    private LicenseScope? OfType(INamedTypeSymbol type)
    {
        if (Own(type.GetAttributes()) is { } own)
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
            scope = Union(scope, Own(contract.OriginalDefinition.GetAttributes()));
        }

        return scope;
    }

    private LicenseScope? OfMethod(IMethodSymbol method)
    {
        if (Union(Own(method.GetAttributes()), Own(method.GetReturnTypeAttributes())) is { } own)
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
                return HandsOutData(method) ? OfTypeOrDeclaration(method) : null;
            default:
                return null;
        }
    }

    private LicenseScope? OfProperty(IPropertySymbol property) =>
        Own(property.GetAttributes())
        ?? (property.GetMethod is { } getter ? Union(Own(getter.GetAttributes()), Own(getter.GetReturnTypeAttributes())) : null)
        ?? OfPositionalParameter(property)
        ?? (IsCount(property) ? null : OfTypeOrDeclaration(property));

    private LicenseScope? OfField(IFieldSymbol field)
    {
        if (Own(field.GetAttributes()) is { } own)
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
        if (Own(parameter.GetAttributes()) is { } own)
        {
            return own;
        }

        foreach (var declared in Declarations.Of(parameter))
        {
            if (Own(declared.GetAttributes()) is { } inherited)
            {
                return inherited;
            }
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
            && (parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type.TypeKind == TypeKind.Delegate))
        {
            return Union(Own(method.GetAttributes()), Own(method.GetReturnTypeAttributes())) ?? OfTypeOrDeclaration(method);
        }

        // A value of a loader's own type comes under the loader's scope wherever it comes from.
        return parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type ? Of(type) : null;
    }

    // `record Take([ConsentScope(...)] float[] Samples)`: written on the parameter, meant for what is made of it.
    private LicenseScope? OfPositionalParameter(IPropertySymbol property)
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
                    return Own(parameter.GetAttributes());
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

        if (Own(type.GetAttributes()) is { } own)
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

    // How many there are says nothing of what they hold.
    private static bool IsCount(IPropertySymbol property) =>
        property is { Name: "Count" or "Length" or "LongLength" or "IsEmpty", Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean };

    private static bool HandsOutData(IMethodSymbol method)
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

    private static LicenseScope? Own(ImmutableArray<AttributeData> attributes)
    {
        LicenseScope? scope = null;
        foreach (var attribute in attributes.OfKind(PolicyAttribute.ConsentScope))
        {
            var data = attribute.Named("Data");
            scope = Union(scope, new LicenseScope(attribute.Arguments(), data.IsDefault ? [] : data));
        }

        return scope;
    }

    private static LicenseScope? Union(LicenseScope? left, LicenseScope? right) =>
        left is null ? right : right is null ? left : left.Union(right);
}
