namespace PolicySdk.Licensing.Tests;

/// <summary>Documents of the repository that are built into the tests, under their paths with <c>/</c>.</summary>
internal static class EmbeddedDocuments
{
    public static IReadOnlyList<DocumentSource> Under(string folder) =>
    [
        .. typeof(EmbeddedDocuments).Assembly.GetManifestResourceNames()
            .Where(name => Normal(name).StartsWith(folder, StringComparison.Ordinal))
            .Select(name => new DocumentSource(Normal(name).Substring(folder.Length), Text(name))),
    ];

    // The build joins the parts of a name with the separator of its machine.
    private static string Normal(string name) => name.Replace('\\', '/');

    private static string Text(string name)
    {
        using var stream = typeof(EmbeddedDocuments).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
