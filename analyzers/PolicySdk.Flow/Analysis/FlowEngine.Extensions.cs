namespace PolicySdk.Flow.Analysis;

/// <summary>
/// Members of extension blocks (C# 14). Such a member is known twice: as a member of the block, which holds the code and is what
/// <c>receiver.Member</c> names, and as a static method beside the block, which takes the receiver as its first argument.
/// </summary>
internal sealed partial class FlowEngine
{
    private readonly Dictionary<IMethodSymbol, IMethodSymbol?> _extensionMembers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, IMethodSymbol?> _extensionImplementations = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a member belongs to an extension block and has a receiver.</summary>
    public static bool IsExtensionMember(IMethodSymbol method) => method is { IsStatic: false, ContainingType.TypeKind: TypeKind.Extension };

    /// <summary>
    /// The member of an extension block whose code a static method of this compilation stands for, with the same type arguments;
    /// <see langword="null"/> for other methods.
    /// </summary>
    public IMethodSymbol? ExtensionMemberOf(IMethodSymbol method)
    {
        if (method is not { IsStatic: true, IsImplicitlyDeclared: true, ContainingType.IsStatic: true } || !IsInSource(method))
        {
            return null;
        }

        var definition = method.OriginalDefinition;
        if (!_extensionMembers.TryGetValue(definition, out var member))
        {
            member = FindExtensionMember(definition);
            _extensionMembers.Add(definition, member);
        }

        return member is null ? null : Construct(member, method.TypeArguments);
    }

    /// <summary>The static method that stands for a member of an extension block; <see langword="null"/> for other methods.</summary>
    public IMethodSymbol? ExtensionImplementationOf(IMethodSymbol member)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Extension, ContainingType: { } container })
        {
            return null;
        }

        var definition = member.OriginalDefinition;
        if (!_extensionImplementations.TryGetValue(definition, out var implementation))
        {
            implementation = FindExtensionImplementation(container, definition);
            _extensionImplementations.Add(definition, implementation);
        }

        return implementation;
    }

    private static IMethodSymbol? FindExtensionImplementation(INamedTypeSymbol container, IMethodSymbol member) =>
        container.OriginalDefinition.GetMembers(member.Name).OfType<IMethodSymbol>().FirstOrDefault(method => IsDeclaredBy(method, member));

    private static IMethodSymbol? FindExtensionMember(IMethodSymbol implementation)
    {
        foreach (var block in implementation.ContainingType.GetTypeMembers())
        {
            if (block.TypeKind != TypeKind.Extension)
            {
                continue;
            }

            foreach (var member in block.GetMembers(implementation.Name))
            {
                if (member is IMethodSymbol method && IsDeclaredBy(implementation, method))
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static bool IsDeclaredBy(IMethodSymbol implementation, IMethodSymbol member) =>
        implementation is { IsStatic: true, IsImplicitlyDeclared: true }
        && implementation.Locations.Length > 0 && member.Locations.Length > 0
        && implementation.Locations[0].Equals(member.Locations[0]);

    // The static method has the type parameters of the block and then those of the member.
    private static IMethodSymbol Construct(IMethodSymbol member, ImmutableArray<ITypeSymbol> arguments)
    {
        var block = member.ContainingType;
        if (block.TypeParameters.Length > 0)
        {
            var constructed = block.Construct([.. arguments.Take(block.TypeParameters.Length)]);
            member = constructed.GetMembers(member.Name).OfType<IMethodSymbol>().First(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member));
        }

        return member.TypeParameters.Length > 0 ? member.Construct([.. arguments.Skip(block.TypeParameters.Length)]) : member;
    }
}
