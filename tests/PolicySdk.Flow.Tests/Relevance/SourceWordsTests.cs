using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Tests.Relevance;

public sealed class SourceWordsTests
{
    private static readonly string[] s_words = ["Fit", "TrainStep", "Große"];

    [Theory]
    [InlineData("model.Fit(data);", true)]
    [InlineData("model . TrainStep ( ) ;", true)]
    [InlineData("Große(x);", true)]
    [InlineData("@Fit(x);", true)]
    [InlineData("F\\u0069t(x);", true)]
    [InlineData("Fi\u200Dt(x);", true)]
    [InlineData("CrossValidateNonCalibrated(x);", true)]
    [InlineData("Fits(x);", false)]
    [InlineData("x.Refit_Fit1();", false)]
    [InlineData("", false)]
    public void OccurIn_LooksForWholeWords(string code, bool occurs) => Assert.Equal(occurs, Occurs(code));

    /// <summary>The text is read in pieces; a word may lie across any two of them.</summary>
    [Fact]
    public void OccurIn_FindsWordsWhereverTheyStand()
    {
        for (var before = 8150; before < 8200; before++)
        {
            Assert.True(Occurs(new string(' ', before) + "Fit(x);" + new string(' ', 9000)), $"after {before} blanks");
            Assert.True(Occurs(new string('x', before) + " TrainStep"), $"after a name of {before} letters");
            Assert.False(Occurs(new string(' ', before) + "Fitting(x);" + new string(' ', 9000)), $"after {before} blanks");
        }
    }

    [Theory]
    [InlineData("[Scope] class C { }", true)]
    [InlineData("[ScopeAttribute] class C { }", true)]
    [InlineData("[S\\u0063ope] class C { }", true)]
    [InlineData("[Sco\u200Dpe] class C { }", true)]
    [InlineData("class Größe { char Line => '\\n'; }", false)]
    public void Occurs_LooksForAnythingThatMayBeTheWord(string code, bool occurs) =>
        Assert.Equal(occurs, SourceWords.Occurs(Compile(code), "Scope", TestContext.Current.CancellationToken));

    private static bool Occurs(string code) => new SourceWords(s_words, ["CrossValidate"]).OccurIn(Compile(code), TestContext.Current.CancellationToken);

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create("Words", [CSharpSyntaxTree.ParseText("class First { }"), CSharpSyntaxTree.ParseText(code)]);
}
