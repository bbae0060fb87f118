namespace PolicySdk.Licensing.Tests.Model;

/// <summary>PSDK0003: ids are unique across the documents of a build, and so are the constants they become.</summary>
public sealed class LicenseSetTests
{
    [Fact]
    public void Licenses_AreFoundById()
    {
        var set = Set(("b.license.json", "beta"), ("a.license.json", "alpha"));

        Assert.Empty(set.Diagnostics);
        Assert.Equal(["alpha", "beta"], set.All.Select(license => license.Id));
        Assert.True(set.TryGet("beta", out var found));
        Assert.Equal("b.license.json", found.Path);
        Assert.False(set.TryGet("Beta", out _));
        Assert.Equal("beta", set.Suggest("betta"));
        Assert.Null(set.Suggest("gamma-2026"));
    }

    [Fact]
    public void SameIdInTwoDocuments_IsReportedInTheSecondByPath_WhateverTheOrder()
    {
        foreach (var set in (LicenseSet[])[Set(("a.json", "same"), ("b.json", "same")), Set(("b.json", "same"), ("a.json", "same"))])
        {
            var error = Assert.Single(set.Diagnostics);
            Assert.Equal(("PSDK0003", "b.json", 1, 9), (error.Id, error.Path, error.Span.Line, error.Span.Column));
            Assert.Equal("license id 'same' is already given in a.json:1", error.Message);
            Assert.Equal("a.json", Assert.Single(set.All).Path);
        }
    }

    [Fact]
    public void IdsThatBecomeTheSameConstant_AreReported()
    {
        var set = Set(("a.json", "improv-troupe"), ("b.json", "improv.troupe"), ("c.json", "ImprovTroupe"));

        Assert.Equal(["b.json", "c.json"], set.Diagnostics.Select(each => each.Path));
        Assert.Equal("license ids 'improv.troupe' and 'improv-troupe' in a.json:1 both become the constant Licenses.ImprovTroupe", set.Diagnostics[0].Message);
        Assert.Equal(3, set.All.Length);
    }

    [Theory]
    [InlineData("improv-troupe-2026", "ImprovTroupe2026")]
    [InlineData("2026-troupe", "_2026Troupe")]
    [InlineData("CC-BY-4.0", "CCBY40")]
    [InlineData("a", "A")]
    [InlineData("troupe:014/b@c_d+e", "Troupe014BCDE")]
    [InlineData("class", "Class")]
    [InlineData("licenses", "_Licenses")]
    [InlineData("to-string", "_ToString")]
    [InlineData("iIi", "IIi")]
    public void Constants_AreCSharpNames(string id, string expected)
    {
        Assert.Equal(expected, LicenseNames.ConstantOf(id));
    }

    private static LicenseSet Set(params (string Path, string Id)[] documents) =>
        LicenseSet.Create(documents.Select(each => LicenseReader.Read(
            new DocumentSource(each.Path, new LicenseText { Id = each.Id }.ToString()), Vocabulary.BuiltIn).Value!));
}
