using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Contracts;

/// <summary>The names of stages in attributes, and what they are to the engine and to the decision.</summary>
internal static class StageNames
{
    /// <summary>All names, in the order of the stages.</summary>
    public static ImmutableArray<string> All { get; } =
        [nameof(ValueStage.Data), nameof(ValueStage.Features), nameof(ValueStage.Model), nameof(ValueStage.Synthetic), nameof(ValueStage.Metrics)];

    /// <summary>Reads a name; ordinal, as all terms are.</summary>
    public static bool TryParse(string name, out ValueStage stage)
    {
        var index = All.IndexOf(name, StringComparer.Ordinal);
        stage = (ValueStage)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The stage as a use states it.</summary>
    public static Stage ToUse(this ValueStage stage) => stage switch
    {
        ValueStage.Features => Stage.Features,
        ValueStage.Model => Stage.Model,
        ValueStage.Synthetic => Stage.Synthetic,
        ValueStage.Metrics => Stage.Metrics,
        _ => Stage.Data,
    };
}
