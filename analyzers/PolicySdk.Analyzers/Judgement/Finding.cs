using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Something that a rule says of a place in the code, before it becomes a diagnostic.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required DiagnosticDescriptor Rule { get; init; }

    /// <summary>Where.</summary>
    public required Location Location { get; init; }

    /// <summary>What is wrong, by which clause, and what would be allowed.</summary>
    public required string Message { get; init; }

    /// <summary>The ids of the licenses that it is about, sorted.</summary>
    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The rule of the license, or of <see cref="Policy"/>, that decided, where one did.</summary>
    public string? LicenseRule { get; init; }

    /// <summary>The id of the policy that decided, where one did.</summary>
    public string? Policy { get; init; }

    /// <summary>The place in a document that decided, where there is one.</summary>
    public Clause? Clause { get; init; }

    /// <summary>The way of the data from its loader to <see cref="Location"/>.</summary>
    public ImmutableArray<Hop> Hops { get; init; } = [];

    /// <summary>One line that says what to do.</summary>
    public string? Help { get; init; }

    /// <summary>What a code fix may put in place; what it is depends on the rule.</summary>
    public ImmutableArray<string> Fixes { get; init; } = [];

    /// <summary>The severity, where it is not the rule's own.</summary>
    public DiagnosticSeverity? Severity { get; init; }
}

/// <summary>A place in a document.</summary>
/// <param name="Path">The document.</param>
/// <param name="Span">The place in it.</param>
public readonly record struct Clause(string Path, DocumentSpan Span);
