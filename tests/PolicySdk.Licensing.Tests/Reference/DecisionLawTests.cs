using System.Collections.Concurrent;
using CsCheck;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>The laws of DESIGN 2 that hold for all licenses under all statuses and policies, and for every use.</summary>
public sealed class DecisionLawTests
{
    private const int UsesPerSet = 25;
    private const int Sets = 800;

    private readonly ConcurrentDictionary<string, int> _seen = new();

    [Fact]
    public void AddedProhibition_NeverWidens() => ForAll(
        RandomSets.Many.Set.SelectMany(set => RandomLicenses.Own[0].Prohibition.Array[1, 3].Select(forbids => (set, set with
        {
            Licenses = [.. set.Licenses.Select(license => license with { Rules = [.. forbids.Select((rule, i) => rule with { Id = $"more{i}" }), .. license.Rules] })],
        }))),
        (before, after) => Assert.True(after.Kind <= before.Kind));

    [Fact]
    public void AddedPolicy_NeverWidens() => ForAll(
        RandomSets.Many.Set.SelectMany(set => RandomSets.Many.PolicyRule.Array[1, 2].Select(rules => (set, set with
        {
            Policy = [.. rules.Select((rule, i) => rule with { Forbid = rule.Forbid with { Id = $"more{i}" }, Licenses = [] }), .. set.Policy],
        }))),
        (before, after) => Assert.True(after.Kind <= before.Kind));

    [Fact]
    public void ConsentThatIsNoLongerInForce_NeverWidens() => ForAll(
        RandomSets.Many.Set.SelectMany(set => RandomSets.Out.Array[1, 3].Select(entries => (set, set with { Statuses = [.. set.Statuses, .. InForceBefore(set, entries)] }))),
        (before, after) => Assert.True(after.Kind <= before.Kind));

    [Fact]
    public void OrderOfRules_NeverMattersToTheVerdict() => ForAll(
        RandomSets.Many.Set.Select(set => (set, set with
        {
            Licenses = [.. set.Licenses.Reverse().Select(license => license with { Rules = [.. license.Rules.Reverse()] })],
            Statuses = [.. set.Statuses.Reverse()],
            Policy = [.. set.Policy.Reverse()],
        })),
        (before, after) => Assert.Equal((before.Kind, before.Reason, before.License?.Id), (after.Kind, after.Reason, after.License?.Id)));

    [Fact]
    public void AddedException_NeverDeniesWhatWasAllowed() => ForAll(
        RandomSets.Many.Set, RandomSets.Many.Use.Select(RandomSets.Many.Use, (use, other) => (use, use with { Except = [.. use.Except, .. other.Except] })),
        (_, before, after) => Assert.True(after.IsAllowed || !before.IsAllowed));

    [Fact]
    public void Combining_IsTheStrictestOfAll_AndTheDutiesOfAll()
    {
        Gen.Select(RandomSets.Many.Set, RandomSets.Many.Use.Array[UsesPerSet]).Sample(
            (set, uses) =>
            {
                var licenses = set.Read();
                foreach (var use in uses)
                {
                    var alone = licenses.Select(license => Decide([license], use)).ToArray();
                    var all = Decide(licenses, use);
                    Assert.Equal(alone.Min(verdict => verdict.Kind), all.Kind);
                    Assert.Equal(all.Kind == VerdictKind.Conditional ? alone.SelectMany(verdict => verdict.Duties) : [], all.Duties);
                    // Commutative and idempotent, and associative: however they are taken together in pairs.
                    Assert.Equal(ReferenceVerdict.Of(all), ReferenceVerdict.Of(Decide([.. licenses.Reverse(), .. licenses], use)));
                    if (licenses is [var first, var second, var third])
                    {
                        Assert.Equal(all.Kind, (VerdictKind)Math.Min((int)Decide([first, second], use).Kind, (int)Decide([third], use).Kind));
                        Assert.Equal(all.Kind, (VerdictKind)Math.Min((int)Decide([first], use).Kind, (int)Decide([second, third], use).Kind));
                    }
                }
            },
            iter: Sets);
    }

    [Fact]
    public void NarrowerUse_OfAnAllowedUse_IsAllowed() => ForAll(
        RandomSets.Many.Set, RandomSets.Many.Use.SelectMany(use => Gen.Int[0, 1_000_000].Select(seed => (use, Narrower(use, new Random(seed))))),
        (licenses, before, after) =>
        {
            // Who was granted everything there was has not granted what came later.
            if (before.IsAllowed && !HasLaterTerm(after.Use!, licenses.Min(license => license.VocabularyVersion)))
            {
                Assert.True(after.IsAllowed);
                Count(before.Use!.Equals(after.Use) ? "the same" : "narrower");
            }
        },
        "narrower");

    [Fact]
    public void Verdict_ChangesOnlyOnDaysThatDocumentsName()
    {
        Gen.Select(RandomSets.Many.Set, RandomSets.Many.Use.Array[5]).Sample(
            (set, uses) =>
            {
                var licenses = set.Read();
                var turning = TurningDays(set).ToHashSet();
                foreach (var use in uses)
                {
                    for (var day = 0; day < 25; day++)
                    {
                        if (!turning.Contains(day + 1))
                        {
                            Assert.Equal(ReferenceVerdict.Of(Decide(licenses, use with { Day = day })), ReferenceVerdict.Of(Decide(licenses, use with { Day = day + 1 })));
                            Count("same epoch");
                        }
                    }
                }
            },
            iter: Sets / 2);
        Assert.True(_seen["same epoch"] > Sets * 5);
    }

    private static IEnumerable<ReferenceStatus> InForceBefore(ReferenceSet set, ReferenceStatus[] entries) => entries.DistinctBy(entry => entry.Subject).Where(
        entry => (set.Licenses.Any(license => license.Id == entry.Subject || license.Performers.Contains(entry.Subject)))
            && set.Statuses.Where(other => other.Subject == entry.Subject).MaxBy(other => other.From) is null or { IsInForce: true });

    private static bool HasLaterTerm(Use use, int version) => Vocabulary.Dimensions.Any(dimension => use.TermsOf(dimension).Any(term => term.Since > version));

    /// <summary>Each day on which something begins, and each one after something ended.</summary>
    private static IEnumerable<int> TurningDays(ReferenceSet set)
    {
        foreach (var license in set.Licenses)
        {
            yield return license.From;
            int?[] ends = [license.Until, .. set.Statuses.Select(entry => entry.Until)];
            foreach (var end in ends.OfType<int>())
            {
                yield return end + 1;
                yield return (license.AtEnd.IsPeriod ? end + license.AtEnd.By : license.AtEnd.By) + 1;
            }

            foreach (var entry in set.Statuses)
            {
                yield return entry.From;
                yield return (license.Withdrawal.IsPeriod ? entry.From + license.Withdrawal.By : license.Withdrawal.By) + 1;
            }
        }
    }

    /// <summary>A use of less: terms that lie below, a part of the sets. What is excepted stays excepted, and nothing becomes a model for everything.</summary>
    private static ReferenceUse Narrower(ReferenceUse use, Random random)
    {
        var words = RandomLicenses.Own[1].Words;
        return use with
        {
            Capability = Below(0, use.Capability),
            Context = Below(1, use.Context),
            Operation = Below(3, use.Operation),
            Data = [.. use.Data.Take(random.Next(1, 4)).Select(id => Below(2, id))],
            Territories = [.. use.Territories.Skip(use.Territories.Length > 1 ? 1 : 0)],
            Recipients = [.. use.Recipients.Take(random.Next(1, 3)).Select(id => Below(5, id))],
        };

        string Below(int dimension, string id)
        {
            var above = ReferenceWord.Of(dimension, id);
            var below = words[dimension].Select(each => ReferenceWord.Of(dimension, each)).Where(each => above.IsAtOrAbove(each)
                && (dimension is 2 or 5 || !use.Excepted.Any(taken => taken != above && above.IsAtOrAbove(taken) && taken.IsAtOrAbove(each)))
                && (each == above || dimension != 0 || !ReferenceWord.Of(0, "GeneralPurposeModel").IsAtOrAbove(each) || ReferenceWord.Of(0, "GeneralPurposeModel").IsAtOrAbove(above))).ToArray();
            return random.Next(2) == 0 ? id : below[random.Next(below.Length)].Id;
        }
    }

    private void ForAll(Gen<(ReferenceSet, ReferenceSet)> sets, Action<Verdict, Verdict> law) => Gen.Select(sets, RandomSets.Many.Use.Array[UsesPerSet]).Sample(
        (pair, uses) =>
        {
            var (before, after) = (pair.Item1.Read(), pair.Item2.Read());
            foreach (var use in uses)
            {
                law(Decide(before, use), Decide(after, use));
            }
        },
        iter: Sets);

    private void ForAll(Gen<ReferenceSet> sets, Gen<(ReferenceUse, ReferenceUse)> uses, Action<License[], Verdict, Verdict> law, string? oftenSeen = null)
    {
        Gen.Select(sets, uses.Array[UsesPerSet]).Sample(
            (set, pairs) =>
            {
                var licenses = set.Read();
                foreach (var (before, after) in pairs)
                {
                    law(licenses, Decide(licenses, before), Decide(licenses, after));
                }
            },
            iter: Sets);
        Assert.True(oftenSeen is null || _seen.GetValueOrDefault(oftenSeen) > Sets / 2, string.Join(", ", _seen));
    }

    private void Count(string what) => _seen.AddOrUpdate(what, 1, (_, count) => count + 1);

    private static Verdict Decide(License[] licenses, ReferenceUse use) =>
        Decision.Decide(licenses, use.ToUse(licenses[0].Vocabulary), ReferenceLicense.Date(use.Day));
}
