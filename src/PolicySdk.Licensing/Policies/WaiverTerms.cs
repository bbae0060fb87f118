namespace PolicySdk.Licensing;

/// <summary>What a policy lets waivers be.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Maximum">The longest that a waiver may last.</param>
/// <param name="Approvers">Which keys may waive which rules.</param>
public sealed record WaiverTerms(CalendarPeriod Maximum, ImmutableArray<WaiverApprover> Approvers);

/// <summary>A key that may waive findings.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
/// <param name="Key">The id of the key.</param>
/// <param name="Rules">The ids of the rules whose findings it may waive.</param>
public sealed record WaiverApprover(string Key, ImmutableArray<string> Rules);
