namespace PolicySdk.Licensing;

/// <summary>Makes the policy of a document that was checked and found right.</summary>
internal static class PolicyBuilder
{
    public static Policy Build(JsonValue root, ShapeCheck check)
    {
        var id = root.TextAt("id")!;
        var path = check.Errors.Source.Path;
        var licenses = root.TextsOf("licenses");
        return new Policy
        {
            Id = id.Text,
            IdSpan = id.Span,
            Path = path,
            Version = root.TextOf("version"),
            Title = root.TextOf("title"),
            Rules =
            [
                .. root.ItemsOf("rules").Select(rule => BuildRule(rule, id.Text, path, licenses, check.Vocabulary)),
                .. root.ItemsOf("laws").SelectMany(law => Adopt(law, licenses, check.Vocabulary)),
            ],
            Presets = root.TextsOf("presets"),
            Declassifiers = [.. root.ItemsOf("declassifiers").Select(BuildDeclassifier)],
            Waivers = root.Find("waivers") is { Value: var waivers } ? BuildWaivers(waivers) : null,
        };
    }

    private static PolicyRule BuildRule(JsonValue value, string policyId, string path, ImmutableArray<string> policyLicenses, Vocabulary vocabulary)
    {
        var id = value.TextAt("id")!;
        var fields = Vocabulary.Dimensions.Select(dimension => RuleFields.Read(value, dimension, vocabulary)).ToImmutableArray();
        var rule = new Rule(id.Text, RuleEffect.Forbid, fields, [], value.Span, id.Span) { Except = ExceptOf(value, vocabulary) };
        return new PolicyRule(policyId, path, rule, value.ChoiceOf<EnforcementLevel>("level") ?? EnforcementLevel.Hard)
        {
            Licenses = value.Find("licenses") is null ? policyLicenses : value.TextsOf("licenses"),
            Reason = value.TextOf("reason"),
        };
    }

    private static IEnumerable<PolicyRule> Adopt(JsonValue value, ImmutableArray<string> licenses, Vocabulary vocabulary)
    {
        BuiltInLaws.TryGet(value.TextOf("law")!, vocabulary, out var law);
        var except = ExceptOf(value, vocabulary);
        foreach (var rule in law!.Rules)
        {
            yield return new PolicyRule(law.Id, law.Path, rule.Rule.Excepting(except), value.ChoiceOf<EnforcementLevel>("level") ?? rule.Level)
            {
                Licenses = licenses,
                Reason = rule.Reason,
            };
        }
    }

    private static ImmutableArray<Term> ExceptOf(JsonValue value, Vocabulary vocabulary) =>
        Term.InOrder(value.TextsOf("except").SelectMany(id => vocabulary.Exceptable(id)));

    private static Declassifier BuildDeclassifier(JsonValue value) =>
        new(value.TextOf("method")!, value.TextOf("reason")!, value.TextOf("approvedBy"), value.Span);

    private static WaiverTerms BuildWaivers(JsonValue value) => new(
        value.PeriodOf("maximum")!.Value,
        [.. value.ItemsOf("approvers").Select(approver => new WaiverApprover(approver.TextOf("key")!, approver.TextsOf("rules")))]);
}
