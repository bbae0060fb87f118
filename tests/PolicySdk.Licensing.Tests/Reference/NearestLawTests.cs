using CsCheck;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>The nearest use, held against trying every use of a small vocabulary.</summary>
public sealed class NearestLawTests
{
    private static readonly Vocabulary Words = ReferenceSet.OwnVocabulary;

    /// <summary>
    /// The terms that licenses name, ones that none names, and the operations that have rules of their own. No parts of countries that no document
    /// names: the vocabulary does not know which there are, so none is ever proposed.
    /// </summary>
    private static readonly ImmutableArray<Term>[] Candidates =
    [
        .. Vocabulary.Dimensions.Select(dimension => ((string[])
        [
            .. RandomLicenses.Few.Words[(int)dimension].Where(id => id != "EU"),
            .. ((string[][])[["MotionAnalysis", "BiometricEmotionRecognition"], ["Healthcare"], ["Accent"], ["Store", "Distil", "DeployInternal"], ["FR", "CN"], ["Processors"]])[(int)dimension],
        ]).Select(id => Words.Term(dimension, id)).ToImmutableArray()),
    ];

    [Fact]
    public void Nearest_IsAllowed_AndNoAllowedUseChangesFewerDimensions()
    {
        var (found, none) = (0, 0);
        Gen.Select(RandomSets.Few.Set, RandomSets.Few.Use).Sample(
            (set, use) =>
            {
                var licenses = set.Read();
                var asked = use.ToUse(Words);
                var date = ReferenceLicense.Date(use.Day);
                var verdict = Decision.Decide(licenses, asked, date);
                var nearest = verdict.FindNearest();
                Assert.Equal(nearest, verdict.IsAllowed ? asked : verdict.Explain().Nearest);
                ImmutableArray<string> kept = [.. InForce(set, use)];
                if (kept.IsEmpty && !asked.Performers.IsEmpty)
                {
                    Assert.True(nearest is null, $"{nearest} is no use of recordings of {string.Join(" and ", asked.Performers)} alone");
                    return;
                }

                // Performers who are out are left out, which is no other use of the data of the rest.
                var fewest = Fewest(licenses, asked with { Performers = kept }, date);
                if (nearest is null)
                {
                    Interlocked.Increment(ref none);
                    Assert.True(fewest is null, $"{fewest} would do for {asked}");
                    return;
                }

                Interlocked.Increment(ref found);
                Assert.True(Decision.Decide(licenses, nearest, date).IsAllowed, $"{nearest} is not allowed");
                Assert.Equal(kept, nearest.Performers);
                Assert.Equal(asked with { Except = nearest.Except, Performers = nearest.Performers }, WithAll(nearest, asked));
                Assert.NotNull(fewest);
                Assert.True(Changes(asked, nearest) <= Changes(asked, fewest), $"{fewest} is nearer to {asked} than {nearest}");
            },
            iter: 400);
        Assert.True(found > 75 && none > 15, $"{found} found, {none} none");
    }

    private static IEnumerable<string> InForce(ReferenceSet set, ReferenceUse use) =>
        use.Performers.Distinct().Order(StringComparer.Ordinal).Where(performer => ReferenceEvaluator.Latest(set, performer, use.Day) is null or { IsInForce: true });

    /// <summary>A use with what another says in every dimension; the rest stays.</summary>
    private static Use WithAll(Use use, Use other) => Vocabulary.Dimensions.Aggregate(use, (all, dimension) => all.With(dimension, other.TermsOf(dimension)));

    private static int Changes(Use use, Use other) => Vocabulary.Dimensions.Count(dimension => !use.TermsOf(dimension).SequenceEqual(other.TermsOf(dimension)));

    /// <summary>An allowed use that changes the fewest dimensions; where a set is allowed, one of its members alone is.</summary>
    private static Use? Fewest(License[] licenses, Use use, CalendarDate date)
    {
        var group = LicenseGroup.Of(licenses);
        return Enumerable.Range(0, 1 << 6).OrderBy(changed => System.Numerics.BitOperations.PopCount((uint)changed))
            .SelectMany(changed => Change(use, changed, 0)).FirstOrDefault(other => Decision.Decide(group, other, date).IsAllowed);
    }

    private static IEnumerable<Use> Change(Use use, int changed, int dimension) =>
        dimension == 6 ? [use]
        : (changed & (1 << dimension)) == 0 ? Change(use, changed, dimension + 1)
        : Candidates[dimension].SelectMany(term => Change(use.With(term), changed, dimension + 1));
}
