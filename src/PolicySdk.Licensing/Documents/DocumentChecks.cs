namespace PolicySdk.Licensing;

/// <summary>What must hold in documents of several kinds, besides the shape of each part.</summary>
internal static class DocumentChecks
{
    /// <summary>The version that a document is pinned to must be known.</summary>
    public static void PinnedVersion(JsonValue document, ShapeCheck check)
    {
        if (document.TextAt("vocabulary") is { } pinned && TextForm.VocabularyVersion.Accepts(pinned.Text) && pinned.WholeNumber() > check.Vocabulary.Version)
        {
            check.Errors.Invalid(
                pinned.Span,
                $"vocabulary {Quoting.Of(pinned.Text)} is not known here",
                FormattableString.Invariant($"The latest known is \"{check.Vocabulary.Version}\"; a later one comes with a *.vocabulary.json of yours, or with a later PolicySdk."));
        }
    }

    /// <summary>Of the things in a list no two have the same id.</summary>
    /// <param name="document">The object with the list.</param>
    /// <param name="list">The property that holds it.</param>
    /// <param name="noun">One of its things.</param>
    /// <param name="check">The reading that this is part of.</param>
    /// <param name="id">The property that holds the id.</param>
    public static void UniqueIds(JsonValue document, string list, string noun, ShapeCheck check, string id = "id") =>
        Unique(document.ItemsOf(list).Select(item => item.TextAt(id)), noun, check);

    /// <summary>No two strings are the same; what is null does not count.</summary>
    public static void Unique(IEnumerable<JsonValue?> texts, string noun, ShapeCheck check)
    {
        var first = new Dictionary<string, DocumentSpan>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text is null)
            {
                continue;
            }

            if (first.TryGetValue(text.Text, out var taken))
            {
                check.Errors.Invalid(
                    text.Span,
                    $"{noun} {Quoting.Of(text.Text)} is given twice",
                    FormattableString.Invariant($"Rename or remove one; the first is on line {taken.Line}."),
                    RelatedPlace.First(check.Errors.Source.Path, taken));
            }
            else
            {
                first.Add(text.Text, text.Span);
            }
        }
    }

    /// <summary>One day is not before another, where both are there.</summary>
    public static void NotBefore(JsonValue value, string later, string earlier, ShapeCheck check)
    {
        if (value.DateOf(later) is { } end && value.DateOf(earlier) is { } start && end < start)
        {
            check.Errors.Invalid(
                value.TextAt(later)!.Span, $"\"{later}\" {end} is before \"{earlier}\" {start}", "Both days are included, so they may be the same.");
        }
    }

    /// <summary>Terms that are excepted lie below something that is there without them.</summary>
    /// <param name="value">The object that holds the exceptions.</param>
    /// <param name="subject">What they are taken out of, in a message.</param>
    /// <param name="isBelow">Whether a term lies below something of the subject.</param>
    /// <param name="check">The reading that this is part of.</param>
    public static void Exceptions(JsonValue value, string subject, Func<Term, bool> isBelow, ShapeCheck check)
    {
        foreach (var text in value.TextsAt("except"))
        {
            var terms = check.Vocabulary.Exceptable(text.Text);
            if (!terms.IsEmpty && !terms.Any(isBelow))
            {
                check.Errors.Invalid(
                    text.Span,
                    $"{Quoting.Of(text.Text)} is not below any {terms[0].Dimension.Singular()} of {subject}",
                    "Except what lies below something that is named; to except all of it, remove it there.");
            }
        }
    }
}
