namespace PolicySdk.Licensing.Tests.Formatting;

/// <summary>Whether two documents mean the same: the same values, written the same, arrays in the same order.</summary>
internal static class TreeComparison
{
    /// <summary>A value in one line, in which the order of different properties does not show.</summary>
    public static string Meaning(JsonText json) => Meaning(json, json.Root!);

    private static string Meaning(JsonText json, JsonValue value) => value.Kind switch
    {
        JsonKind.Array => "[" + string.Join(",", value.Items.Select(item => Meaning(json, item))) + "]",
        JsonKind.Object => "{" + string.Join(",", value.Members.OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => Written(json, member.NameSpan) + ":" + Meaning(json, member.Value))) + "}",
        _ => Written(json, value.Span),
    };

    private static string Written(JsonText json, DocumentSpan span) => json.Source.Text.Substring(span.Start, span.Length);
}
