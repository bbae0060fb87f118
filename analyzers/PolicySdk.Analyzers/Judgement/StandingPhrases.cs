namespace PolicySdk.Analyzers.Judgement;

/// <summary>Says in words why a license is not in force on a day, and where that is written: in the license or in a status document.</summary>
internal static class StandingPhrases
{
    /// <summary>What to do where some of the performers of a license are out of force, in one line.</summary>
    public const string PerformersHelp =
        "take these performers and every take they share out of the data and out of the license, or take the data out of the build";

    /// <summary>
    /// <c>the license ended on 2026-03-01 (improv.license.json:30), and the build decides for 2026-11-23</c>,
    /// <c>its status is Suspended since 2027-03-01 (2027.status.json:3), and the build decides for 2027-04-01</c>.
    /// </summary>
    /// <param name="license">The license.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="ended">The entry of a status that decides; <see langword="null"/> where the term does, which may be over as well.</param>
    public static string NotInForce(License license, CalendarDate asOf, StatusEntry? ended)
    {
        var standing = license.StandingOn(asOf);
        var place = FindingReport.ToText(ended is null ? Term(license, standing) : new Clause(ended.Path, ended.Span));
        var because = standing switch
        {
            _ when ended is { Subject: StatusSubject.Performer } =>
                $"consent of {Performers(standing)} is not in force: {VerdictPhrases.List([.. standing.PerformersOut.Select(Of)])}",
            _ when ended is not null => $"its status is {ended.Status} since {ended.From} ({place})",
            { Term: TermState.NotYet } => $"the license begins on {license.Term.From} ({place})",
            { Term: TermState.Over } => $"the license ended on {standing.Until} ({place})",
            _ => $"the license is not in force ({place})",
        };
        return $"{because}, and the build decides for {asOf}";
    }

    /// <summary>The performers who are out of force, with what their status is, since when and where it is written.</summary>
    public static string PerformersOut(LicenseStanding standing) => VerdictPhrases.List([.. standing.PerformersOut.Select(Of)]);

    /// <summary>The place that takes a license out of force: the entry of a status, or the end of the term; the whole term where it is in force.</summary>
    public static Clause Clause(License license, LicenseStanding standing) =>
        standing.Ended is { } ended ? new Clause(ended.Path, ended.Span) : Term(license, standing);

    private static Clause Term(License license, LicenseStanding standing) => standing switch
    {
        { Term: TermState.NotYet } => new Clause(license.Path, license.Term.FromSpan),
        { Term: TermState.Over, Renewal: { } renewal } => new Clause(renewal.Path, renewal.Span),
        { Term: TermState.Over } => new Clause(license.Path, license.Term.UntilSpan),
        _ => new Clause(license.Path, license.Term.Span),
    };

    private static string Performers(LicenseStanding standing) => standing.PerformersOut.Length == 1 ? "its performer" : "all its performers";

    private static string Of(StatusEntry entry) =>
        $"{entry.Id} is {entry.Status} since {entry.From} ({FindingReport.ToText(new Clause(entry.Path, entry.Span))})";
}
