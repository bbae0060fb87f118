namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>The examples that other tests change.</summary>
public sealed class AnyKindTests
{
    public static TheoryData<DocumentKind> Kinds => [.. DocumentKinds.All];

    [Fact]
    public void ExamplesOfAllKinds_AreRightTogether()
    {
        Assert.Empty(DocumentSet.Read(DocumentKinds.All.Select(kind => AnyKind.Source(kind, AnyKind.Example(kind)))).Diagnostics.Where(each => !each.IsWarning));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_HasEveryPropertyOfItsKind(DocumentKind kind)
    {
        var text = AnyKind.Example(kind);

        Assert.All(Properties(DocumentShapes.Of(kind)), name => Assert.Contains($"\"{name}\":", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Properties(Shape shape) => shape switch
    {
        ObjectShape @object => @object.Properties.SelectMany(property =>
            property.Name is "retrainBy" or "renewal" or "recipients" || Enum.TryParse<Stage>(property.Name, out _) ? [] : Properties(property.Value).Prepend(property.Name)),
        ListShape list => Properties(list.Item),
        MapShape map => Properties(map.Item),
        _ => [],
    };
}
