using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>What is different between two states of documents.</summary>
/// <param name="Changes">The changes, by level, license and kind, with the rights of each license in the order in which they were found.</param>
/// <param name="Unsettled">The ids of licenses whose comparison did not come to its end.</param>
internal sealed record DocumentComparison(ImmutableArray<DocumentChange> Changes, ImmutableArray<string> Unsettled)
{
    /// <summary>Compares two licenses, whatever their ids.</summary>
    public static DocumentComparison Of(License before, License after, CancellationToken cancellationToken) =>
        Collect([LicenseComparison.Rights(before, after, cancellationToken)], [.. LicenseComparison.Others(before, after)]);

    /// <summary>Compares documents; licenses are the same by their ids.</summary>
    public static DocumentComparison Of(ComparedDocuments before, ComparedDocuments after, CancellationToken cancellationToken)
    {
        var rights = new List<(ImmutableArray<DocumentChange>, string?)>();
        var others = new List<DocumentChange>();
        foreach (var id in before.Licenses.All.Concat(after.Licenses.All).Select(license => license.Id).Distinct(StringComparer.Ordinal))
        {
            var isBefore = before.Licenses.TryGet(id, out var old);
            if (!after.Licenses.TryGet(id, out var now))
            {
                others.Add(LicenseComparison.Removed(old!));
            }
            else if (!isBefore)
            {
                others.Add(LicenseComparison.Added(now));
            }
            else
            {
                rights.Add(LicenseComparison.Rights(old!, now, cancellationToken));
                others.AddRange(LicenseComparison.Others(old!, now));
            }
        }

        others.AddRange(OrganizationComparison.Of(before.Set, after.Set));
        return Collect(rights, others);
    }

    private static DocumentComparison Collect(
        List<(ImmutableArray<DocumentChange> Changes, string? Unsettled)> rights, List<DocumentChange> others) => new(
        [
            .. rights.SelectMany(each => each.Changes).Concat(others)
                .OrderBy(change => change.Level).ThenBy(change => change.License, StringComparer.Ordinal),
        ],
        [.. rights.Select(each => each.Unsettled).OfType<string>()]);
}
