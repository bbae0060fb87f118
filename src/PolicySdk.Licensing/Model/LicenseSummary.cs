namespace PolicySdk.Licensing;

/// <summary>Says in plain text what a license grants.</summary>
internal static class LicenseSummary
{
    public static string Of(License license)
    {
        var lines = new List<string>
        {
            license.Title,
            $"License {license.Id} {license.Version} of {license.Licensor.Id} for {license.Licensee.Id}, {license.Term}.",
        };
        lines.AddRange(license.Rules.Where(rule => rule.Effect == RuleEffect.Permit).Select(OfPermit));
        lines.AddRange(license.Rules.Where(rule => rule.Effect == RuleEffect.Forbid).Select(OfForbid));
        if (!license.Rules.Any(rule => rule.Effect == RuleEffect.Permit))
        {
            lines.Add("Permits nothing.");
        }

        if (license.Term.Until is not null)
        {
            lines.Add($"After the term, existing models: {license.Term.AtEnd.ExistingModels}.");
        }

        return string.Join("\n", lines);
    }

    private static string OfPermit(Rule rule)
    {
        var recipients = rule.Names(Dimension.Recipient) ? $", for {Words(rule, Dimension.Recipient)}" : "";
        var duties = rule.Duties.IsEmpty ? "" : "; duties: " + string.Join(", ", rule.Duties.Select(duty => $"{duty.Name} ({duty.Summary})"));
        return $"Permits ({rule.Id}): {Words(rule, Dimension.Operation)} for {Words(rule, Dimension.Capability)} in context "
            + $"{Words(rule, Dimension.Context)}, with {Words(rule, Dimension.DataCategory)}, in {Words(rule, Dimension.Territory)}{recipients}{duties}.";
    }

    private static string OfForbid(Rule rule) =>
        $"Forbids ({rule.Id}): " + string.Join("; ", Vocabulary.Dimensions.Where(rule.Names).Select(each => $"{each.Plural()} {Words(rule, each)}")) + ".";

    private static string Words(Rule rule, Dimension dimension) => string.Join(", ", rule.Written(dimension));
}
