using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Generators.Tests.Licenses;
using Document = PolicySdk.Generators.Tests.Licenses.Document;

namespace PolicySdk.Generators.Tests.Terms;

/// <summary>What vocabulary documents and policies add to the constants of a build.</summary>
public sealed class OwnTermsTests
{
    private static readonly Document s_terms = new("policy/acme.vocabulary.json", VocabularyText.Acme);

    [Fact]
    public void OwnTerm_IsAConstantOfItsDimension()
    {
        var build = Build.Of(
            """
            class C
            {
                const string A = PolicySdk.OwnCapabilities.LaughterDetection, B = PolicySdk.OwnContexts.Backstage, D = PolicySdk.OwnDataCategories.Breath,
                    E = PolicySdk.OwnOperations.Prune, F = PolicySdk.OwnRecipients.Festivals;
            }
            """,
            s_terms);

        Assert.Empty(build.Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.Equal("Backstage", Constant(build, "OwnContexts", "Backstage").ConstantValue);
    }

    [Fact]
    public void LabelMeaningAndParent_AreItsDocumentation()
    {
        var build = Build.Of("", s_terms);

        Assert.Empty(build.Problems);
        Assert.Equal(["Behind the stage: where no audience is <yet>", "A part of Entertainment."], Documentation(Constant(build, "OwnContexts", "Backstage")));
        Assert.Equal(["who shows the film"], Documentation(Constant(build, "OwnRecipients", "Festivals")));
    }

    [Fact]
    public void NoVocabularyDocument_WritesNoClass() => Assert.Null(Build.Of("").OfName("OwnContexts"));

    [Fact]
    public void DimensionWithoutTerms_HasNoClass() => Assert.Null(Vocabulary("Context", "Backstage").OfName("OwnOperations"));

    [Theory]
    [InlineData("class", "class")]
    [InlineData("Equals", "_Equals")]
    [InlineData("OwnContexts", "_OwnContexts")]
    public void IdThatCSharpHasTaken_StillGivesAConstant(string id, string name)
    {
        var build = Vocabulary("Context", id);

        Assert.Empty(build.Problems);
        Assert.Equal(id, Constant(build, "OwnContexts", name).ConstantValue);
    }

    [Fact]
    public void TermWithErrors_IsLeftOut_AndTheOthersStay()
    {
        var build = Build.Of("", new Document(s_terms.Path, VocabularyText.Acme.Replace("\"FineTune\"", "\"FineTuen\"")));

        Assert.Null(build.OfName("OwnOperations"));
        Assert.NotNull(build.OfName("OwnContexts"));
    }

    [Fact]
    public void LicenseWithOwnTerms_IsDocumentedByItsSummary()
    {
        var build = Build.Of("", s_terms, new Document("policy/improv.license.json", LicenseText.Of("improv", context: "Backstage", vocabulary: 2)));

        Assert.Contains(Documentation((IFieldSymbol)build.Class.GetMembers("Improv").Single()), line => line.Contains("Backstage", StringComparison.Ordinal));
    }

    [Fact]
    public void PresetThatAPolicyLists_HasAConstant()
    {
        var build = Build.Of("", Policy("""["CC-BY-4.0", "CC-BY-5.0"]"""));

        Assert.Equal(["CCBY40"], build.Constants.Keys);
        Assert.Equal("CC-BY-4.0", build.Constants["CCBY40"]);
        Assert.Empty(build.Problems);
        Assert.Equal(["CC010"], Build.Of("", Policy("""["CC0-1.0"]""")).Constants.Keys);
    }

    [Fact]
    public void NoPolicyThatListsThem_NoConstants() => Assert.Empty(Build.Of("", new Document("policy/acme.policy.json", """{ "id": "acme" }""")).Constants);

    [Fact]
    public void DocumentWithTheIdOfAPreset_TakesItsPlace()
    {
        var build = Build.Of("", Policy("""["CC-BY-4.0"]"""), new Document("policy/cc.license.json", LicenseText.Of("CC-BY-4.0", "Ours")));

        Assert.Contains("Ours", build.Source);
    }

    [Fact]
    public void Source_IsTheSameWhateverTheOrderOfFiles()
    {
        AdditionalText[] documents = [s_terms, new Document("policy/b.vocabulary.json", VocabularyOf("Context", "Foyer").Replace("\"b\"", "\"c\""))];

        Assert.Equal(Terms(Build.Of("", documents)), Terms(Build.Of("", [.. documents.Reverse()])));
        Assert.DoesNotContain('\r', Terms(Build.Of("", documents)));
    }

    [Fact]
    public void OldLanguageVersion_Compiles() => Assert.Empty(Build.Of("", LanguageVersion.CSharp7_3, [], s_terms).Problems);

    private static string Terms(Build build) =>
        build.Driver.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("OwnTerms.g.cs", StringComparison.Ordinal)).ToString();

    private static Document Policy(string presets) => new("policy/acme.policy.json", $$"""{ "id": "acme", "presets": {{presets}} }""");

    private static Build Vocabulary(string dimension, string id) => Build.Of("", new Document("policy/b.vocabulary.json", VocabularyOf(dimension, id)));

    private static string VocabularyOf(string dimension, string id) => $$"""
        { "id": "b", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "{{dimension}}", "id": "{{id}}", "parent": "Entertainment", "meaning": "so" }] }
        """;

    private static IFieldSymbol Constant(Build build, string type, string name) => (IFieldSymbol)build.OfName(type)!.GetMembers(name).Single();

    private static string[] Documentation(IFieldSymbol constant) =>
        [.. XDocument.Parse(constant.GetDocumentationCommentXml()!).Descendants("para").Select(line => line.Value)];
}
