namespace PolicySdk.Licensing;

/// <summary>How the kinds of documents are told apart and named.</summary>
public static class DocumentKinds
{
    /// <summary>All kinds, in the order of <see cref="DocumentKind"/>.</summary>
    public static ImmutableArray<DocumentKind> All { get; } = [.. Enum.GetValues(typeof(DocumentKind)).Cast<DocumentKind>()];

    /// <summary>The kind of a document, told by the ending of its name in upper or lower case.</summary>
    /// <returns>Null for a file that is none of our business.</returns>
    public static DocumentKind? Of(string path)
    {
        foreach (var kind in All)
        {
            if (path.EndsWith(kind.FileEnding(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The ending of the names of such documents: <c>.license.json</c>.</summary>
    public static string FileEnding(this DocumentKind kind) => $".{kind.Word()}.json";

    /// <summary>The name of the file that holds their schema: <c>license-1.json</c>.</summary>
    public static string SchemaName(this DocumentKind kind) => $"{kind.Word()}-1.json";

    private static string Word(this DocumentKind kind) => kind switch
    {
        DocumentKind.License => "license",
        DocumentKind.Policy => "policy",
        DocumentKind.Vocabulary => "vocabulary",
        DocumentKind.Status => "status",
        DocumentKind.Waiver => "waiver",
        DocumentKind.ApiModel => "apimodel",
        _ => "policytest",
    };
}
