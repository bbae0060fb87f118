using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Some members of other libraries, and whether code that has their names means them: many members of such a name do something else. Symbols are
/// asked for, once the names have said that it is worth it. Where it is not certain, the code means them.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="models">What symbols are asked of.</param>
/// <param name="domain">What knows them.</param>
/// <param name="names">The names of the members.</param>
/// <param name="isMeant">Whether a method or property is one of them.</param>
internal sealed class LibraryMembers(SemanticModels models, FlowDomain domain, NamePatterns names, Func<ISymbol, bool> isMeant)
{
    private readonly Dictionary<string, bool> _isNamed = new(StringComparer.Ordinal);
    private readonly LibraryOverrides _overrides = new(models, domain, names, isMeant);
    private readonly bool _hasIndexers = names.Contains("this[]");
    private readonly bool _hasQueryMethods = UnwrittenNames.OfQueries.Any(names.Contains);

    /// <summary>Consumption points.</summary>
    public static LibraryMembers Using(SemanticModels models, FlowDomain domain, FlowNames names) => new(
        models,
        domain,
        names.Uses,
        symbol => domain.Models.Find(symbol) is { Uses.IsEmpty: false } || ParametersOf(symbol).Any(parameter => !domain.UsesOf(parameter).IsDefaultOrEmpty));

    /// <summary>What reads from outside.</summary>
    public static LibraryMembers Reading(SemanticModels models, FlowDomain domain, FlowNames names) => new(
        models, domain, names.Reads, symbol => domain.Models.Find(symbol) is { Reads.IsEmpty: false });

    /// <summary>What writes and can be read back.</summary>
    public static LibraryMembers Writing(SemanticModels models, FlowDomain domain, FlowNames names) => new(
        models, domain, names.Writes, symbol => domain.Models.Find(symbol) is { Writes.IsEmpty: false });

    /// <summary>Their names.</summary>
    public NamePatterns Names => names;

    /// <summary>Whether the code of a member may run one of them by a name, an index or a query.</summary>
    /// <param name="code">The declaration of the member.</param>
    /// <param name="mayConstruct">Whether one of them is a constructor whose type the compilation names.</param>
    /// <param name="mayBeForeign">Whether an object of a type of the compilation may be one of another library.</param>
    /// <param name="cancellation">Ends the question.</param>
    public bool MayBeRunIn(SyntaxNode code, bool mayConstruct, Func<INamedTypeSymbol, bool> mayBeForeign, CancellationToken cancellation)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (_hasQueryMethods && node is QueryExpressionSyntax)
            {
                return true;
            }

            var isCandidate = node switch
            {
                BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax => mayConstruct,
                ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => _hasIndexers,
                SimpleNameSyntax name => IsNamed(name.Identifier.ValueText),
                _ => false,
            };
            if (isCandidate && MayBe(SymbolOf(node, cancellation), mayBeForeign))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether any code of the compilation may run one of them, told by those of its files whose text has one of their names. It is not known
    /// yet which types are related, nor where what is created without a name comes from.
    /// </summary>
    public bool MayBeRun(CancellationToken cancellation)
    {
        if (names.Words() is not var (words, beginnings))
        {
            return true;
        }

        var sought = new SourceWords(words, beginnings);
        foreach (var tree in models.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!sought.OccurIn(tree.GetText(cancellation)))
            {
                continue;
            }

            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && IsNamed(name.Identifier.ValueText)
                    && SymbolOf(node, cancellation) is var symbol
                    && (MayBe(symbol, static _ => true) || (symbol is INamedTypeSymbol type && type.InstanceConstructors.Any(constructor => isMeant(constructor)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ISymbol? SymbolOf(SyntaxNode node, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return models.Of(node.SyntaxTree).GetSymbolInfo(node, cancellation).Symbol;
    }

    private bool IsNamed(string name)
    {
        if (!_isNamed.TryGetValue(name, out var isNamed))
        {
            _isNamed.Add(name, isNamed = names.Contains(name));
        }

        return isNamed;
    }

    private bool MayBe(ISymbol? symbol, Func<INamedTypeSymbol, bool> mayBeForeign) => symbol switch
    {
        // What is called through a type of this compilation can be what another library implements it with, and so can what is called
        // through a type of another library.
        IMethodSymbol or IPropertySymbol => isMeant(symbol)
            || ((symbol.IsAbstract || symbol.IsVirtual || symbol.IsOverride)
                && (models.IsOwn(symbol) ? mayBeForeign(symbol.ContainingType) : _overrides.MayBeMeant(symbol))),
        null or IErrorTypeSymbol => true,

        // Types, variables, fields: what is created stands at its creation.
        _ => false,
    };

    private static IEnumerable<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol { SetMethod: { } setter } => setter.Parameters.Skip(setter.Parameters.Length - 1),
        _ => [],
    };
}
