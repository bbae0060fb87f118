namespace PolicySdk.Licensing;

/// <summary>An organization's own rules on top of licenses. A policy can only narrow.</summary>
/// <remarks>Valid by construction. Immutable, so safe to share between threads.</remarks>
public sealed class Policy
{
    internal Policy()
    {
    }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the document; null if it does not say.</summary>
    public string? Version { get; init; }

    /// <summary>A line for people; null if the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>The rules in document order, those of the laws that the policy adopts behind its own.</summary>
    public ImmutableArray<PolicyRule> Rules { get; init; } = [];

    /// <summary>The ids of the built-in licenses that code may name.</summary>
    public ImmutableArray<string> Presets { get; init; } = [];

    /// <summary>The methods that declassify.</summary>
    public ImmutableArray<Declassifier> Declassifiers { get; init; } = [];

    /// <summary>What waivers may be; null: there are none.</summary>
    public WaiverTerms? Waivers { get; init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public required string Path { get; init; }

    /// <summary>The value of its id in the document.</summary>
    public required DocumentSpan IdSpan { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
