namespace PolicySdk.Licensing;

/// <summary>Decides whether a use is allowed. The one place that does: IDE, build, tool and run time all ask here.</summary>
/// <remarks>Pure functions of their arguments; safe to call from any thread.</remarks>
public static class Decision
{
    /// <summary>Decides a use under one license.</summary>
    /// <exception cref="ArgumentException">The use and the license were made with different vocabularies.</exception>
    public static Verdict Decide(License license, Use use, CalendarDate asOf) => throw new NotSupportedException();

    /// <summary>
    /// Decides a use under several licenses: all must allow it. Denied beats Conditional beats Allowed; of several licenses that give
    /// the same verdict the first by id is named. The order of the list does not matter; no license at all denies.
    /// </summary>
    /// <exception cref="ArgumentException">The use and a license were made with different vocabularies.</exception>
    public static Verdict Decide(IReadOnlyList<License> licenses, Use use, CalendarDate asOf) => throw new NotSupportedException();

    /// <summary>Whether any use at all is allowed by all licenses on the date; exact.</summary>
    /// <exception cref="ArgumentException">The licenses were made with different vocabularies.</exception>
    public static bool AnyCommonUse(IReadOnlyList<License> licenses, CalendarDate asOf) => throw new NotSupportedException();
}
