using CsCheck;
using static PolicySdk.Licensing.Tests.Reference.RandomLicenses;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>Random licenses with statuses of themselves and their performers, and with a policy, and uses of them.</summary>
/// <param name="older">Licenses that are pinned to vocabulary 1.</param>
/// <param name="newer">Licenses that may know later terms.</param>
internal sealed class RandomSets(RandomLicenses older, RandomLicenses newer)
{
    public const int LastDay = 12;

    private static readonly string[] Ids = ["a", "b", "c"];
    private static readonly string[] Performers = ["p1", "p2", "p3"];
    private static readonly string[] Statuses = Enum.GetNames<ConsentStatus>();

    /// <summary>Enough to tell all that the design distinguishes.</summary>
    public static RandomSets Many { get; } = new(RandomLicenses.Own[0], RandomLicenses.Own[1]);

    /// <summary>Few enough words to try every use there is.</summary>
    public static RandomSets Few { get; } = new(RandomLicenses.Few, RandomLicenses.Few);

    public Gen<ReferenceSet> Set => Gen.Select(
        Gen.Frequency((3, Gen.Const(1)), (2, Gen.Const(2)), (1, Gen.Const(3))).SelectMany(count => License.Array[count]),
        Gen.Frequency((2, Always(Array.Empty<ReferenceStatus>())), (1, Entries(false)), (1, Entries(true)), (1, Gen.Select(Entries(false), Entries(true), (left, right) => (ReferenceStatus[])[.. left, .. right]))),
        Gen.Frequency((1, Always(Array.Empty<ReferencePolicyRule>())), (1, PolicyRule.Array[1, 3])),
        Join);

    public Gen<ReferenceUse> Use => Gen.Select(
        newer.Use, Gen.Int[0, LastDay], Gen.Frequency((5, Always(Array.Empty<string>())), (1, One(Performers).Array[1, 2])),
        (use, day, performers) => use with { Day = day, Performers = performers });

    /// <summary>One more entry that takes consent away, later than all others.</summary>
    public static Gen<ReferenceStatus> Out => Gen.Select(
        One((string[])[.. Ids, .. Performers]), One([.. Statuses.Where(status => status is not ("Given" or "RenewedConsentGiven"))]),
        (subject, status) => new ReferenceStatus(Performers.Contains(subject), subject, LastDay - 2, status, null));

    public Gen<ReferencePolicyRule> PolicyRule => newer.Prohibition.SelectMany(forbid => Gen.Select(
        Gen.Frequency((1, Always(Array.Empty<string>())), (1, Below(forbid) is { Length: > 0 } below ? One(below).Array[1, 2] : Always(Array.Empty<string>()))),
        One(["Hard", "Soft", "Advisory"]),
        Gen.Frequency((2, Always(Array.Empty<string>())), (1, One(Ids).Array[1, 2])),
        (except, level, licenses) => new ReferencePolicyRule(forbid, level, [.. except.Distinct()], [.. licenses.Distinct()])));

    private Gen<ReferenceLicense> License => Gen.Frequency((1, older.License), (1, newer.License)).SelectMany(license => Gen.Select(
        Gen.Frequency((1, Always(Array.Empty<string>())), (1, One(Performers).Array[1, 3])), One(["None", "NewConsent", "Auto"]), End, One<string?>([null, "", "duty1", "duty1,duty2", "duty3"]),
        (performers, renewal, withdrawal, wide) => license with
        {
            Performers = [.. performers.Distinct()],
            Renewal = renewal,
            Withdrawal = withdrawal,
            // Three licenses of mere chance hardly ever agree on anything.
            Rules = wide is null ? license.Rules
                : [.. license.Rules, new ReferenceRule("wide", true, [["Any"], ["Any"], ["Any"], ["Any"], ["Any"], ["Any"]], wide.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        }));

    private static Gen<ReferenceStatus[]> Entries(bool isPerformer) => Gen.Select(
        One(isPerformer ? Performers : Ids), Gen.Int[0, LastDay - 3], Gen.Frequency((2, One(Statuses)), (1, Gen.Const("Given")), (2, Gen.Const("RenewedConsentGiven"))), Gen.Int[-3, 8],
        (subject, from, status, length) =>
            new ReferenceStatus(isPerformer, subject, from, status, isPerformer || status != "RenewedConsentGiven" || length < 0 ? null : from + length)).Array[1, 6];

    /// <summary>What can be excepted from a prohibition: what is below a value of it.</summary>
    private string[] Below(ReferenceRule forbid) =>
    [
        .. from i in (int[])[0, 1, 3]
           from id in newer.Words[i]
           where id != "Any" && (forbid.Fields[i] is null || forbid.Fields[i]!.Any(value => value != id && ReferenceWord.Of(i, value).IsAtOrAbove(ReferenceWord.Of(i, id))))
           select id,
    ];

    private static ReferenceSet Join(ReferenceLicense[] licenses, ReferenceStatus[] statuses, ReferencePolicyRule[] policy)
    {
        ReferenceLicense[] named = [.. licenses.Select((license, i) => license with { Id = Ids[i] })];
        // One status of a subject on a day, and none of whom no license knows: the reader rejects both.
        var known = named.Select(license => license.Id).Concat(named.SelectMany(license => license.Performers)).ToHashSet();
        return new ReferenceSet(
            named,
            [.. statuses.Where(entry => known.Contains(entry.Subject)).DistinctBy(entry => entry.Name)],
            [
                .. policy.Select((rule, i) => rule with { Forbid = rule.Forbid with { Id = $"n{i}" }, Licenses = [.. rule.Licenses.Where(known.Contains)] }),
            ]);
    }

    private static Gen<T> Always<T>(T value) => Gen.Int[0, 0].Select(_ => value);
}
