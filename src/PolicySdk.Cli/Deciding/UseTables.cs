using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Everything that a line may name, by the bytes of its name.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class UseTables
{
    private readonly Utf8Table<ImmutableArray<Term>>[] _terms;
    private readonly Utf8Table<License> _licenses = new();
    private readonly Utf8Table<string> _performers = new();
    private readonly Utf8Table<Stage> _stages = new();
    private readonly Utf8Table<ImmutableArray<Term>> _exceptions = new();

    public UseTables(Vocabulary vocabulary, IEnumerable<License> licenses)
    {
        Vocabulary = vocabulary;
        _terms = [.. Licensing.Vocabulary.Dimensions.Select(TableOf)];
        foreach (var license in licenses)
        {
            _licenses[license.Id] = license;
            foreach (var performer in license.Performers)
            {
                _performers[performer] = performer;
            }
        }

        foreach (var stage in Enum.GetValues<Stage>())
        {
            _stages[stage.ToString()] = stage;
        }

        var exceptions = new[] { Dimension.Capability, Dimension.Context, Dimension.Operation }.SelectMany(each => vocabulary.TermsOf(each));
        foreach (var sameName in exceptions.Where(term => !term.IsAny).GroupBy(term => term.Id, StringComparer.Ordinal))
        {
            _exceptions[sameName.Key] = [.. sameName];
        }
    }

    /// <summary>The vocabulary of the terms.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What the name of a term stands for in a dimension: one term, or all of a list such as <c>EU</c>. Parts of countries are not here.</summary>
    public bool TryGetTerms(Dimension dimension, ReadOnlySpan<byte> name, out ImmutableArray<Term> terms) =>
        _terms[(int)dimension].TryGet(name, out terms);

    /// <summary>What the name of an exception stands for: the capability, context or operation, or several where they share a name.</summary>
    public bool TryGetExceptions(ReadOnlySpan<byte> name, out ImmutableArray<Term> terms) => _exceptions.TryGet(name, out terms);

    /// <summary>The licenses that lines name together.</summary>
    public LicenseGroups Groups { get; } = new();

    /// <summary>The license of that id.</summary>
    public bool TryGetLicense(ReadOnlySpan<byte> id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out License? license) =>
        _licenses.TryGet(id, out license);

    /// <summary>The performer of that id, if a license names them.</summary>
    public bool TryGetPerformer(ReadOnlySpan<byte> id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? performer) =>
        _performers.TryGet(id, out performer);

    /// <summary>The stage of that name.</summary>
    public bool TryGetStage(ReadOnlySpan<byte> name, out Stage stage) => _stages.TryGet(name, out stage);

    private Utf8Table<ImmutableArray<Term>> TableOf(Dimension dimension)
    {
        var table = new Utf8Table<ImmutableArray<Term>>();
        foreach (var term in Vocabulary.TermsOf(dimension))
        {
            table[term.Id] = [term];
        }

        foreach (var list in dimension == Dimension.Territory ? ["EU", "EEA"] : Array.Empty<string>())
        {
            table[list] = Vocabulary.TryExpand(dimension, list, out var terms) ? terms : [];
        }

        return table;
    }
}
