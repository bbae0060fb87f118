namespace PolicySdk.Flow.Interpretation;

/// <summary>A cap of the analysis was reached; the member is reported as one that could not be analysed.</summary>
internal sealed class FlowLimitException(string message) : Exception(message)
{
    /// <summary>Of an entry point that takes longer than code that people write takes.</summary>
    public const string TooManySteps = "following it takes too many steps";
}
