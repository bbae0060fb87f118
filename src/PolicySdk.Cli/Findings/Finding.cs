namespace PolicySdk.Cli.Findings;

/// <summary>One thing that the build said under a rule of PolicySdk.</summary>
internal sealed record Finding
{
    /// <summary>The rule, such as <c>PSDK2001</c>; for an error of the build itself its code, or empty.</summary>
    public required string RuleId { get; init; }

    /// <summary>Its weight.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in one sentence or more.</summary>
    public required string Message { get; init; }

    /// <summary>Where; <see langword="null"/> when it concerns a project as a whole.</summary>
    public SourceRange? Location { get; init; }

    /// <summary>The way of the data, from the loader to the use.</summary>
    public ImmutableArray<Hop> Hops { get; init; } = [];

    /// <summary>The place of the rule that decided, in its license or policy.</summary>
    public SourceRange? Clause { get; init; }

    /// <summary>Other places that it is about, such as the other end of a conflict, each with a few words.</summary>
    public ImmutableArray<Hop> Related { get; init; } = [];

    /// <summary>The ids of the licenses concerned.</summary>
    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The id of the rule that decided, of the license or of the policy; empty when none did.</summary>
    public string LicenseRule { get; init; } = "";

    /// <summary>The id of the policy whose rule decided; empty where it is a rule of the license.</summary>
    public string Policy { get; init; } = "";

    /// <summary>How to get it right, in one line; may be empty.</summary>
    public string Help { get; init; } = "";

    /// <summary>What suppressed it (<c>SuppressMessageAttribute</c>); empty when nothing did. A check reports it all the same.</summary>
    public string SuppressedBy { get; init; } = "";

    /// <summary>The name of the test that failed; empty where it is about no test.</summary>
    public string Test { get; init; } = "";

    /// <summary>The full paths of the projects that it was found in, ordered.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Whether it says that a document is invalid (PSDK0001 to PSDK0005).</summary>
    public bool IsAboutDocument => RuleId is "PSDK0001" or "PSDK0002" or "PSDK0003" or "PSDK0004" or "PSDK0005";
}
