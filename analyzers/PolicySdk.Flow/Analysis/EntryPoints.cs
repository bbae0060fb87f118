using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Analysis;

/// <summary>
/// The members from which the analysis starts: what code outside the compilation can call, and whatever nothing in it calls.
/// </summary>
internal sealed class EntryPoints
{
    private readonly HashSet<IMethodSymbol> _called;

    private EntryPoints(ImmutableArray<INamedTypeSymbol> types, ImmutableArray<IMethodSymbol> members, HashSet<IMethodSymbol> called)
    {
        Types = types;
        Members = members;
        _called = called;
    }

    /// <summary>The types whose static fields are set first, in source order.</summary>
    public ImmutableArray<INamedTypeSymbol> Types { get; }

    /// <summary>The members, in source order; constructors before the other members of all types.</summary>
    public ImmutableArray<IMethodSymbol> Members { get; }

    /// <summary>Whether code of the compilation names a member in a way that can call it.</summary>
    public bool IsCalled(IMethodSymbol member) => _called.Contains(member);

    /// <summary>The symbols of members with code.</summary>
    public static EntryPoints Of(FlowEngine engine, MemberGraph graph, IEnumerable<int> members, CancellationToken cancellation)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var constructors = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var others = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var called = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var number in members)
        {
            var member = graph[number];
            cancellation.ThrowIfCancellationRequested();
            var declaration = engine.Bodies.DeclarationOf(member.Declaration);
            var symbol = engine.Bodies.SymbolOf(declaration);
            if (member.Kind == CodeKind.StaticInitializers)
            {
                types.Add((INamedTypeSymbol)symbol!);
            }
            else
            {
                var known = member.Kind is CodeKind.Constructor or CodeKind.StaticConstructor ? constructors : others;
                Add(MethodOf(symbol, member.Kind, declaration));
                Add((symbol as IEventSymbol)?.RemoveMethod);

                void Add(IMethodSymbol? method)
                {
                    if (method is { IsAbstract: false } && engine.HasBody(method))
                    {
                        known.Add(method.PartialDefinitionPart ?? method);
                        if (graph.HasCallers(number))
                        {
                            called.Add(method.PartialDefinitionPart ?? method);
                        }
                    }
                }
            }
        }

        return new EntryPoints(InOrder(types), [.. InOrder(constructors), .. InOrder(others)], called);
    }

    /// <summary>The symbols of some declarations, in source order.</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesOf(FlowEngine engine, IEnumerable<DeclaredType> declarations, CancellationToken cancellation)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var declared in declarations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (engine.Bodies.SymbolOf(declared.Declaration) is INamedTypeSymbol type)
            {
                types.Add(type);
            }
        }

        return InOrder(types);
    }

    /// <summary>Symbols in source order.</summary>
    public static ImmutableArray<T> InOrder<T>(HashSet<T> symbols)
        where T : ISymbol
    {
        var sorted = symbols.ToArray();
        Array.Sort(sorted, static (left, right) => SourceOrder.Compare(left, right));
        return ImmutableArray.Create(sorted);
    }

    private static IMethodSymbol? MethodOf(ISymbol? symbol, CodeKind kind, SyntaxNode declaration) => symbol switch
    {
        IMethodSymbol method => method,
        IPropertySymbol property when kind == CodeKind.Getter => property.GetMethod,
        IPropertySymbol property => property.SetMethod,
        IEventSymbol change => change.AddMethod,
        INamedTypeSymbol type => ConstructorOf(type, declaration),
        _ => null,
    };

    // The primary one, or the one that the compiler adds where there is none.
    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, SyntaxNode declaration)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.IsImplicitlyDeclared && !BodyTable.IsCopyConstructor(constructor)
                || constructor.DeclaringSyntaxReferences is [var reference, ..] && reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span)
            {
                return constructor;
            }
        }

        return null;
    }

    public static bool IsVisibleOutside(IMethodSymbol method, IMethodSymbol? main)
    {
        if (SymbolEqualityComparer.Default.Equals(method, main) || method.MethodKind == MethodKind.StaticConstructor)
        {
            return true;
        }

        if (method.ExplicitInterfaceImplementations.Length > 0)
        {
            return method.ExplicitInterfaceImplementations.Any(i => IsVisible(i.ContainingType)) && IsVisible(method.ContainingType);
        }

        return IsVisible(method);
    }

    private static bool IsVisible(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable))
            {
                return false;
            }
        }

        return true;
    }
}
