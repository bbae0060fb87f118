namespace PolicySdk.Flow.Summaries;

/// <summary>Edited code asks for something that was of no matter before, and that only its callers know.</summary>
internal sealed class UnseenEntryException : Exception;
