namespace PolicySdk.Flow.Interpretation;

/// <summary>A cap of the analysis was reached; the member is reported as one that could not be analysed.</summary>
internal sealed class FlowLimitException(string message) : Exception(message);
