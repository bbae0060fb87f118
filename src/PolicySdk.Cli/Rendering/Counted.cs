namespace PolicySdk.Cli.Rendering;

/// <summary>Numbers with their words.</summary>
internal static class Counted
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
