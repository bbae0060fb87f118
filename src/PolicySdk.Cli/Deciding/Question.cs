using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>What a line asks.</summary>
/// <param name="Licenses">The licenses that it names; never empty.</param>
/// <param name="Use">The use.</param>
/// <param name="AsOf">The date that the line names; <see langword="null"/> leaves it to the command.</param>
internal readonly record struct Question(LicenseGroup Licenses, Use Use, CalendarDate? AsOf);
