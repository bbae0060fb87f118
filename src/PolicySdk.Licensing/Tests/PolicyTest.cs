namespace PolicySdk.Licensing;

/// <summary>A test of licenses and policies: a use on a day, and the verdict that is expected of it.</summary>
/// <remarks>Valid by construction. Immutable, so safe to share between threads.</remarks>
public sealed class PolicyTest
{
    internal PolicyTest()
    {
    }

    /// <summary>What it says, in a line; unique within its document.</summary>
    public required string Name { get; init; }

    /// <summary>The use and the licenses.</summary>
    public required AskedUse Use { get; init; }

    /// <summary>The day.</summary>
    public required CalendarDate AsOf { get; init; }

    /// <summary>What is expected.</summary>
    public required PolicyTestExpectation Expect { get; init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public required string Path { get; init; }

    /// <summary>The test in the document.</summary>
    public required DocumentSpan Span { get; init; }

    /// <summary>The value of its name in the document.</summary>
    public required DocumentSpan NameSpan { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
