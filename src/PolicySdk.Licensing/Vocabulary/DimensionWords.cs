namespace PolicySdk.Licensing;

/// <summary>How documents and messages name the dimensions.</summary>
public static class DimensionWords
{
    /// <summary>The property of a rule: <c>capabilities</c>, <c>contexts</c>, <c>data</c>, <c>operations</c>, <c>territories</c>, <c>recipients</c>.</summary>
    public static string Property(this Dimension dimension) => dimension == Dimension.DataCategory ? "data" : dimension.Plural();

    /// <summary>One of its terms in words: <c>capability</c>, <c>data category</c>.</summary>
    public static string Singular(this Dimension dimension) => dimension switch
    {
        Dimension.Capability => "capability",
        Dimension.Context => "context",
        Dimension.DataCategory => "data category",
        Dimension.Operation => "operation",
        Dimension.Territory => "territory",
        _ => "recipient",
    };

    /// <summary>Its terms in words: <c>capabilities</c>, <c>data categories</c>.</summary>
    public static string Plural(this Dimension dimension) => dimension switch
    {
        Dimension.Capability => "capabilities",
        Dimension.DataCategory => "data categories",
        Dimension.Territory => "territories",
        _ => dimension.Singular() + "s",
    };

    /// <summary>One of its terms with the article: <c>an operation</c>.</summary>
    internal static string WithArticle(this Dimension dimension) =>
        (dimension == Dimension.Operation ? "an " : "a ") + dimension.Singular();
}
