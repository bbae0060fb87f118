namespace PolicySdk.Licensing;

/// <summary>One rule of an organization's policy: a Forbid on top of what licenses say.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class PolicyRule
{
    internal PolicyRule(string policyId, string path, Rule rule, EnforcementLevel level)
    {
        PolicyId = policyId;
        Path = path;
        Rule = rule;
        Level = level;
    }

    /// <summary>The id of the policy that it belongs to; of a law the organization adopted, that law's id.</summary>
    public string PolicyId { get; }

    /// <summary>The id, unique within the policy.</summary>
    public string Id => Rule.Id;

    /// <summary>What it forbids; its spans lie in the document at <see cref="Path"/>.</summary>
    public Rule Rule { get; }

    /// <summary>How hard it is enforced.</summary>
    public EnforcementLevel Level { get; }

    /// <summary>The ids of the licenses that it is limited to; empty: all.</summary>
    public ImmutableArray<string> Licenses { get; internal init; } = [];

    /// <summary>Why the organization has it; null if the document does not say.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public string Path { get; }

    /// <summary>Whether it speaks of a license.</summary>
    public bool AppliesTo(string licenseId) => Licenses.IsEmpty || Licenses.Contains(licenseId, StringComparer.Ordinal);

    /// <summary>The ids of policy and rule.</summary>
    public override string ToString() => $"{PolicyId}/{Id}";
}
