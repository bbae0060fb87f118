namespace PolicySdk.Cli.Rendering;

/// <summary>What a piece of text is for; the terminal gives it a color.</summary>
internal enum Ink
{
    /// <summary>Text as it is.</summary>
    Plain,

    /// <summary>The message of a finding.</summary>
    Message,

    /// <summary>An error: its heading and carets.</summary>
    Error,

    /// <summary>A warning: its heading and carets.</summary>
    Warning,

    /// <summary>A note.</summary>
    Note,

    /// <summary>What to do.</summary>
    Help,

    /// <summary>Line numbers, arrows and frames.</summary>
    Frame,

    /// <summary>The carets and label of a hop.</summary>
    Hop,

    /// <summary>The carets and label of a license clause.</summary>
    Clause,
}
