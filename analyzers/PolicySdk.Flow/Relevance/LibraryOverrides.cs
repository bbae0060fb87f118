using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Whether what overrides or implements a member of another library can be one of some members: which of them runs, only the object tells that it
/// is called on.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
internal sealed class LibraryOverrides(SemanticModels models, FlowDomain domain, NamePatterns names, Func<ISymbol, bool> isMeant)
{
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private List<INamedTypeSymbol>? _inheriting;

    /// <summary>Whether one of them can run where a member is called that is none of them itself.</summary>
    /// <param name="member">An overridable member.</param>
    public bool MayBeMeant(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (!_known.TryGetValue(definition, out var isMeant))
        {
            _known.Add(definition, isMeant = IsOverridden(definition, definition is IPropertySymbol { IsIndexer: true } ? "this[]" : definition.Name));
        }

        return isMeant;
    }

    private bool IsOverridden(ISymbol member, string name)
    {
        // Of those that contracts declare, and of whose types models say nothing, the names are all that is known.
        if (names.ReachOf(name) is not { } reach || reach.IsOfAny)
        {
            return true;
        }

        foreach (var model in domain.Models.Touching)
        {
            if (NamePatterns.OfModel(model.Pattern, isOnValues: true).Any(each => ApiModelSet.Matches(each.Pattern, name))
                && ApiModelSource.TypesOf(models.Compilation, model.Pattern).Any(type => IsOf(type, member.ContainingType) && Declares(type, member)))
            {
                return true;
            }
        }

        // A class of this compilation can implement an interface with what it inherits.
        return member.ContainingType.TypeKind == TypeKind.Interface
            && Inheriting().Any(type => IsOf(type, member.ContainingType) && Above(type).Any(super => Declares(super, member)));
    }

    private bool Declares(INamedTypeSymbol type, ISymbol member) => type.GetMembers().Any(
        each => (each.Name == member.Name || each.Name.EndsWith("." + member.Name, StringComparison.Ordinal)) && isMeant(each));

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol super) =>
        Above(type).Concat(type.AllInterfaces).Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, super));

    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            yield return at;
        }
    }

    // The classes of this compilation that derive from others and implement something.
    private List<INamedTypeSymbol> Inheriting()
    {
        if (_inheriting is null)
        {
            _inheriting = [];
            Add(models.Compilation.Assembly.GlobalNamespace);
        }

        return _inheriting;

        void Add(INamespaceOrTypeSymbol container)
        {
            foreach (var member in container.GetMembers())
            {
                if (member is INamedTypeSymbol { BaseType.SpecialType: SpecialType.None, AllInterfaces.IsEmpty: false } type)
                {
                    _inheriting.Add(type);
                }

                if (member is INamespaceOrTypeSymbol inner)
                {
                    Add(inner);
                }
            }
        }
    }
}
