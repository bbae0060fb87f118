namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>
/// DESIGN 2 as directly as it can be written, over ids and parents, with no thought of speed. The numbers are its clauses.
/// Nothing here is shared with the engine but the parent of each term.
/// </summary>
internal static class ReferenceEvaluator
{
    private static readonly string[] Implied = ["Access", "Prepare", "ExtractFeatures", "Store"];
    private static readonly string[] NoNewVersions = ["Evaluate", "DeployInternal", "DeployCommercial", "RealTimeGeneration"];

    /// <summary>Kind, reason, rule and duties; "-" where there is none.</summary>
    public static string Evaluate(ReferenceLicense license, ReferenceUse use)
    {
        if (!RulesDecide(license, use))
        {
            return "Denied NotInForce - -";
        }

        string[] data = use.Stage == "Synthetic" ? ["SyntheticData"] // 15
            : First(use.Data, license.HeldData, [.. license.Rules.Where(rule => rule.IsPermit).SelectMany(rule => rule.Fields[2]!)], ["Any"]); // 2
        var atoms = // 3
            from category in data
            from territory in First(use.Territories, ["Any"]).SelectMany(Expand)
            from recipient in First(use.Recipients, ["Licensee"])
            select (string[])[use.Capability, use.Context, category, use.Operation, territory, recipient];
        if (license.Rules.FirstOrDefault(rule => !rule.IsPermit && atoms.Any(atom => Hits(rule, atom, use.Except))) is { } forbid) // 6, 9
        {
            return $"Denied Forbidden {forbid.Id} -";
        }

        var counting = new HashSet<ReferenceRule>();
        foreach (var atom in atoms)
        {
            var covering = license.Rules.Where(rule => rule.IsPermit && Covers(rule, atom)).ToArray();
            if (covering.Length == 0) // 6
            {
                return "Denied NoPermit - -";
            }

            counting.Add(covering.MinBy(rule => Binding(license, rule, use).Count())!); // 8; MinBy takes the first of equals
        }

        var permits = license.Rules.Where(counting.Contains).ToArray();
        var duties = permits.SelectMany(rule => Binding(license, rule, use)).Distinct().ToArray();
        return duties.Length == 0 // 9
            ? $"Allowed None {permits[0].Id} -"
            : $"Conditional None {permits.First(rule => Binding(license, rule, use).Any()).Id} {string.Join(",", duties)}";
    }

    private static bool RulesDecide(ReferenceLicense license, ReferenceUse use)
    {
        if (use.Day < license.From) // 10
        {
            return false;
        }

        return license.Until is not { } until || use.Day <= until || (use.Stage == "Model" && license.AtEnd switch // 12
        {
            "None" => true,
            "NoNewVersions" => NoNewVersions.Contains(use.Operation),
            "RetrainBy" => use.Day <= license.RetrainBy && NoNewVersions.Contains(use.Operation),
            _ => false,
        });
    }

    private static bool Covers(ReferenceRule permit, string[] atom) => // 4, 7
        Dimensions().All(i => Values(permit, i).Any(value => IsAtOrAbove(value, atom[i], i)));

    private static bool Hits(ReferenceRule forbid, string[] atom, string[] except) => // 5
        Dimensions().All(i => forbid.Fields[i] is null
            || (i == 0 && atom[0] == "GeneralPurposeModel")
            || Values(forbid, i).Any(value => IsAtOrAbove(value, atom[i], i)
                || (IsAtOrAbove(atom[i], value, i) && !except.Any(taken => taken != atom[i] && IsAtOrAbove(atom[i], taken, i) && IsAtOrAbove(taken, value, i)))));

    private static IEnumerable<string> Binding(ReferenceLicense license, ReferenceRule permit, ReferenceUse use) => // 8
        from name in permit.Duties
        let duty = license.Duties.First(duty => duty.Name == name)
        where duty.IsBinding && (duty.Trigger is null || Hits(new ReferenceRule("", false, [null, null, null, [duty.Trigger], null, null], []), ["", "", "", use.Operation, "", ""], use.Except))
        select name;

    private static IEnumerable<string> Values(ReferenceRule rule, int dimension)
    {
        var values = (rule.Fields[dimension] ?? []).SelectMany(value => dimension == 4 ? Expand(value) : [value]);
        return !rule.IsPermit ? values : dimension switch
        {
            3 => values.Concat(Implied), // 7
            5 => values.Append("Licensee"), // 4
            _ => values,
        };
    }

    private static bool IsAtOrAbove(string above, string id, int dimension)
    {
        for (string? term = id; term is not null; term = Parent(term, dimension))
        {
            if (term == above)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Parent(string id, int dimension) =>
        id == "Any" ? null
        : dimension == 4 ? (id.Contains('-') ? id[..2] : "Any")
        : Vocabulary.BuiltIn.TryGet((Dimension)dimension, id, out var term) ? term.Parent!.Id
        : null;

    private static string[] Expand(string territory) => territory switch // 1
    {
        "EU" => "AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK".Split(','),
        "EEA" => [.. Expand("EU"), "IS", "LI", "NO"],
        _ => [territory],
    };

    private static IEnumerable<int> Dimensions() => Enumerable.Range(0, 6);

    private static string[] First(params string[][] choices) => choices.First(choice => choice.Length > 0);
}
