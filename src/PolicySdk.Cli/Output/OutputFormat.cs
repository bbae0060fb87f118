namespace PolicySdk.Cli.Output;

/// <summary>The forms of output that <c>--format</c> offers.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: see docs/check.md.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning and IDEs.</summary>
    Sarif,

    /// <summary>JUnit XML, for build servers that show tests.</summary>
    Junit,

    /// <summary>Workflow commands, for annotations in GitHub Actions.</summary>
    Github,
}
