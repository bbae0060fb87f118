namespace PolicySdk.Cli.Comparing;

/// <summary>Git cannot give what was asked. The message is written for the user.</summary>
/// <param name="message">What git cannot give, and why.</param>
/// <param name="isUndetermined">Whether the command line may be right all the same: git is missing, too slow or was interrupted.</param>
internal sealed class GitException(string message, bool isUndetermined) : Exception(message)
{
    /// <summary>Whether the command line may be right all the same.</summary>
    public bool IsUndetermined => isUndetermined;
}
