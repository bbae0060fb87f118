using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>The documents that a command looks at.</summary>
/// <param name="Files">Those that could be read, in the ordinal order of their names.</param>
/// <param name="Gaps">What could not be read.</param>
internal sealed record PolicyFiles(ImmutableArray<PolicyFile> Files, ImmutableArray<Gap> Gaps)
{
    /// <summary>The full paths of the documents, in their order.</summary>
    public ImmutableArray<string> Paths => [.. Files.Select(file => file.Path)];

    /// <summary>What reading the bytes gave, in their order.</summary>
    public IEnumerable<DocumentRead<DocumentSource>> Reads => Files.Select(file => file.Read);

    /// <summary>What could not be read; where there is no document at all, that.</summary>
    public ImmutableArray<Gap> GapsOrEmpty() => Files.IsEmpty && Gaps.IsEmpty ? [new Gap("there is no policy document here: no file has a name that ends in .license.json, .policy.json and so on")] : Gaps;

    /// <summary>
    /// The source to draw from: the texts that were read, whatever has become of the files since. Of a file that is no text what the disk
    /// holds, except where it is too large for that.
    /// </summary>
    public SourceFiles Sources()
    {
        var texts = Files.ToDictionary(file => file.Path, file => file.Read.Value?.Text, StringComparer.Ordinal);
        return new SourceFiles(path => texts.GetValueOrDefault(path) ?? SourceFiles.ReadFromDisk(path, DocumentSource.MaximumBytes * 2));
    }
}
