namespace PolicySdk.Licensing;

/// <summary>What one status entry alone may speak of: a subject on a day.</summary>
internal readonly record struct StatusDay(StatusSubject Subject, string Id, CalendarDate Day);
