namespace PolicySdk.Licensing;

/// <summary>What an end of a license does: of its term, or by withdrawal. Training stops in any case.</summary>
/// <remarks>Equality is by value. Immutable, so safe to share between threads.</remarks>
public sealed record EndEffects
{
    /// <summary>What holds where a document says nothing: existing models are withdrawn.</summary>
    public static EndEffects Default { get; } = new();

    /// <summary>What becomes of models trained before.</summary>
    public ExistingModels ExistingModels { get; internal init; }

    /// <summary>The last day of <see cref="ExistingModels.RetrainBy"/>, where it is given as a date.</summary>
    public CalendarDate? RetrainByDate { get; internal init; }

    /// <summary>How long after the end models must be trained again, where it is given as a period.</summary>
    public CalendarPeriod? RetrainByPeriod { get; internal init; }

    /// <summary>What becomes of the recordings; null if the document does not say.</summary>
    public DataEffect? RawData { get; internal init; }

    /// <summary>What becomes of data computed from them; null if the document does not say.</summary>
    public DataEffect? DerivedData { get; internal init; }

    /// <summary>The last day on which <see cref="ExistingModels.RetrainBy"/> lets models run, for a license that ended on a date.</summary>
    public CalendarDate RetrainDeadline(CalendarDate end) =>
        RetrainByDate ?? (RetrainByPeriod is { } period ? end.Add(period) : end);
}
