using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Compares what members say with what the declarations say that they override or implement.</summary>
/// <remarks>
/// Callers through a declaration are judged by what it says. So a member may hand out less than that, take in more and do less with it,
/// and what it leaves unsaid it inherits. Where the declaration says nothing there is nothing to contradict.
/// </remarks>
/// <param name="domain">What the contracts are.</param>
/// <param name="documents">The licenses and the vocabulary.</param>
/// <param name="type">The type that says that its members override or implement.</param>
internal sealed partial class ContractComparison(LicenseFlowDomain domain, PolicyDocuments documents, INamedTypeSymbol type)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(ISymbol, Contract)> _reported = [];

    /// <summary>What a contract is about. A symbol is reported once for each, however many declarations it contradicts.</summary>
    private enum Contract
    {
        ScopeOut,
        ScopeIn,
        Category,
        Use,
        Stage,
        Purpose,
        Declassification,
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Compares what a type says of its values with what its base and its interfaces say, since its values are theirs too.</summary>
    public void CompareTypes()
    {
        foreach (var declaration in Above())
        {
            var (place, relation) = (type.Locations[0], declaration.TypeKind == TypeKind.Interface && type.TypeKind != TypeKind.Interface ? "which it implements" : "from which it derives");
            if (ScopeDeclarations.Own(type) is { } own && ScopeDeclarations.Own(declaration) is { } declared)
            {
                CompareScopes(type, declaration, declaration, own, declared, relation, Place(type, PolicyAttribute.ConsentScope, place), isOut: true);
            }

            CompareCategories(type, declaration, relation, place);
        }
    }

    /// <summary>Compares a member with one declaration of it.</summary>
    /// <param name="member">The override or implementation.</param>
    /// <param name="declaration">What it overrides or implements.</param>
    /// <param name="place">Where to report what is missing; what is written is reported where it stands.</param>
    public void Compare(ISymbol member, ISymbol declaration, Location place)
    {
        var relation = declaration.ContainingType is { TypeKind: TypeKind.Interface } ? "which it implements" : "which it overrides";
        if (member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet } && ScopeOut(member, declaration) is { } own
            && domain.Scopes.Of(declaration) is { } declared)
        {
            CompareScopes(member, member, declaration, own, declared, relation, Place(member, PolicyAttribute.ConsentScope, place), isOut: true);
        }

        CompareCategories(member, declaration, relation, place);
        if (member is IMethodSymbol method && declaration is IMethodSymbol declaredMethod)
        {
            CompareStages(method, declaredMethod, relation, place);
            ComparePurposes(method, declaredMethod, relation, place);
            CompareDeclassification(method, declaredMethod, relation, place);
            for (var i = 0; i < method.Parameters.Length && i < declaredMethod.Parameters.Length; i++)
            {
                CompareParameters(method, method.Parameters[i], declaredMethod, declaredMethod.Parameters[i], relation, place);
            }
        }
    }

    private IEnumerable<INamedTypeSymbol> Above()
    {
        for (var parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            yield return parent.OriginalDefinition;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract.OriginalDefinition;
        }
    }

    // What its type says counts for a member too, before what it overrides; where that contradicts the declaring type it is reported there.
    private static LicenseScope? ScopeOut(ISymbol member, ISymbol declaration)
    {
        if (ScopeDeclarations.Explicit(member) is { } own)
        {
            return own;
        }

        return ScopeDeclarations.IsByType(member) && ScopeDeclarations.Explicit(declaration) is not null && member.ContainingType is { } holder
            ? ScopeDeclarations.Own(holder.OriginalDefinition)
            : null;
    }

    private void CompareParameters(
        IMethodSymbol method, IParameterSymbol parameter, IMethodSymbol declaredMethod, IParameterSymbol declared, string relation, Location place)
    {
        var isOut = parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type.TypeKind == TypeKind.Delegate;
        if (ScopeDeclarations.Own(parameter) is { } own && (isOut ? domain.Scopes.Of(declared) : ScopeDeclarations.Own(declared)) is { } scope)
        {
            CompareScopes(parameter, method, declaredMethod, own, scope, relation, Place(parameter, PolicyAttribute.ConsentScope, place), isOut);
        }

        CompareUses(method, parameter, declaredMethod, declared, relation, place);
    }

    private void Add(ISymbol subject, Contract contract, ISymbol declaration, Location place, string message, string help, ImmutableArray<string> licenses = default)
    {
        if (!_reported.Add((subject, contract)))
        {
            return;
        }

        var declared = declaration.Locations.FirstOrDefault(location => location.IsInSource);
        _findings.Add(new Finding
        {
            Rule = Descriptors.PSDK1008_ContractIsContradicted,
            Location = place,
            Message = message,
            Licenses = licenses.IsDefault ? [] : licenses,
            Hops = declared is null ? [] : [new Hop(declared, $"declared by {OriginPhrases.NameOf(declaration)}")],
            Help = help,
        });
    }

    // An error stands at what is written, where something is; but a base class knows nothing of what a type derived from it implements.
    private Location Place(ISymbol symbol, PolicyAttribute kind, Location otherwise)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol as INamedTypeSymbol ?? symbol.ContainingType, type))
        {
            return otherwise;
        }

        var attributes = symbol is IMethodSymbol method ? symbol.GetAttributes().AddRange(method.GetReturnTypeAttributes()) : symbol.GetAttributes();
        return attributes.OfKind(kind).FirstOrDefault()?.ApplicationSyntaxReference is { } written
            ? Location.Create(written.SyntaxTree, written.Span)
            : otherwise;
    }

    private static string Where(ISymbol declaration)
    {
        var place = declaration.Locations.FirstOrDefault(location => location.IsInSource) is { } location
            ? FindingReport.ToText(location)
            : declaration.ContainingAssembly?.Name ?? "";
        return $"{OriginPhrases.NameOf(declaration)} ({place})";
    }
}
