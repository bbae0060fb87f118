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
}
