using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>Resolves what code is declared to be for, and what passing data to a parameter does with it.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class UseDeclarations(Compilation compilation, Vocabulary vocabulary)
{
    /// <summary>
    /// Whether a member, or a type around it, declares a use. A lambda or a local function is asked for its member, since what it declares
    /// itself only adds to that; in a program of top-level statements, where the member can declare nothing, it is the member.
    /// </summary>
    public bool IsDeclared(ISymbol member) => !Of(member).IsEmpty;

    /// <summary>What a member declares, else the nearest type around it that declares something; empty where neither does.</summary>
    public ImmutableArray<DeclaredUse> Of(ISymbol symbol)
    {
        var member = Declarations.MemberOf(symbol);
        if (IsTopLevel(member))
        {
            return Added(symbol);
        }

        if (Own(member) is { IsEmpty: false } own)
        {
            return own;
        }

        for (var type = member as INamedTypeSymbol ?? member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Own(type) is { IsEmpty: false } around)
            {
                return around;
            }
        }

        return [];
    }

    /// <summary>What the lambdas and local functions from <paramref name="symbol"/> outwards declare besides their member.</summary>
    public ImmutableArray<DeclaredUse> Added(ISymbol? symbol)
    {
        var uses = ImmutableArray<DeclaredUse>.Empty;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            uses = uses.AddRange(Own(symbol));
            symbol = symbol.ContainingSymbol;
        }

        return uses;
    }

    /// <summary>What the assembly declares: the last resort.</summary>
    public ImmutableArray<DeclaredUse> OfAssembly() => Own(compilation.Assembly);

    /// <summary>What passing data to a parameter does with it, by its own attribute, its method's, or those of what the method overrides.</summary>
    public ImmutableArray<UseContract> Of(IParameterSymbol parameter)
    {
        var definition = parameter.OriginalDefinition;
        if (Explicit(definition) is { IsEmpty: false } own)
        {
            return own;
        }

        foreach (var declared in Declarations.Of(definition))
        {
            if (Explicit(declared) is { IsEmpty: false } inherited)
            {
                return inherited;
            }
        }

        return [];
    }

    /// <summary>What the attributes of a parameter itself, or of its method, say that is done with what is passed.</summary>
    public ImmutableArray<UseContract> Explicit(IParameterSymbol parameter)
    {
        var uses = Contracts(parameter.GetAttributes(), parameter);
        if (uses.IsEmpty && parameter.ContainingSymbol is IMethodSymbol method)
        {
            uses = Contracts(method.GetAttributes(), method);
        }

        return uses;
    }

    private ImmutableArray<UseContract> Contracts(ImmutableArray<AttributeData> attributes, ISymbol declaredOn)
    {
        var uses = ImmutableArray<UseContract>.Empty;
        foreach (var attribute in attributes.OfKind(PolicyAttribute.DataUse))
        {
            var operation = attribute.Arguments() is [var first, ..] ? first : "";

            // An unknown term in this compilation is an error at the attribute; what would be judged by it is anybody's guess. One that
            // comes from another assembly stays, and is judged as any operation at all.
            if (!vocabulary.TryGet(Dimension.Operation, operation, out _) && IsHere(declaredOn))
            {
                continue;
            }

            uses = uses.Add(new UseContract(operation, attribute.NamedText("Capability"), attribute.NamedText("Context")));
        }

        return uses;
    }

    private bool IsHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private static bool IsTopLevel(ISymbol member) =>
        member is IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName, IsStatic: true };

    /// <summary>What the attributes of a symbol itself declare it to be for.</summary>
    public static ImmutableArray<DeclaredUse> Own(ISymbol symbol)
    {
        var uses = ImmutableArray<DeclaredUse>.Empty;
        foreach (var attribute in symbol.GetAttributes().OfKind(PolicyAttribute.TrainingUse))
        {
            uses = uses.Add(DeclaredUse.From(attribute, symbol));
        }

        return uses;
    }
}
