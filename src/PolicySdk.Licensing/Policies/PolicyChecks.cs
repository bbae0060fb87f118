namespace PolicySdk.Licensing;

/// <summary>What must hold between the parts of a policy document, besides the shape of each.</summary>
internal static class PolicyChecks
{
    public static void Run(JsonValue policy, ShapeCheck check)
    {
        DocumentChecks.PinnedVersion(policy, check);
        DocumentChecks.UniqueIds(policy, "rules", "rule", check);
        foreach (var rule in policy.ItemsOf("rules"))
        {
            Rule(rule, policy, check);
        }

        DocumentChecks.UniqueIds(policy, "laws", "law", check, "law");
        foreach (var law in policy.ItemsOf("laws"))
        {
            Law(law, check);
        }

        DocumentChecks.Unique(policy.TextsAt("presets"), "preset", check);
        foreach (var preset in policy.TextsAt("presets"))
        {
            if (!BuiltInLicenses.Contains(preset.Text))
            {
                check.Errors.Add(
                    DocumentRules.DanglingReference,
                    preset.Span,
                    $"there is no built-in license {Quoting.Of(preset.Text)}",
                    Meant(preset.Text, BuiltInLicenses.Ids, "The built-in licenses are"));
            }
        }

        DocumentChecks.UniqueIds(policy, "declassifiers", "declassifier", check, "method");
        if (policy.Find("waivers") is { Value: var waivers })
        {
            DocumentChecks.UniqueIds(waivers, "approvers", "approver", check, "key");
        }
    }

    private static void Rule(JsonValue rule, JsonValue policy, ShapeCheck check)
    {
        DocumentChecks.Exceptions(rule, "the rule", term => IsBelow(rule, term, check.Vocabulary), check);
        if (policy.ItemsOf("licenses") is var limit && (limit.IsEmpty || limit.Any(each => each.Kind != JsonKind.String || !TextForm.Id.Accepts(each.Text))))
        {
            // There is no limit, or it is in doubt and reported itself.
            return;
        }

        var limits = new HashSet<string>(policy.TextsOf("licenses"), StringComparer.Ordinal);
        foreach (var license in rule.TextsAt("licenses"))
        {
            if (!limits.Contains(license.Text))
            {
                check.Errors.Invalid(
                    license.Span,
                    $"the policy is limited to other licenses than {Quoting.Of(license.Text)}",
                    "Add it to \"licenses\" of the policy, or remove it here.");
            }
        }
    }

    private static void Law(JsonValue law, ShapeCheck check)
    {
        if (law.TextAt("law") is not { } id)
        {
            return;
        }

        if (BuiltInLaws.TryGet(id.Text, check.Vocabulary, out var adopted))
        {
            DocumentChecks.Exceptions(law, "the law", term => adopted.Rules.Any(each => IsBelow(each.Rule, term)), check);
        }
        else
        {
            check.Errors.Add(
                DocumentRules.DanglingReference,
                id.Span,
                $"there is no built-in law {Quoting.Of(id.Text)}",
                Meant(id.Text, BuiltInLaws.Ids, "The built-in laws are"));
        }
    }

    private static bool IsBelow(Rule rule, Term term) =>
        !rule.Names(term.Dimension) || rule.Values(term.Dimension).Any(value => value.IsAncestorOf(term));

    // What is said and is no term may have meant one that the term is below.
    private static bool IsBelow(JsonValue rule, Term term, Vocabulary vocabulary) =>
        rule.ItemsOf(term.Dimension.Property()) is var values
        && (values.IsEmpty || values.Any(each =>
            each.Kind != JsonKind.String || !vocabulary.TryGet(term.Dimension, each.Text, out var value) || value.IsAncestorOf(term)));

    private static string Meant(string name, ImmutableArray<string> names, string list) =>
        Spelling.Nearest(name, names) is { } near ? $"Did you mean {Quoting.Of(near)}?" : $"{list} {Quoting.Choice([.. names.Select(Quoting.Of)], "and")}.";
}
