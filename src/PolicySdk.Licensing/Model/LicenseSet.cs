namespace PolicySdk.Licensing;

/// <summary>The licenses of a build.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class LicenseSet
{
    private readonly ImmutableDictionary<string, License> _byId;

    private LicenseSet(ImmutableArray<License> all, ImmutableDictionary<string, License> byId, ImmutableArray<DocumentDiagnostic> diagnostics)
    {
        All = all;
        Diagnostics = diagnostics;
        _byId = byId;
    }

    /// <summary>No license at all.</summary>
    public static LicenseSet Empty { get; } = Create([]);

    /// <summary>The licenses, one per id, in the ordinal order of their ids.</summary>
    public ImmutableArray<License> All { get; }

    /// <summary>Ids that two documents give, or that become the same C# constant (PSDK0003), by path and place.</summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics { get; }

    /// <summary>Collects licenses. Of those with the same id the first by path stays, whatever the order they come in.</summary>
    public static LicenseSet Create(IEnumerable<License> licenses) => Create(licenses, [], []);

    /// <summary>
    /// Collects licenses and joins to each what status documents say of it and the policies that narrow it. Of licenses with the same id the
    /// first by path stays, whatever the order they come in; policies are asked in the order of their paths.
    /// </summary>
    public static LicenseSet Create(IEnumerable<License> licenses, IEnumerable<StatusDocument> statuses, IEnumerable<Policy> policies)
    {
        var consentOf = ConsentHistory.Of(statuses.SelectMany(document => document.Entries));
        var rules = policies.OrderBy(policy => policy.Path, StringComparer.Ordinal).SelectMany(policy => policy.Rules).ToImmutableArray();
        return Collect(InOrder(licenses), license => license.Under(consentOf(license.Id), rules.RemoveAll(rule => !rule.AppliesTo(license.Id))));
    }

    /// <summary>These licenses and built-in ones that have other ids, to which statuses and policies are joined.</summary>
    internal LicenseSet WithBuiltIn(IEnumerable<License> builtIn, IEnumerable<StatusDocument> statuses, IEnumerable<Policy> policies)
    {
        // In front, so that it is a document of the organization that is reported where both become the same constant.
        var joined = Create(builtIn, statuses, policies);
        var all = Collect(joined.All.Concat(InOrder(All)), license => license);
        return new LicenseSet(all.All, all._byId, [.. Diagnostics.Union(all.Diagnostics)]);
    }

    private static IEnumerable<License> InOrder(IEnumerable<License> licenses) =>
        licenses.OrderBy(each => each.Path, StringComparer.Ordinal).ThenBy(each => each.IdSpan.Start);

    private static LicenseSet Collect(IEnumerable<License> licenses, Func<License, License> join)
    {
        var byId = ImmutableDictionary.CreateBuilder<string, License>(StringComparer.Ordinal);
        var byConstant = new Dictionary<string, License>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<DocumentDiagnostic>();
        foreach (var license in licenses)
        {
            if (byId.TryGetValue(license.Id, out var first))
            {
                diagnostics.Add(Duplicate(
                    license, first, $"license id '{license.Id}' is already given in {Place(first)}", "Give each license an id of its own."));
                continue;
            }

            byId.Add(license.Id, license);
            if (byConstant.TryGetValue(license.ConstantName, out first))
            {
                diagnostics.Add(Duplicate(
                    license,
                    first,
                    $"license ids '{license.Id}' and '{first.Id}' in {Place(first)} both become the constant Licenses.{license.ConstantName}",
                    "Let the ids differ in more than upper case and punctuation."));
                continue;
            }

            byConstant.Add(license.ConstantName, license);
        }

        var all = byId.Values.Select(join).OrderBy(license => license.Id, StringComparer.Ordinal).ToImmutableArray();
        return new LicenseSet(all, all.ToImmutableDictionary(license => license.Id, StringComparer.Ordinal), diagnostics.ToImmutable());
    }

    /// <summary>Finds a license by its id, ordinally.</summary>
    public bool TryGet(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out License? license) => _byId.TryGetValue(id, out license);

    /// <summary>The id that was probably meant; null where none is close.</summary>
    public string? Suggest(string id) => Spelling.Nearest(id, All.Select(license => license.Id));

    private static DocumentDiagnostic Duplicate(License license, License first, string message, string help) =>
        new(DocumentRules.DuplicateId, license.Path, license.IdSpan, message, help)
        {
            Related = RelatedPlace.First(first.Path, first.IdSpan),
        };

    private static string Place(License license) => FormattableString.Invariant($"{license.Path}:{license.IdSpan.Line}");
}
