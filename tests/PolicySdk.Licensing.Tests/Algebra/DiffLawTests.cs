using CsCheck;
using PolicySdk.Licensing.Tests.Reference;

namespace PolicySdk.Licensing.Tests.Algebra;

/// <summary>A difference is empty exactly when both licenses decide alike: held against trying every use of a small vocabulary.</summary>
public sealed class DiffLawTests
{
    private const int Pairs = 800;

    private static readonly RandomLicenses Words = RandomLicenses.Few;

    private static readonly string[][] Exceptions =
        [[], ["TextEmotionRecognition"], ["EmotionRecognition", "GeneralPurposeModel"], ["GeneralPurposeModel", "Research"], ["Train", "Commercial"]];

    private static readonly Use[] Uses = [.. AllUses(Vocabulary.BuiltIn)];

    private static readonly Use[] UsesOfSets = [.. AllUses(ReferenceSet.OwnVocabulary)];

    [Fact]
    public void Between_FindsExactlyWhatDiffers()
    {
        var alike = 0;
        var different = 0;
        Pair().Sample(
            (before, after) =>
            {
                var first = before.ToText().Read();
                var second = after.ToText().Read();
                var diff = LicenseDiff.Between(first, second);
                Assert.True(diff.IsComplete);
                AssertWitnesses(first, second, diff);

                var (widened, narrowed, duties) = Try(first, second, Uses, 10);
                Assert.True(!widened || !diff.Widened.IsEmpty, "a use is allowed now, and nothing was found");
                Assert.True(!narrowed || !diff.Narrowed.IsEmpty, "a use is no longer allowed, and nothing was found");
                Assert.True(!duties || !diff.IsEmpty, "duties differ, and nothing was found");
                _ = diff.IsEmpty ? Interlocked.Increment(ref alike) : Interlocked.Increment(ref different);
            },
            iter: Pairs);

        Assert.True(alike > Pairs / 10 && different > Pairs / 10, $"{alike} alike, {different} different");
    }

    [Fact]
    public void Between_UnderOtherStatusesAndPolicies_FindsExactlyWhatDiffers()
    {
        var different = 0;
        Gen.Select(RandomSets.Few.Set, RandomSets.Few.Set).Sample(
            (set, other) =>
            {
                set = set with { Licenses = [set.Licenses[0] with { Performers = ["p1", "p2", "p3"] }], Statuses = OfA(set), Policy = OfAll(set) };
                var first = set.Read()[0];
                var second = (set with { Statuses = OfA(other), Policy = OfAll(other) }).Read()[0];
                var diff = LicenseDiff.Between(first, second);
                Assert.True(diff.IsComplete);
                AssertWitnesses(first, second, diff);

                var (widened, narrowed, duties) = Try(first, second, UsesOfSets, RandomSets.LastDay + 8);
                Assert.True(!widened || !diff.Widened.IsEmpty, "a use is allowed now, and nothing was found");
                Assert.True(!narrowed || !diff.Narrowed.IsEmpty, "a use is no longer allowed, and nothing was found");
                Assert.True(!duties || !diff.IsEmpty, "duties differ, and nothing was found");
                _ = diff.IsEmpty ? 0 : Interlocked.Increment(ref different);
            },
            iter: Pairs / 5);
        Assert.True(different > Pairs / 50, $"{different} different");
    }

    [Fact]
    public void AddedPolicyOrStatusOutOfForce_NeverWidens() =>
        Gen.Select(RandomSets.Few.Set, RandomSets.Few.PolicyRule, RandomSets.Out).Sample(
            (set, rule, entry) =>
            {
                set = set with { Licenses = [set.Licenses[0] with { Performers = ["p1", "p2"] }], Statuses = [], Policy = OfAll(set) };
                var first = set.Read()[0];
                var policy = rule with { Forbid = rule.Forbid with { Id = "more" }, Licenses = [] };
                Assert.Empty(LicenseDiff.Between(first, (set with { Policy = [.. set.Policy, policy] }).Read()[0]).Widened);
                Assert.Empty(LicenseDiff.Between(first, (set with { Statuses = [entry] }).Read()[0]).Widened);
            },
            iter: Pairs / 5);

    [Fact]
    public void Between_VersionsOfTheVocabulary_WidensByLaterTermsAlone() =>
        RandomLicenses.Own[0].LicenseOf(Gen.Int[1, 5]).Sample(
            license =>
            {
                var diff = LicenseDiff.Between(license.ToText().Read(ReferenceSet.OwnVocabulary), (license with { Version = 2 }).ToText().Read(ReferenceSet.OwnVocabulary));
                Assert.Empty(diff.Narrowed);
                Assert.Empty(diff.DutiesChanged);
                Assert.All(diff.Widened, change => Assert.Contains(Vocabulary.Dimensions.SelectMany(dimension => change.Use.TermsOf(dimension)), term => term.Since == 2));
            },
            iter: Pairs / 5);

    [Fact]
    public void Between_TheSameLicense_IsEmpty() =>
        RandomLicenses.Many.LicenseOf(Gen.Int[1, 30]).Sample(
            license => Assert.True(LicenseDiff.Between(license.ToText().Read(), license.ToText().Read()).IsEmpty), iter: 300);

    [Fact]
    public void Between_TurnedAround_IsTheOtherWayRound() =>
        Pair().Sample(
            (before, after) =>
            {
                var there = LicenseDiff.Between(before.ToText().Read(), after.ToText().Read());
                var back = LicenseDiff.Between(after.ToText().Read(), before.ToText().Read());
                Assert.Equal(
                    (there.Widened.IsEmpty, there.Narrowed.IsEmpty, there.DutiesChanged.IsEmpty),
                    (back.Narrowed.IsEmpty, back.Widened.IsEmpty, back.DutiesChanged.IsEmpty));
            },
            iter: 300);

    [Fact]
    public void AddedForbid_NeverWidens() =>
        Gen.Select(Words.License, Words.License).Sample(
            (license, other) =>
            {
                var forbids = other.Rules.Where(rule => !rule.IsPermit).Select((rule, i) => rule with { Id = $"more{i}" });
                var narrowed = license with { Rules = [.. license.Rules, .. forbids] };
                Assert.Empty(LicenseDiff.Between(license.ToText().Read(), narrowed.ToText().Read()).Widened);
            },
            iter: 300);

    private static ReferenceStatus[] OfA(ReferenceSet set) => [.. set.Statuses.Where(entry => entry.IsPerformer || entry.Subject == "a")];

    /// <summary>The rules of the policy, as rules for all licenses.</summary>
    private static ReferencePolicyRule[] OfAll(ReferenceSet set) => [.. set.Policy.Select(rule => rule with { Licenses = [] })];

    private static void AssertWitnesses(License first, License second, LicenseDiff diff)
    {
        foreach (var (change, isWidened) in diff.Widened.Select(change => (change, true)).Concat(diff.Narrowed.Select(change => (change, false))))
        {
            Assert.Equal(!isWidened, Decision.Decide(first, change.Use, change.AsOf).IsAllowed);
            Assert.Equal(isWidened, Decision.Decide(second, change.Use, change.AsOf).IsAllowed);
        }

        foreach (var change in diff.DutiesChanged)
        {
            Assert.True(change.Before.IsAllowed && change.After.IsAllowed);
            Assert.NotEqual(Duties(change.Before), Duties(change.After));
        }
    }

    private static (bool Widened, bool Narrowed, bool Duties) Try(License first, License second, Use[] uses, int lastDay)
    {
        var (widened, narrowed, duties) = (false, false, false);
        for (var day = 0; day <= lastDay; day++)
        {
            var date = ReferenceLicense.Date(day);
            // An eleventh of the uses a day, another one each day.
            for (var i = day % 11; i < uses.Length; i += 11)
            {
                var use = uses[i];
                var before = Decision.Decide(first, use, date);
                var after = Decision.Decide(second, use, date);
                widened |= !before.IsAllowed && after.IsAllowed;
                narrowed |= before.IsAllowed && !after.IsAllowed;
                duties |= before.IsAllowed && after.IsAllowed && use.Except.IsEmpty && !use.DataCategories.IsEmpty && Duties(before) != Duties(after);
            }
        }

        return (widened, narrowed, duties);
    }

    private static string Duties(Verdict verdict) =>
        verdict.Kind + string.Join(",", verdict.Duties.Select(duty => duty.Summary).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<Use> AllUses(Vocabulary vocabulary) =>
        from except in Exceptions
        from capability in Words.Words[0]
        from context in Words.Words[1]
        from data in (string[])["", .. Words.Words[2]]
        from operation in Words.Words[3]
        from territory in (string[])["Any", "US", "US-CA", "US-ZZ", "FR"]
        from recipient in Words.Words[5]
        from stage in (Stage[])[Stage.Data, Stage.Model]
        where except.Length == 0 || (territory is "US" or "FR" && recipient == "Licensee")
        select TestUse.Of(capability, context, operation, data, territory, recipient, string.Join(",", except), stage, vocabulary);

    /// <summary>A license and another one, which mostly is the same in other words or nearly the same.</summary>
    private static Gen<(ReferenceLicense, ReferenceLicense)> Pair() => Gen.Select(
        Words.LicenseOf(Gen.Int[1, 6]), Words.LicenseOf(Gen.Int[1, 6]), Gen.Int[0, 6], Gen.Int[0, 1000],
        (license, other, how, seed) => (license, Other(license, other, how, new Random(seed))));

    private static ReferenceLicense Other(ReferenceLicense license, ReferenceLicense other, int how, Random random) => how switch
    {
        0 => other,
        1 => license with { Rules = [.. license.Rules.OrderBy(_ => random.Next())] },
        2 => license with { Rules = Renamed(license.Rules.SelectMany(Split)) },
        3 => license with { Rules = Renamed(license.Rules.Concat(license.Rules.Skip(random.Next(license.Rules.Length)))) },
        4 => license with { Rules = Renamed([.. license.Rules, other.Rules[0]]) },
        5 => license with { Rules = Renamed(license.Rules.Length == 1 ? license.Rules : license.Rules.Skip(1)) },
        _ => license with { AtEnd = other.AtEnd, Until = other.Until, From = Math.Min(license.From, other.Until ?? 9), HeldData = other.HeldData },
    };

    /// <summary>A rule for each value of its first field: together they say the same.</summary>
    private static IEnumerable<ReferenceRule> Split(ReferenceRule rule) =>
        (rule.Fields[0] ?? [""]).Select(value => value.Length == 0 ? rule : rule with { Fields = [[value], .. rule.Fields.Skip(1)] });

    private static ReferenceRule[] Renamed(IEnumerable<ReferenceRule> rules) => [.. rules.Select((rule, i) => rule with { Id = $"r{i}" })];
}
