using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Tests.Rendering;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("声優", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("한글", 4)]
    [InlineData("🎭", 2)]
    [InlineData("👩‍🔬", 2)]
    [InlineData("❤️", 2)]
    [InlineData("𠀀", 2)]
    [InlineData("नि", 1)]
    public void Width_IsInColumns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));
}
