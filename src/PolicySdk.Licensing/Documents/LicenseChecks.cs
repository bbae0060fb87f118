namespace PolicySdk.Licensing;

/// <summary>What must hold between the parts of a license document, besides the shape of each.</summary>
internal static class LicenseChecks
{
    public static void Run(JsonValue license, DiagnosticBag errors, Vocabulary vocabulary)
    {
        Vocabulary(license, errors, vocabulary);
        UniqueIds("rules", "rule", license, errors);
        UniqueIds("datasets", "dataset", license, errors);
        DutyReferences(license, errors);
        if (license.Find("term") is { Value: var term })
        {
            Term(term, errors);
        }
    }

    private static void Vocabulary(JsonValue license, DiagnosticBag errors, Vocabulary vocabulary)
    {
        if (Text(license, "vocabulary") is { } pinned && TextForm.VocabularyVersion.Accepts(pinned.Text) && LicenseReader.Number(pinned) > vocabulary.Version)
        {
            errors.Invalid(
                pinned.Span,
                $"vocabulary {Quoting.Of(pinned.Text)} is not known here",
                FormattableString.Invariant($"The latest known is \"{vocabulary.Version}\"; a later one needs a later PolicySdk."));
        }
    }

    private static void UniqueIds(string list, string noun, JsonValue license, DiagnosticBag errors)
    {
        var first = new Dictionary<string, DocumentSpan>(StringComparer.Ordinal);
        foreach (var item in license.Find(list)?.Value.Items ?? [])
        {
            if (Text(item, "id") is not { } id)
            {
                continue;
            }

            if (first.TryGetValue(id.Text, out var taken))
            {
                errors.Invalid(id.Span, $"{noun} {Quoting.Of(id.Text)} is given twice", FormattableString.Invariant($"The first one is on line {taken.Line}."));
            }
            else
            {
                first.Add(id.Text, id.Span);
            }
        }
    }

    private static void DutyReferences(JsonValue license, DiagnosticBag errors)
    {
        var members = license.Find("duties")?.Value.Members ?? [];
        var names = new HashSet<string>(members.Select(member => member.Name), StringComparer.Ordinal);
        foreach (var rule in license.Find("rules")?.Value.Items ?? [])
        {
            foreach (var reference in rule.Find("duties")?.Value.Items ?? [])
            {
                if (reference.Kind != JsonKind.String || names.Contains(reference.Text))
                {
                    continue;
                }

                var help = Spelling.Nearest(reference.Text, names) is { } near ? $"Did you mean {Quoting.Of(near)}?"
                    : "Define it under \"duties\" of the license.";
                errors.Add(DocumentRules.DanglingReference, reference.Span, $"this license has no duty {Quoting.Of(reference.Text)}", help);
            }
        }
    }

    private static void Term(JsonValue term, DiagnosticBag errors)
    {
        var until = Date(term, "until");
        NotBefore(until, Date(term, "from"), "until", "from");
        var retain = Date(term, "retainUntil");
        NotBefore(retain, until, "retainUntil", "until");
        if (retain is { } kept && term.Find("until") is null)
        {
            errors.Invalid(kept.Value.Span, "\"retainUntil\" says how long to keep data after an end, and this term has none", "Add \"until\" or remove it.");
        }

        void NotBefore((JsonValue Value, CalendarDate Date)? later, (JsonValue Value, CalendarDate Date)? earlier, string laterName, string earlierName)
        {
            if (later is { } end && earlier is { } start && end.Date < start.Date)
            {
                errors.Invalid(
                    end.Value.Span, $"\"{laterName}\" {end.Date} is before \"{earlierName}\" {start.Date}", "Both days are included, so they may be the same.");
            }
        }
    }

    private static (JsonValue Value, CalendarDate Date)? Date(JsonValue value, string name) =>
        Text(value, name) is { } text && CalendarDate.TryParse(text.Text, out var date) ? (text, date) : null;

    private static JsonValue? Text(JsonValue value, string name) =>
        value.Find(name) is { Value: { Kind: JsonKind.String } text } ? text : null;
}
