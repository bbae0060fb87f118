namespace PolicySdk.Licensing;

/// <summary>A use that two licenses, or two versions of one, decide differently: the witness of a difference.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Use">The use, as wide as it is still decided differently.</param>
/// <param name="AsOf">A day on which it is: the first of the days that show this difference.</param>
/// <param name="Before">What the first license says.</param>
/// <param name="After">What the second one says.</param>
public sealed record RightsChange(Use Use, CalendarDate AsOf, Verdict Before, Verdict After);
