using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Tests.Models;

public sealed class ModelPathTests
{
    [Theory]
    [InlineData("source.* -> return.*")]
    [InlineData("selector.return => return")]
    [InlineData("input ~> return")]
    [InlineData("value -> this.[key].Value")]
    [InlineData("this.* -> nothing")]
    [InlineData("seed -> func(0)")]
    public void Flow_IsRead(string text) => Assert.True(ApiFlowText.TryParse(text, out _, out var error), error);

    [Theory]
    [InlineData("")]
    [InlineData("source return")]
    [InlineData("-> return")]
    [InlineData("source. -> return")]
    [InlineData("source(x) -> return")]
    [InlineData("source.[key -> return")]
    [InlineData("source.* -> ")]
    public void Flow_Malformed_SaysWhy(string text)
    {
        Assert.False(ApiFlowText.TryParse(text, out _, out var error));
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("M:System.IO.File.Read*", "M:System.IO.File.ReadAllText(System.String)", true)]
    [InlineData("M:System.IO.File.Read*", "M:System.IO.File.WriteAllText(System.String)", false)]
    [InlineData("M:Microsoft.ML.*Catalog.Evaluate*", "M:Microsoft.ML.MulticlassClassificationCatalog.Evaluate(X)", true)]
    [InlineData("M:A.B", "M:A.BC", false)]
    [InlineData("*", "M:A", true)]
    public void Pattern_Matches(string pattern, string id, bool matches) => Assert.Equal(matches, ApiModelSet.Matches(pattern, id));
}
