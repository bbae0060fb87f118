using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.Contracts;

public sealed class PathBindingsTests
{
    [Theory]
    [InlineData("data/improv/**", "data/improv/a.wav", true)]
    [InlineData("data/improv/**", "data/improv/take/1/a.wav", true)]
    [InlineData("data/improv/**", "data/improv", true)]
    [InlineData("data/improv/**", "./data/improv/a.wav", true)]
    [InlineData("data/improv/**", "../../data/improv/a.wav", true)]
    [InlineData("data/improv/**", "/mnt/share/data/improv/a.wav", true)]
    [InlineData("data/improv/**", "C:\\share\\Data\\Improv\\a.wav", true)]
    [InlineData("data/improv/**", "data/x/../improv/a.wav", true)]
    [InlineData("data/improv/**", "data/improvised/a.wav", false)]
    [InlineData("data/improv/**", "mydata/improv/a.wav", false)]
    [InlineData("data/improv/**", "data/other/improv/a.wav", false)]
    [InlineData("data/*/clips/*.csv", "data/improv/clips/1.csv", true)]
    [InlineData("data/*/clips/*.csv", "data/improv/clips/1.tsv", false)]
    [InlineData("data/**/1.csv", "data/1.csv", true)]
    [InlineData("data/**/1.csv", "data/a/b/1.csv", true)]
    [InlineData("data/lines.csv", "data/lines.csv.bak", false)]
    [InlineData("data/lines.csv", "", false)]
    public void Path_IsBoundByThePattern(string pattern, string path, bool isBound)
    {
        var text = LicenseTexts.Improv.Replace("data/improv/**", pattern);
        var license = LicenseReader.Read(new DocumentSource("a.license.json", text), Vocabulary.BuiltIn).Value!;

        Assert.Equal(isBound, new PathBindings(LicenseSet.Create([license])).ScopeOf(path) is not null);
    }
}
