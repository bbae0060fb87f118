using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicySdk.Generators.Tests.Licenses;

public sealed class LicensesGeneratorTests
{
    [Theory]
    [InlineData("improv-troupe-2026", "ImprovTroupe2026")]
    [InlineData("2026-improv", "_2026Improv")]
    [InlineData("class", "Class")]
    [InlineData("licenses", "_Licenses")]
    [InlineData("a.b_c", "ABC")]
    public void License_BecomesAConstant(string id, string name)
    {
        var build = Build.Of($"class C {{ const string Id = PolicySdk.Licenses.{name}; }}", License("improv", id));

        Assert.Empty(build.Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.Equal(id, build.Constants[name]);
    }

    [Fact]
    public void Summary_IsTheDocumentationOfTheConstant()
    {
        var build = Build.Of("", License("improv", "improv"));

        var license = PolicySdk.Licensing.LicenseReader.Read(
            new PolicySdk.Licensing.DocumentSource("improv.license.json", LicenseText.Of("improv")), PolicySdk.Licensing.Vocabulary.BuiltIn).Value!;
        Assert.Equal(
            license.Summary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Documentation(build, "Improv"));
        Assert.Contains("Improv troupe, emotion study", license.Summary);
        Assert.Empty(build.Problems);
    }

    [Theory]
    [InlineData("Rock & roll <b>, \\\"loud\\\" */", "Rock & roll <b>, \"loud\" */")]
    [InlineData("Zo\u00eb \ud83c\udfad \u4e2d", "Zo\u00eb \ud83c\udfad \u4e2d")]
    public void TitleWithSigns_StaysTextInTheDocumentation(string title, string expected)
    {
        var build = Build.Of("", License("improv", "improv", title));

        Assert.Empty(build.Problems);
        Assert.Contains(Documentation(build, "Improv"), line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r\\n")]
    [InlineData("\\u0085")]
    [InlineData("\\u2028")]
    [InlineData("\\u2029")]
    [InlineData("\\u0000")]
    [InlineData("\\u0001")]
    [InlineData("\\uFFFF")]
    public void TitleThatEndsTheComment_AddsNoCode(string sign)
    {
        var build = Build.Of("", License("improv", "improv", $"One{sign}#error two{sign}public const string Evil = null;"));

        Assert.Empty(build.Problems);
        Assert.Equal(["Improv"], build.Constants.Keys);
    }

    [Theory]
    [InlineData("""{ "id": "improv", "title": "no more than that" }""")]
    [InlineData("""{ "tilte": [{ "id": "inner" }], /* no */ "id": "improv", """)]
    [InlineData("""{ "id": "improv", "version" "1" }""")]
    [InlineData("""{ "id": "improv", "id": "other" }""")]
    [InlineData("\uFEFF{ \"id\": \"improv\", ]")]
    public void DocumentWithErrors_StillHasItsConstant(string text)
    {
        var build = Build.Of("class C { const string Id = PolicySdk.Licenses.Improv; }", new Document("policy/improv.license.json", text));

        Assert.Empty(build.Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        Assert.Equal("improv", build.Constants["Improv"]);
        Assert.Contains("improv.license.json has errors", Assert.Single(Documentation(build, "Improv")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "id": 5 }""")]
    [InlineData("""{ "id": "\uD800" }""")]
    [InlineData("""{ "id": "---" }""")]
    [InlineData("""{ "licensor": { "id": "improv" } }""")]
    [InlineData("\0\u0001PK\u0003")]
    [InlineData(null)]
    public void DocumentWithoutAnId_HasNoConstant(string? text)
    {
        var build = Build.Of("", new Document("policy/improv.license.json", text));

        Assert.Empty(build.Problems);
        Assert.Empty(build.Constants);
    }

    [Fact]
    public void DocumentFarTooLarge_StillHasItsConstant()
    {
        var text = $$"""{ "id": "improv", "title": "{{new string('x', 50_000_000)}}" }""";

        var build = Build.Of("", new Document("policy/improv.license.json", text));

        Assert.Equal(["Improv"], build.Constants.Keys);
    }

    [Fact]
    public void DocumentNestedFarTooDeep_StillHasItsConstant()
    {
        var text = "{ \"id\": \"improv\", \"title\": " + new string('[', 10_000);

        var build = Build.Of("", new Document("policy/improv.license.json", text));

        Assert.Equal(["Improv"], build.Constants.Keys);
    }

    [Fact]
    public void OtherFiles_HaveNoConstant()
    {
        var build = Build.Of("", new Document("policy/improv.policy.json", LicenseText.Of("improv")), new Document("appsettings.json", "{}"));

        Assert.Empty(build.Constants);
    }

    [Fact]
    public void TwoIdsOfOneName_TheFirstByPathWithoutErrorsCounts()
    {
        AdditionalText[] documents =
        [
            new Document("policy/a.license.json", """{ "id": "improv.Troupe" }"""), License("c", "improv_troupe"), License("b", "improv-troupe"),
        ];

        Assert.Equal("improv-troupe", Build.Of("", documents).Constants["ImprovTroupe"]);
        Assert.Equal(Build.Of("", documents).Source, Build.Of("", [.. documents.Reverse()]).Source);
    }

    [Fact]
    public void Source_IsTheSameOnEveryMachine()
    {
        var here = Build.Of("", License("/home/ada/policy/improv", "improv"), new Document("/home/ada/policy/broken.license.json", """{ "id": "x" }"""));
        var there = Build.Of("", License("C:/bob/policy/improv", "improv"), new Document("C:/bob/policy/broken.license.json", """{ "id": "x" }"""));

        Assert.Equal(here.Source, there.Source);
        Assert.DoesNotContain('\r', here.Source);
    }

    [Fact]
    public void FriendAssembly_SeesOnlyItsOwnConstants()
    {
        var loading = Build.Of("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Code\")]", License("improv", "improv"));
        var reference = loading.Compilation.WithAssemblyName("Loading").ToMetadataReference();

        var testing = Build.Of(
            "class C { const string Id = PolicySdk.Licenses.Improv; }", LanguageVersion.Latest, [reference], License("improv", "improv"));

        Assert.Empty(testing.Problems);
    }

    [Fact]
    public void OldLanguageVersion_Compiles()
    {
        var build = Build.Of("", LanguageVersion.CSharp7_3, [], License("improv", "improv"));

        Assert.Empty(build.Problems);
    }

    private static Document License(string name, string id, string title = "Improv troupe, emotion study") =>
        new(name.Contains('/') ? $"{name}.license.json" : $"policy/{name}.license.json", LicenseText.Of(id, title));

    private static string[] Documentation(Build build, string constant)
    {
        var xml = build.Class.GetMembers(constant).Single().GetDocumentationCommentXml()!;
        return [.. XDocument.Parse(xml).Descendants("para").Select(line => line.Value)];
    }
}
