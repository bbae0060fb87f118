namespace PolicySdk.Licensing;

/// <summary>The verdict that a test expects. What it leaves unsaid may be anything.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class PolicyTestExpectation
{
    internal PolicyTestExpectation()
    {
    }

    /// <summary>The verdict.</summary>
    public required VerdictKind Verdict { get; init; }

    /// <summary>Why it is denied; null if unsaid.</summary>
    public VerdictReason? Reason { get; init; }

    /// <summary>The id of the license that decides; null if unsaid.</summary>
    public string? License { get; init; }

    /// <summary>The id of the rule that decides, of a license or a policy; null if unsaid.</summary>
    public string? Rule { get; init; }

    /// <summary>The names of all duties that bind the use, in any order; null if unsaid.</summary>
    public ImmutableArray<string>? Duties { get; init; }

    /// <summary>The expectation in the document.</summary>
    public required DocumentSpan Span { get; init; }
}
