namespace PolicySdk.Licensing;

/// <summary>A document of tests of licenses and policies.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class PolicyTestDocument
{
    internal PolicyTestDocument(string path, string? title, ImmutableArray<PolicyTest> tests)
    {
        Path = path;
        Title = title;
        Tests = tests;
    }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public string Path { get; }

    /// <summary>A line for people; null if the document has none.</summary>
    public string? Title { get; }

    /// <summary>The tests in document order.</summary>
    public ImmutableArray<PolicyTest> Tests { get; }
}
