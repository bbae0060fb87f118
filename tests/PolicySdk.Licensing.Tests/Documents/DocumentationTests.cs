using System.Text.RegularExpressions;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>The pages of docs/documents: each shows a document that can be read, and names every property of its kind.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<DocumentKind> Kinds => [.. DocumentKinds.All.Remove(DocumentKind.ApiModel)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_IsRead(DocumentKind kind)
    {
        var example = new DocumentSource("example" + kind.FileEnding(), Example().Match(Page(kind)).Groups[1].Value);

        var read = DocumentSet.Read([example]);

        // The example of a page stands alone; licenses that it names are not there.
        Assert.Equal([], read.Diagnostics.Where(diagnostic => diagnostic.Id != "PSDK0004").Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Examples_CopiedIntoOneDirectory_AreValid()
    {
        var examples = DocumentKinds.All.Remove(DocumentKind.ApiModel).Select(kind => new DocumentSource("example" + kind.FileEnding(), Example().Match(Page(kind)).Groups[1].Value));

        Assert.Equal([], DocumentSet.Read(examples).Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryProperty_IsExplained(DocumentKind kind)
    {
        var page = Page(kind);

        Assert.Equal([], Properties(DocumentShapes.Of(kind)).Distinct().Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    private static string Page(DocumentKind kind) =>
        EmbeddedDocuments.Under("docs/documents/").Single(page => page.Path == kind.FileEnding().Split('.')[1] + ".md").Text;

    private static IEnumerable<string> Properties(Shape shape) => shape switch
    {
        ObjectShape properties => properties.Properties.SelectMany(property => Properties(property.Value).Prepend(property.Name)),
        ListShape list => Properties(list.Item),
        MapShape map => Properties(map.Item),
        _ => [],
    };

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
