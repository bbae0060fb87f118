namespace PolicySdk.Licensing;

/// <summary>
/// The terms that licenses and code may use: one tree per <see cref="Dimension"/>, each under the root <c>Any</c>. Ids are compared ordinally.
/// </summary>
/// <remarks>
/// Territories are the ISO 3166-1 alpha-2 countries; below each, every code of the form of ISO 3166-2 (<c>US-CA</c> below <c>US</c>) is a term,
/// known by its form alone. <c>EU</c> and <c>EEA</c> name lists of countries and are no terms: see <see cref="TryExpand"/>.
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>The id of the root of every tree; reserved.</summary>
    public const string Any = "Any";

    private readonly ImmutableArray<Term>[] _terms;
    private readonly Dictionary<string, Term>[] _byId;
    private readonly Dictionary<string, ImmutableArray<Term>> _lists = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TermDefinition> _definitions;

    private Vocabulary(int version, ImmutableArray<TermDefinition> definitions)
    {
        Version = version;
        _definitions = definitions;
        _terms = new ImmutableArray<Term>[Dimensions.Length];
        _byId = new Dictionary<string, Term>[Dimensions.Length];
        foreach (var dimension in Dimensions)
        {
            Plant(dimension, definitions);
        }

        foreach (var list in Territories.Lists)
        {
            Territories.TryGetList(list, out var members);
            _lists.Add(list, [.. members.Select(member => _byId[(int)Dimension.Territory][member])]);
        }

        Licensee = _byId[(int)Dimension.Recipient]["Licensee"];
        SyntheticData = _byId[(int)Dimension.DataCategory]["SyntheticData"];
        GeneralPurposeModel = _byId[(int)Dimension.Capability]["GeneralPurposeModel"];
    }

    /// <summary>The dimensions in the order in which verdicts name them.</summary>
    public static ImmutableArray<Dimension> Dimensions { get; } =
    [
        Dimension.Capability, Dimension.Context, Dimension.DataCategory, Dimension.Operation, Dimension.Territory, Dimension.Recipient,
    ];

    /// <summary>The dimensions of which a use or a prohibition can except terms.</summary>
    internal static ImmutableArray<Dimension> ExceptableDimensions { get; } = [Dimension.Capability, Dimension.Context, Dimension.Operation];

    /// <summary>The vocabulary that PolicySdk brings, version 1.</summary>
    public static Vocabulary BuiltIn { get; } = new(1, BuiltInTerms.All);

    /// <summary>The version; licenses are pinned to one, and it holds every earlier one.</summary>
    public int Version { get; }

    /// <summary>The recipient that every use and every Permit includes.</summary>
    internal Term Licensee { get; }

    /// <summary>The category of whatever a model generates.</summary>
    internal Term SyntheticData { get; }

    /// <summary>The capability that overlaps every other.</summary>
    internal Term GeneralPurposeModel { get; }

    /// <summary>This vocabulary with more terms.</summary>
    /// <param name="version">The version of the result, not below this one's.</param>
    /// <param name="definitions">The terms, each below one that this vocabulary or the same list holds.</param>
    /// <exception cref="ArgumentException">
    /// An id is malformed or taken, a parent is unknown or in a circle, a territory is defined (ISO does that), a recipient is not
    /// directly under <c>Any</c>, or a version does not fit.
    /// </exception>
    public Vocabulary With(int version, IEnumerable<TermDefinition> definitions)
    {
        var added = definitions.ToImmutableArray();
        if (version < Version || added.Any(term => term.Since < 1 || term.Since > version))
        {
            throw new ArgumentException("The version is older than what it is to hold.", nameof(version));
        }

        foreach (var term in added)
        {
            if (!TextForm.TermId.Accepts(term.Id) || term.Id == Any || term.Dimension == Dimension.Territory
                || (term.Dimension == Dimension.Recipient && term.Parent != Any))
            {
                throw new ArgumentException($"'{term.Id}' cannot be defined as a {term.Dimension}.", nameof(definitions));
            }
        }

        return new Vocabulary(version, _definitions.AddRange(added));
    }

    /// <summary>The root <c>Any</c> of a dimension.</summary>
    public Term Root(Dimension dimension) => _terms[(int)dimension][0];

    /// <summary>All terms of a dimension in the order of the tree, the root first; of territories the countries, not their parts.</summary>
    public ImmutableArray<Term> TermsOf(Dimension dimension) => _terms[(int)dimension];

    /// <summary>Finds a term by its id. The names of lists (<c>EU</c>) are no terms.</summary>
    public bool TryGet(Dimension dimension, string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Term? term) =>
        _byId[(int)dimension].TryGetValue(id, out term) || (dimension == Dimension.Territory && TryGetSubdivision(id, out term));

    /// <summary>What an id in a document or an attribute stands for: one term, or all of a list such as <c>EU</c>.</summary>
    /// <returns>False, and no terms, if the id is unknown.</returns>
    public bool TryExpand(Dimension dimension, string id, out ImmutableArray<Term> terms)
    {
        if (TryGet(dimension, id, out var term))
        {
            terms = term.Alone;
            return true;
        }

        if (dimension == Dimension.Territory && _lists.TryGetValue(id, out terms))
        {
            return true;
        }

        terms = [];
        return false;
    }

    /// <summary>The id that was probably meant.</summary>
    /// <returns>Null where nothing is close.</returns>
    public string? Suggest(Dimension dimension, string id)
    {
        if (dimension == Dimension.Territory && Territories.Suggest(id) is { } territory)
        {
            return territory;
        }

        return dimension == Dimension.Territory
            ? TermsOf(dimension).FirstOrDefault(term => string.Equals(term.Label, id, StringComparison.OrdinalIgnoreCase))?.Id
            : Spelling.Nearest(id, TermsOf(dimension).Select(term => term.Id));
    }

    /// <summary>The capability, context and operation of an id, as far as there are any; never <c>Any</c>.</summary>
    internal ImmutableArray<Term> Exceptable(string id)
    {
        var terms = ImmutableArray<Term>.Empty;
        foreach (var dimension in ExceptableDimensions)
        {
            if (TryGet(dimension, id, out var term) && !term.IsAny)
            {
                terms = terms.Add(term);
            }
        }

        return terms;
    }

    private void Plant(Dimension dimension, ImmutableArray<TermDefinition> definitions)
    {
        var own = definitions.Where(term => term.Dimension == dimension).ToArray();
        var children = own.ToLookup(term => term.Parent, StringComparer.Ordinal);
        var byId = new Dictionary<string, Term>(StringComparer.Ordinal);
        var order = own.Select(term => term.Id).Distinct(StringComparer.Ordinal).Count() == own.Length
            ? PreOrder(BuiltInTerms.Root(dimension), children)
            : [];
        if (order.Count != own.Length + 1)
        {
            throw new ArgumentException($"A {dimension} is defined twice, or below a term that is unknown or below itself.", nameof(definitions));
        }

        var ends = new int[order.Count];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            // Whatever is below comes behind, so its end is known.
            ends[i] = Math.Max(ends[i], i + 1);
            if (order[i].Parent >= 0)
            {
                ends[order[i].Parent] = Math.Max(ends[order[i].Parent], ends[i]);
            }
        }

        var terms = ImmutableArray.CreateBuilder<Term>(order.Count);
        for (var i = 0; i < order.Count; i++)
        {
            var (definition, parent) = order[i];
            terms.Add(new Term(this, dimension, definition, parent < 0 ? null : terms[parent], i, ends[i]));
            byId.Add(definition.Id, terms[i]);
        }

        _terms[(int)dimension] = terms.MoveToImmutable();
        _byId[(int)dimension] = byId;
    }

    /// <summary>
    /// The terms of a tree, each before what is below it, with the place of the one above it. Every id has one parent, so whatever hangs
    /// on the root is a tree; what is unknown to it is left out. Not recursive: a document may write chains of thousands.
    /// </summary>
    private static List<(TermDefinition Definition, int Parent)> PreOrder(TermDefinition root, ILookup<string, TermDefinition> children)
    {
        var order = new List<(TermDefinition Definition, int Parent)>();
        var waiting = new Stack<(TermDefinition Definition, int Parent)>();
        waiting.Push((root, -1));
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            foreach (var child in children[next.Definition.Id].Reverse())
            {
                waiting.Push((child, order.Count));
            }

            order.Add(next);
        }

        return order;
    }

    private bool TryGetSubdivision(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Term? term)
    {
        term = null;
        if (Territories.TryReadSubdivision(id, out var country, out var number)
            && _byId[(int)Dimension.Territory].TryGetValue(country, out var parent) && !parent.IsAny)
        {
            term = new Term(parent, id, number);
        }

        return term is not null;
    }
}
