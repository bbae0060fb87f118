namespace PolicySdk.Licensing;

/// <summary>What must hold between the parts of a license document, besides the shape of each.</summary>
internal static class LicenseChecks
{
    public static void Run(JsonValue license, ShapeCheck check)
    {
        DocumentChecks.PinnedVersion(license, check);
        DocumentChecks.UniqueIds(license, "rules", "rule", check);
        DocumentChecks.UniqueIds(license, "datasets", "dataset", check);
        DutyReferences(license, check.Errors);
        if (license.Find("term") is { Value: var term })
        {
            Term(term, check);
        }
    }

    private static void DutyReferences(JsonValue license, DiagnosticBag errors)
    {
        if (license.Find("duties") is { Value.Kind: not JsonKind.Object } || (license.Find("duties") is null && !LicenseShapes.License.IsSilentOn("duties", license)))
        {
            // Which duties there are is in doubt, and that is reported.
            return;
        }

        var members = license.Find("duties")?.Value.Members ?? [];
        var names = new HashSet<string>(members.Select(member => member.Name), StringComparer.Ordinal);
        foreach (var rule in license.ItemsOf("rules"))
        {
            foreach (var reference in rule.TextsAt("duties"))
            {
                if (names.Contains(reference.Text))
                {
                    continue;
                }

                var help = Spelling.Nearest(reference.Text, names) is { } near ? $"Did you mean {Quoting.Of(near)}?"
                    : "Define it under \"duties\" of the license.";
                errors.Add(DocumentRules.DanglingReference, reference.Span, $"this license has no duty {Quoting.Of(reference.Text)}", help);
            }
        }
    }

    private static void Term(JsonValue term, ShapeCheck check)
    {
        DocumentChecks.NotBefore(term, "until", "from", check);
        DocumentChecks.NotBefore(term, "retainUntil", "until", check);
        if (term.DateOf("retainUntil") is not null && LicenseShapes.Term.IsSilentOn("until", term))
        {
            check.Errors.Invalid(
                term.TextAt("retainUntil")!.Span,
                "\"retainUntil\" says how long to keep data after an end, and this term has none",
                "Add \"until\" or remove it.");
        }
    }
}
