using CsCheck;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>The engine against the reference, and the laws of DESIGN 2 that hold for every license and every use.</summary>
public sealed class ReferenceTests
{
    private const int Licenses = 2_000;
    private const int UsesPerLicense = 20;

    [Fact]
    public void Engine_AgreesWithTheReference()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        Gen.Select(RandomLicenses.Many.License, RandomLicenses.Many.Use.Array[UsesPerLicense]).Sample(
            (license, uses) =>
            {
                var read = license.ToText().Read();
                foreach (var use in uses)
                {
                    var expected = ReferenceEvaluator.Evaluate(license, use);
                    seen.AddOrUpdate(string.Join(' ', expected.Split(' ').Take(2)), 1, (_, count) => count + 1);
                    Assert.Equal((expected, use), (Describe(Decide(read, use)), use));
                }
            },
            iter: Licenses);

        // A comparison that hardly ever sees one kind of verdict would prove nothing about it.
        Assert.All(
            (string[])["Denied NotInForce", "Denied Forbidden", "Denied NoPermit", "Conditional None", "Allowed None"],
            kind => Assert.True(seen.GetValueOrDefault(kind) > Licenses * UsesPerLicense / 200, $"{kind}: {seen.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void AddingAProhibition_NeverWidens()
    {
        Gen.Select(RandomLicenses.Many.License, RandomLicenses.Many.License, RandomLicenses.Many.Use.Array[UsesPerLicense]).Sample(
            (license, other, uses) =>
            {
                var forbids = other.Rules.Where(rule => !rule.IsPermit).Select((rule, i) => rule with { Id = $"more{i}" });
                var read = license.ToText().Read();
                var narrowed = (license with { Rules = [.. forbids, .. license.Rules] }).ToText().Read();
                foreach (var use in uses)
                {
                    // What is left unsaid hangs on the Permits alone, so both are asked the same.
                    Assert.True(Decide(narrowed, use).Kind <= Decide(read, use).Kind);
                }
            },
            iter: 300);
    }

    [Fact]
    public void OrderOfRules_NeverMattersToTheVerdict()
    {
        Gen.Select(RandomLicenses.Many.License, RandomLicenses.Many.Use.Array[UsesPerLicense]).Sample(
            (license, uses) =>
            {
                var read = license.ToText().Read();
                var reversed = (license with { Rules = [.. license.Rules.Reverse()] }).ToText().Read();
                foreach (var use in uses)
                {
                    Assert.Equal((Decide(read, use).Kind, Decide(read, use).Reason), (Decide(reversed, use).Kind, Decide(reversed, use).Reason));
                }
            },
            iter: 300);
    }

    [Fact]
    public void Combining_IsAssociativeCommutativeAndIdempotent_AndTheStrictestVerdictOfAll()
    {
        Gen.Select(RandomLicenses.Many.License, RandomLicenses.Many.License, RandomLicenses.Many.Use.Array[UsesPerLicense]).Sample(
            (first, second, uses) =>
            {
                var left = (first with { Id = "left" }).ToText().Read();
                var right = (second with { Id = "right" }).ToText().Read();
                foreach (var use in uses)
                {
                    var expected = Describe(Decide([left, right], use));
                    Assert.Equal(expected, Describe(Decide([right, left], use)));
                    Assert.Equal(expected, Describe(Decide([left, right, left, right], use)));
                    Assert.Equal(Describe(Decide(left, use)), Describe(Decide([left], use)));
                    Assert.Equal(
                        (VerdictKind)Math.Min((int)Decide(left, use).Kind, (int)Decide(right, use).Kind), Decide([left, right], use).Kind);
                }
            },
            iter: 300);
    }

    [Fact]
    public void Nearest_IsAllowed_AndIsThereWhereverSomethingIs()
    {
        Gen.Select(RandomLicenses.Many.LicenseOf(Gen.Int[1, 5]), RandomLicenses.Many.Use).Sample(
            (license, use) =>
            {
                var read = license.ToText().Read();
                var verdict = Decide(read, use);
                var explanation = verdict.Explain();
                var date = ReferenceLicense.Date(use.Day);
                if (explanation.Nearest is { } nearest)
                {
                    Assert.True(Decision.Decide(read, nearest, date).IsAllowed);
                    Assert.All(explanation.Allowed, term => Assert.True(Decision.Decide(read, nearest.With(term), date).IsAllowed));
                    return;
                }

                var tried = use.ToUse();
                foreach (var i in (Dimension[])[Dimension.Capability, Dimension.Context, Dimension.Operation])
                {
                    foreach (var other in Vocabulary.BuiltIn.TermsOf(i))
                    {
                        Assert.False(Decision.Decide(read, tried.With(other), date).IsAllowed);
                    }
                }
            },
            iter: 200);
    }

    [Fact]
    public void AnyCommonUse_IsExact()
    {
        var yes = 0;
        var no = 0;
        Gen.Select(RandomLicenses.Few.LicenseOf(Gen.Int[2, 6]), RandomLicenses.Few.LicenseOf(Gen.Int[2, 6]), Gen.Int[0, 9]).Sample(
            (first, second, day) =>
            {
                var expected = Search(first, second, day);
                _ = expected ? Interlocked.Increment(ref yes) : Interlocked.Increment(ref no);
                var left = first.ToText().Read();
                var right = (second with { Id = "other" }).ToText().Read();
                Assert.Equal(expected, Decision.AnyCommonUse([left, right], ReferenceLicense.Date(day)));
                Assert.Equal(expected, Decision.AnyCommonUse([right, left], ReferenceLicense.Date(day)));
            },
            iter: 100);
        Assert.True(yes > 10 && no > 10, $"{yes} yes, {no} no");
    }

    /// <summary>
    /// Tries every atom of the words that the licenses are made of, without anything below: a word without what is below it stands for all
    /// words that no license names. <c>Store</c> stands for the operations that come with a Permit, <c>DeployInternal</c>
    /// for those that the end of a term may leave. Each license picks its own data.
    /// </summary>
    private static bool Search(ReferenceLicense left, ReferenceLicense right, int day)
    {
        var words = RandomLicenses.Few.Words;
        string[] territories = [.. words[4].Where(id => id != "EU"), "US-ZZ", "FR-75", "CN"];
        var below = words.SelectMany(each => each).Where(id => id != "Any").ToArray();
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
                            foreach (var recipient in words[5])
                            {
                                var use = new ReferenceUse(capability, context, operation, below, [], [territory], [recipient], stage, day);
                                if (Allows(left, use) && Allows(right, use))
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

    private static bool Allows(ReferenceLicense license, ReferenceUse use) =>
        RandomLicenses.Few.Words[2].Append("Accent").Any(data => !ReferenceEvaluator.Evaluate(license, use with { Data = [data] }).StartsWith("Denied", StringComparison.Ordinal));

    private static Verdict Decide(License license, ReferenceUse use) => Decision.Decide(license, use.ToUse(), ReferenceLicense.Date(use.Day));

    private static Verdict Decide(License[] licenses, ReferenceUse use) => Decision.Decide(licenses, use.ToUse(), ReferenceLicense.Date(use.Day));

    private static string Describe(Verdict verdict)
    {
        var duties = string.Join(",", verdict.Duties);
        return $"{verdict.Kind} {verdict.Reason} {verdict.Rule?.Id ?? "-"} {(duties.Length == 0 ? "-" : duties)}";
    }
}
