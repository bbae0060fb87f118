namespace PolicySdk.Cli.Findings;

/// <summary>Something that a check does not know, and why. With a gap and no finding a check is undetermined, never clean.</summary>
/// <param name="Text">What is not known and why, in a sentence.</param>
/// <param name="Project">The full path of the project concerned; <see langword="null"/> for the build as a whole.</param>
/// <param name="Details">Further lines, such as the end of a build's output.</param>
internal sealed record Gap(string Text, string? Project, ImmutableArray<string> Details)
{
    /// <summary>A gap without further lines.</summary>
    public Gap(string text, string? project = null)
        : this(text, project, [])
    {
    }

    /// <summary>The full path of the document or directory concerned; <see langword="null"/> when it is about none.</summary>
    public string? File { get; init; }

    /// <summary>The full path of what is concerned, be it a project or a document.</summary>
    public string? Path => File ?? Project;
}
