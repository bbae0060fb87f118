using System.Runtime.CompilerServices;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>The names of what one referenced assembly declares contracts on.</summary>
/// <remarks>Immutable. Most assemblies cannot declare any, and are not looked into.</remarks>
internal sealed class ReferencedContracts
{
    // Compilations that reference the same file share its symbol.
    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferencedContracts> s_known = new();

    private readonly HashSet<MemberName> _scoped = [];
    private readonly HashSet<MemberName> _uses = [];

    private ReferencedContracts()
    {
    }

    /// <summary>
    /// Members that hand out scoped data or speak of a scoped type, and types of which every value is scoped with all their members.
    /// </summary>
    public IReadOnlyCollection<MemberName> Scoped => _scoped;

    /// <summary>Members to which data is passed for a declared use.</summary>
    public IReadOnlyCollection<MemberName> Uses => _uses;

    /// <summary>What the references of a compilation declare.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<ReferencedContracts> Of(Compilation compilation, ContractAssemblies assemblies, CancellationToken cancellationToken)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name != PolicyAttributes.Library && assemblies.MayDeclare(assembly))
            {
                if (!s_known.TryGetValue(assembly, out var known))
                {
                    var read = new ReferencedContracts();
                    read.AddAll(assembly.GlobalNamespace, cancellationToken);
                    known = s_known.GetValue(assembly, _ => read);
                }

                yield return known;
            }
        }
    }

    private void AddAll(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceSymbol space:
                    AddAll(space, cancellationToken);
                    break;
                case INamedTypeSymbol type:
                    AddType(type);
                    AddAll(type, cancellationToken);
                    break;
                default:
                    AddMember(member);
                    break;
            }
        }
    }

    // A repository of clips hands out clips by members that say nothing of them.
    private void AddType(INamedTypeSymbol type)
    {
        if (!IsScoped(type) && !Above(type).Any(static each => each.TypeArguments.Any(HoldsScoped)))
        {
            return;
        }

        _scoped.Add(new MemberName(type.Name));
        _scoped.Add(new MemberName(type.Name, IsConstructor: true));
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                AddNames(member, _scoped);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            yield return at;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    // Values of a type that declares a scope come under it, whoever hands them out.
    private static bool HoldsScoped(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HoldsScoped(array.ElementType),
        INamedTypeSymbol named => IsScoped(named.OriginalDefinition) || named.TypeArguments.Any(HoldsScoped),
        _ => false,
    };

    // A type takes the scope of what it derives from and of what it implements.
    private static bool IsScoped(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (Has(at.GetAttributes(), PolicyAttribute.ConsentScope))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static each => Has(each.OriginalDefinition.GetAttributes(), PolicyAttribute.ConsentScope));
    }

    private void AddMember(ISymbol member)
    {
        if (Declares(member, PolicyAttribute.ConsentScope) || TypesOf(member).Any(HoldsScoped))
        {
            AddNames(member, _scoped);
        }

        if (Declares(member, PolicyAttribute.DataUse))
        {
            AddNames(member, _uses);
        }
    }

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(static parameter => parameter.Type).Append(property.Type),
        IFieldSymbol field => [field.Type],
        IEventSymbol raised => [raised.Type],
        _ => [],
    };

    private static bool Declares(ISymbol member, PolicyAttribute kind)
    {
        if (Has(member.GetAttributes(), kind))
        {
            return true;
        }

        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return (member is IMethodSymbol returning && Has(returning.GetReturnTypeAttributes(), kind))
            || parameters.Any(parameter => Has(parameter.GetAttributes(), kind));
    }

    private static bool Has(ImmutableArray<AttributeData> attributes, PolicyAttribute kind) => attributes.OfKind(kind).Any();

    // As code writes them.
    private static void AddNames(ISymbol member, HashSet<MemberName> names)
    {
        switch (member)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                names.Add(new MemberName(member.ContainingType.Name, IsConstructor: true));
                break;
            case IMethodSymbol { AssociatedSymbol: { } owner }:
                AddNames(owner, names);
                break;
            case IPropertySymbol { IsIndexer: true }:
                names.Add(new MemberName("this[]"));
                break;
            case IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion }:
                names.UnionWith(NamePatterns.OfModel("M:Type." + member.Name, isOnValues: true));
                break;
            default:
                names.Add(new MemberName(member.Name.Substring(member.Name.LastIndexOf('.') + 1)));
                break;
        }
    }
}
