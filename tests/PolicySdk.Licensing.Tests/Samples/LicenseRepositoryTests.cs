namespace PolicySdk.Licensing.Tests.Samples;

/// <summary>The sample LicenseRepository, read and decided as the tool would.</summary>
public sealed class LicenseRepositoryTests
{
    private static readonly DocumentSet s_documents = DocumentSet.Read(EmbeddedDocuments.Under("samples/LicenseRepository/"));

    public static TheoryData<string, string> Tests
    {
        get
        {
            var tests = new TheoryData<string, string>();
            foreach (var test in s_documents.Tests.SelectMany(document => document.Tests))
            {
                tests.Add(test.Path, test.Name);
            }

            return tests;
        }
    }

    [Fact]
    public void Documents_HaveNothingWrong() => Assert.Equal("", string.Join('\n', s_documents.Diagnostics));

    [Fact]
    public void EveryDocument_LinksItsSchema()
    {
        foreach (var document in s_documents.Sources)
        {
            var schema = $"\"$schema\": \"https://policysdk.dev/schemas/{DocumentKinds.Of(document.Path)!.Value.SchemaName()}\"";
            Assert.Contains(schema, document.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sample_HoldsEveryKindButModelsOfApis() =>
        Assert.Equal(
            DocumentKinds.All.Remove(DocumentKind.ApiModel),
            s_documents.Sources.Select(document => DocumentKinds.Of(document.Path)!.Value).Distinct().Order());

    [Fact]
    public void EveryRuleOfALicense_DecidesATest()
    {
        var deciding = s_documents.Tests.SelectMany(document => document.Tests).Select(test => test.Expect.Rule).OfType<string>();

        Assert.Subset(deciding.ToHashSet(), s_documents.Licenses.All.SelectMany(license => license.Rules).Select(rule => rule.Id).ToHashSet());
    }

    [Fact]
    public void EveryRuleOfALicense_HasAnEffect() => Assert.Empty(s_documents.Licenses.All.SelectMany(license => RuleEffects.Find(license)));

    [Theory]
    [MemberData(nameof(Tests))]
    public void PolicyTest_GivesTheVerdictThatItExpects(string path, string name)
    {
        var test = s_documents.Tests.SelectMany(document => document.Tests).Single(each => each.Path == path && each.Name == name);
        var licenses = test.Use.Licenses.Select(id => s_documents.TryGetLicense(id, out var license) ? license : throw new ArgumentException(id)).ToArray();

        var verdict = Decision.Decide(licenses, test.Use.Use, test.AsOf);

        Assert.Equal((test.Expect.Verdict, test.Expect.Reason ?? verdict.Reason), (verdict.Kind, verdict.Reason));
        Assert.Equal(test.Expect.License ?? verdict.License!.Id, verdict.License!.Id);
        Assert.Equal(test.Expect.Rule ?? verdict.Rule?.Id, verdict.Rule?.Id);
        if (test.Expect.Duties is { } duties)
        {
            Assert.Equal(duties.Order(StringComparer.Ordinal), verdict.Duties.Select(duty => duty.Name).Order(StringComparer.Ordinal));
        }
    }
}
