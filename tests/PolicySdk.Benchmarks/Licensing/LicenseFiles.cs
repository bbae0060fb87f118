using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>Sets of license documents: written, and read into a set the way a build does.</summary>
internal static class LicenseFiles
{
    /// <summary>The documents that loading is measured with: about 4 KB each.</summary>
    public static DocumentSource[] Sources(int count)
    {
        var texts = new LicenseTexts(seed: 2);
        return [.. Enumerable.Range(0, count).Select(i => Source($"license-{i:00000}", texts.OfLength($"license-{i:00000}", 4096)))];
    }

    public static DocumentSource Source(string id, string text) => new($"policy/{id}.license.json", text);

    /// <summary>Writes documents into a directory of their own.</summary>
    public static void Write(string directory, IEnumerable<DocumentSource> sources)
    {
        Directory.CreateDirectory(directory);
        foreach (var source in sources)
        {
            File.WriteAllText(Path.Combine(directory, Path.GetFileName(source.Path)), source.Text);
        }
    }

    /// <summary>The documents of a directory.</summary>
    public static IEnumerable<DocumentSource> Open(string directory) =>
        from path in Directory.EnumerateFiles(directory, "*" + LicenseReader.FileEnding)
        select DocumentSource.FromBytes(path, File.ReadAllBytes(path)).Value ?? throw new InvalidDataException(path);

    public static LicenseSet Read(IEnumerable<DocumentSource> sources)
    {
        var read = DocumentSet.Read(sources);
        return read.HasErrors ? throw new InvalidDataException(read.Diagnostics[0].ToString()) : read.Licenses;
    }
}
