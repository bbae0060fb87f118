using System.Collections.Concurrent;
using CsCheck;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>The engine against the reference, on random licenses, statuses, policies and uses.</summary>
public sealed class ReferenceTests
{
    private const int Sets = 25_000;
    private const int UsesPerSet = 40;

    [Fact]
    public void Engine_AgreesWithTheReference()
    {
        var seen = new ConcurrentDictionary<string, int>();

        Gen.Select(RandomSets.Many.Set, RandomSets.Many.Use.Array[UsesPerSet]).Sample(
            (set, uses) =>
            {
                var licenses = set.Read();
                License[] turned = [.. licenses.Reverse(), licenses[0]];
                var group = LicenseGroup.Of(turned);
                foreach (var use in uses)
                {
                    var asked = use.ToUse(licenses[0].Vocabulary);
                    var date = ReferenceLicense.Date(use.Day);
                    ReferenceVerdict[] each = [.. set.Licenses.Select(license => ReferenceEvaluator.Evaluate(set, license, use))];
                    var expected = ReferenceEvaluator.Combine(each);
                    Count(seen, use, expected);
                    AssertEqual(expected, Decision.Decide(licenses, asked, date), use);
                    AssertEqual(expected, Decision.Decide(turned, asked, date), use);
                    AssertEqual(expected, Decision.Decide(group, asked, date), use);
                    AssertRest(set, use, Decision.Decide(turned, asked, date));
                    for (var i = 0; i < licenses.Length; i++)
                    {
                        AssertEqual(each[i], Decision.Decide(licenses[i], asked, date), use);
                    }
                }
            },
            iter: Sets);

        // A comparison that hardly ever sees one kind of verdict would prove nothing about it.
        Assert.All(
            (string[])
            [
                "Denied NotInForce", "Denied NotInForce by a status", "Denied Forbidden", "Denied NoPermit", "Denied Policy", "Conditional", "Allowed",
                "Denied Forbidden at Model", "Conditional at Model", "Allowed at Model", "Allowed at Synthetic",
            ],
            kind => Assert.True(seen.GetValueOrDefault(kind) > Sets * UsesPerSet / 400, $"{kind}: {string.Join(", ", seen.OrderBy(each => each.Key))}"));
    }

    [Fact]
    public void DocumentsReadTogether_AreDecidedAsDocumentsReadOneByOne()
    {
        Gen.Select(RandomSets.Many.Set, RandomSets.Many.Use.Array[10]).Sample(
            (set, uses) =>
            {
                var licenses = set.ReadTogether();
                foreach (var use in uses)
                {
                    AssertEqual(ReferenceEvaluator.Evaluate(set, use), Decision.Decide(licenses, use.ToUse(licenses[0].Vocabulary), ReferenceLicense.Date(use.Day)), use);
                }
            },
            iter: 500);
    }

    [Fact]
    public void AnyCommonUse_IsExact()
    {
        var yes = 0;
        var no = 0;
        Gen.Select(RandomSets.Few.Set, Gen.Int[0, RandomSets.LastDay]).Sample(
            (set, day) =>
            {
                // What an organization forbids itself is no conflict of licenses (13).
                var expected = Search(set with { Policy = [] }, day);
                _ = expected ? Interlocked.Increment(ref yes) : Interlocked.Increment(ref no);
                var licenses = set.Read();
                Assert.Equal(expected, Decision.AnyCommonUse(licenses, ReferenceLicense.Date(day)));
                Assert.Equal(expected, Decision.AnyCommonUse([.. licenses.Reverse()], ReferenceLicense.Date(day)));
            },
            iter: 150);
        Assert.True(yes > 10 && no > 10, $"{yes} yes, {no} no");
    }

    /// <summary>
    /// Tries every atom of the words that the licenses are made of, without anything below: a word without what is below it stands for all
    /// words that no license names. <c>Store</c> stands for the operations that come with a Permit, <c>DeployInternal</c>
    /// for those that the end of a term may leave. Each license picks its own data.
    /// </summary>
    private static bool Search(ReferenceSet set, int day)
    {
        var words = RandomLicenses.Few.Words;
        string[] territories = [.. words[4].Where(id => id != "EU"), "US-ZZ", "FR-75", "CN"];
        string[] below = [.. ((string[])[.. words[0], .. words[1], .. words[3]]).Where(id => id != "Any")];
        foreach (var stage in (string[])["Data", "Model"])
        {
            foreach (var operation in (string[])[.. words[3], "Store", "DeployInternal"])
            {
                foreach (var capability in words[0])
                {
                    foreach (var context in words[1])
                    {
                        foreach (var territory in territories)
                        {
                            foreach (var recipient in (string[])[.. words[5], "Processors"])
                            {
                                var use = new ReferenceUse(capability, context, operation, below, [], [territory], [recipient], stage, day);
                                if (set.Licenses.All(license => Allows(set, license, use)))
                                {
                                    return true;
                                }
                            }
                        }
                    }
                }
            }
        }

        return false;
    }

    private static bool Allows(ReferenceSet set, ReferenceLicense license, ReferenceUse use) =>
        RandomLicenses.Few.Words[2].Append("Accent").Any(data => ReferenceEvaluator.Evaluate(set, license, use with { Data = [data] }).Kind != VerdictKind.Denied);

    private static void Count(ConcurrentDictionary<string, int> seen, ReferenceUse use, ReferenceVerdict verdict)
    {
        var kind = verdict.Kind == VerdictKind.Denied ? $"Denied {verdict.Reason}" : $"{verdict.Kind}";
        Add(kind);
        Add($"{kind} at {use.Stage}");
        if (verdict.Status != "-")
        {
            Add($"{kind} by a status");
        }

        void Add(string what) => seen.AddOrUpdate(what, 1, (_, count) => count + 1);
    }

    private static void AssertRest(ReferenceSet set, ReferenceUse use, Verdict verdict)
    {
        Assert.Equal(ReferenceEvaluator.Ends(set, use.Day), verdict.Ends);
        if (set.Policy.Any(rule => rule.Level == "Advisory"))
        {
            Assert.Equal(ReferenceEvaluator.Advisories(set, use), verdict.Advisories.Select(rule => $"{rule}").Order(StringComparer.Ordinal));
        }
    }

    private static void AssertEqual(ReferenceVerdict expected, Verdict verdict, ReferenceUse use)
    {
        if (expected != ReferenceVerdict.Of(verdict))
        {
            Assert.Fail($"{use}\nexpected {expected}\nbut was  {ReferenceVerdict.Of(verdict)}");
        }
    }
}
