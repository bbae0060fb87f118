namespace PolicySdk.Cli.Deciding;

/// <summary>Why a line cannot be decided.</summary>
/// <param name="Message">What is wrong, and the way out where there is one, on one line.</param>
/// <param name="Column">Where in the line, counted from 1 in UTF-16 characters.</param>
internal sealed record LineError(string Message, int Column);
