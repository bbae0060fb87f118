using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>One difference between two states of documents.</summary>
internal sealed record DocumentChange
{
    /// <summary>How much it weighs.</summary>
    public required ChangeLevel Level { get; init; }

    /// <summary>Which way it goes, for a change of rights.</summary>
    public ChangeDirection Direction { get; init; }

    /// <summary>What kind of change, one word for programs: <c>widened</c>, <c>narrowed</c>, <c>duties</c>, <c>added</c>, <c>removed</c>, <c>datasets</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the license, empty where it is about none.</summary>
    public string License { get; init; } = "";

    /// <summary>What is different, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The use that shows it, for a change of rights.</summary>
    public RightsChange? Witness { get; init; }

    /// <summary>The place before; <see langword="null"/> where there was none.</summary>
    public DocumentPlace? Before { get; init; }

    /// <summary>The place after; <see langword="null"/> where there is none.</summary>
    public DocumentPlace? After { get; init; }
}
