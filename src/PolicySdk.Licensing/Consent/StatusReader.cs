namespace PolicySdk.Licensing;

/// <summary>Reads status documents (<c>*.status.json</c>).</summary>
public static class StatusReader
{
    /// <summary>How status documents are read.</summary>
    internal static DocumentFormat<StatusDocument> Format { get; } = new(StatusShapes.Status, Check, Build);

    /// <summary>Reads the entries of a document, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<StatusDocument> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);

    /// <summary>Reports entries of a document whose subject has an entry of the same day in one of those before.</summary>
    /// <param name="document">A status document.</param>
    /// <param name="errors">Where errors in it go.</param>
    /// <param name="before">The entries of other documents; those of the document are added.</param>
    internal static void CheckDays(JsonValue document, DiagnosticBag errors, Dictionary<StatusDay, RelatedPlace> before)
    {
        var own = new Dictionary<StatusDay, RelatedPlace>();
        foreach (var (day, from) in DaysOf(document))
        {
            if (before.TryGetValue(day, out var place))
            {
                ReportDay(day, from, $"in {place}", place, errors);
            }
            else if (!own.ContainsKey(day))
            {
                own.Add(day, RelatedPlace.First(errors.Source.Path, from));
            }
        }

        foreach (var pair in own)
        {
            before.Add(pair.Key, pair.Value);
        }
    }

    private static void Check(JsonValue document, ShapeCheck check)
    {
        foreach (var entry in document.ItemsOf("statuses"))
        {
            DocumentChecks.NotBefore(entry, "until", "from", check);
        }

        var taken = new Dictionary<StatusDay, RelatedPlace>();
        foreach (var (day, from) in DaysOf(document))
        {
            if (taken.TryGetValue(day, out var place))
            {
                ReportDay(day, from, FormattableString.Invariant($"on line {place.Span.Line}"), place, check.Errors);
            }
            else
            {
                taken.Add(day, RelatedPlace.First(check.Errors.Source.Path, from));
            }
        }
    }

    private static void ReportDay(StatusDay day, DocumentSpan from, string where, RelatedPlace first, DiagnosticBag errors) => errors.Invalid(
        from, $"{Quoting.Of(day.Id)} has two entries of {day.Day}", $"The first one is {where}; one status holds on a day.", first);

    private static IEnumerable<(StatusDay Day, DocumentSpan From)> DaysOf(JsonValue document)
    {
        foreach (var entry in document.ItemsOf("statuses"))
        {
            if (entry.DateOf("from") is { } day)
            {
                var from = entry.TextAt("from")!.Span;
                if (entry.TextOf("license") is { } license)
                {
                    yield return (new StatusDay(StatusSubject.License, license, day), from);
                }
                else if (entry.TextOf("performer") is { } performer)
                {
                    yield return (new StatusDay(StatusSubject.Performer, performer, day), from);
                }
            }
        }
    }

    private static StatusDocument Build(JsonValue document, ShapeCheck check) =>
        new(check.Errors.Source.Path, [.. document.ItemsOf("statuses").Select(entry => Build(entry, check.Errors.Source.Path))]);

    private static StatusEntry Build(JsonValue value, string path)
    {
        var license = value.TextAt("license");
        var id = license ?? value.TextAt("performer")!;
        var subject = license is null ? StatusSubject.Performer : StatusSubject.License;
        return new StatusEntry(
            subject, id.Text, value.DateOf("from")!.Value, value.ChoiceOf<ConsentStatus>("status")!.Value, path, value.Span, id.Span)
        {
            Until = value.DateOf("until"),
            Note = value.TextOf("note"),
        };
    }
}
