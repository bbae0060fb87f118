using System.Text.RegularExpressions;
using CsCheck;
using PolicySdk.Licensing.Tests.Reference;

namespace PolicySdk.Licensing.Tests.Algebra;

/// <summary>What PSDK0005 says of a rule is true: without it every verdict is the same.</summary>
public sealed partial class RuleEffectLawTests
{
    private const int Licenses = 3_000;
    private const int UsesPerLicense = 60;

    [Fact]
    public void ShadowedRule_CanBeRemoved() => ForAll(@"^rule ""(r\d+)"" (grants|forbids) nothing that ", (_, _) => true, (license, ids) => Without(license, ids));

    [Fact]
    public void ContradictoryPermit_CanBeRemoved() => ForAll(
        @"^rule ""(r\d+)"" grants nothing: ",
        (rule, use) => rule.Fields[3]!.Any(id => ReferenceWord.Of(3, id).IsAtOrAbove(ReferenceWord.Of(3, use.Operation))),
        (license, ids) => Without(license, ids.Take(1)));

    private static void ForAll(string message, Func<ReferenceRule, ReferenceUse, bool> concerns, Func<ReferenceLicense, IEnumerable<string>, ReferenceLicense> remove)
    {
        var reported = 0;
        // A use that leaves its data unsaid is about whatever Permits name, those without effect too.
        var uses = RandomLicenses.Few.Use.Where(use => use.Data.Length > 0).Array[UsesPerLicense];
        Gen.Select(RandomLicenses.Few.LicenseOf(Gen.Int[2, 7]), uses).Sample(
            (license, asked) =>
            {
                license = license with { Until = null, From = 0 };
                var read = license.ToText().Read();
                string[] ids = [.. RuleEffects.Find(read).Select(each => Regex.Match(each.Message, message)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
                if (ids.Length == 0)
                {
                    return;
                }

                Interlocked.Increment(ref reported);
                var without = remove(license, ids).ToText().Read();
                foreach (var use in asked.Where(use => concerns(license.Rules.First(rule => rule.Id == ids[0]), use)))
                {
                    var date = ReferenceLicense.Date(use.Day);
                    Assert.Equal((Describe(Decision.Decide(read, use.ToUse(), date)), ids[0], use), (Describe(Decision.Decide(without, use.ToUse(), date)), ids[0], use));
                }
            },
            iter: Licenses);
        Assert.True(reported > Licenses / 20, $"{reported}");
    }

    private static ReferenceLicense Without(ReferenceLicense license, IEnumerable<string> ids) => license with { Rules = [.. license.Rules.Where(rule => !ids.Contains(rule.Id))] };

    private static string Describe(Verdict verdict) => $"{verdict.Kind} {string.Join(",", verdict.Duties.Select(duty => duty.Name).Order(StringComparer.Ordinal))}";
}
