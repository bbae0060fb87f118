namespace PolicySdk.Licensing;

/// <summary>What withdrawing consent does.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class Withdrawal
{
    /// <summary>What holds where a license says nothing: consent may be withdrawn, and models with it.</summary>
    public static Withdrawal Default { get; } = new();

    /// <summary>Whether the licensor may withdraw.</summary>
    public bool Allowed { get; internal init; } = true;

    /// <summary>How long before it must be announced; null if the document does not say.</summary>
    public CalendarPeriod? Notice { get; internal init; }

    /// <summary>What happens then.</summary>
    public EndEffects Effects { get; internal init; } = EndEffects.Default;
}
