namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>
/// DESIGN 2 as directly as it can be written, over ids and parents, with no thought of speed. The numbers are its clauses.
/// Nothing here is shared with the engine.
/// </summary>
internal static class ReferenceEvaluator
{
    private static readonly ReferenceWord[] NoNewVersions =
        [.. ((string[])["Evaluate", "DeployInternal", "DeployCommercial", "RealTimeGeneration"]).Select(id => ReferenceWord.Of(3, id))];

    private static readonly ReferenceWord Anything = ReferenceWord.Of(0, "GeneralPurposeModel");

    public static ReferenceVerdict Evaluate(ReferenceSet set, ReferenceUse use) => Combine([.. set.Licenses.Select(license => Evaluate(set, license, use))]);

    /// <summary>All must allow; of equals the first by id is named; duties add up (13).</summary>
    public static ReferenceVerdict Combine(params ReferenceVerdict[] verdicts)
    {
        verdicts = [.. verdicts.OrderBy(verdict => verdict.License, StringComparer.Ordinal)];
        var strictest = verdicts.MinBy(verdict => verdict.Kind)!;
        return strictest.Kind == VerdictKind.Conditional
            ? strictest with { Duties = string.Join(" ", verdicts.Select(verdict => verdict.Duties).Where(duties => duties.Length > 0)) }
            : strictest;
    }

    public static ReferenceVerdict Evaluate(ReferenceSet set, ReferenceLicense license, ReferenceUse use)
    {
        if (Outs(set, license, use.Day) is { Length: > 0 } outs) // 11
        {
            var end = use.Day;
            while (Outs(set, license, end - 1).Length > 0)
            {
                end--;
            }

            if (outs.Any(entry => entry.Status == "Suspended") || !Leaves(license.Withdrawal, end, use)) // 12
            {
                return Denied(VerdictReason.NotInForce) with { Status = outs[^1].Name };
            }
        }

        var named = use.Performers.Order(StringComparer.Ordinal).Select(performer => Latest(set, performer, use.Day)).FirstOrDefault(entry => entry is { IsInForce: false });
        if (named is not null) // 11
        {
            return Denied(VerdictReason.NotInForce) with { Status = named.Name };
        }

        if (use.Day < license.From) // 10
        {
            return Denied(VerdictReason.NotInForce);
        }

        if (Until(set, license, use.Day) is { } until && use.Day > until && !Leaves(license.AtEnd, until, use)) // 10, 12
        {
            return Denied(VerdictReason.NotInForce);
        }

        var atoms = Atoms(license, use);
        var forbid = license.Rules.FirstOrDefault(rule => !rule.IsPermit && Hits(rule, use, atoms, []));
        if (forbid is not null) // 6, 9
        {
            return Denied(VerdictReason.Forbidden, forbid.Id);
        }

        var permits = license.Rules.Where(rule => rule.IsPermit && IsOfPurpose(license, rule, use)).Select(rule => (Rule: rule, Duties: Binding(license, rule, use))).ToArray();
        var counting = new HashSet<string>();
        foreach (var atom in atoms)
        {
            var covering = permits.Where(permit => Covers(license, permit.Rule, atom)).ToArray();
            if (covering.Length == 0) // 6
            {
                return Denied(VerdictReason.NoPermit);
            }

            counting.Add(covering.MinBy(permit => permit.Duties.Length).Rule.Id); // 8; MinBy takes the first of equals
        }

        var policy = set.Policy.FirstOrDefault(rule => rule.Level != "Advisory" && Meets(rule, license, use, atoms));
        if (policy is not null) // 14
        {
            return Denied(VerdictReason.Policy, $"policy/{policy.Forbid.Id}");
        }

        permits = [.. permits.Where(permit => counting.Contains(permit.Rule.Id))];
        var duties = permits.SelectMany(permit => permit.Duties).Distinct().ToArray();
        return duties.Length == 0 // 9
            ? new ReferenceVerdict(VerdictKind.Allowed, VerdictReason.None, license.Id, permits[0].Rule.Id)
            : new ReferenceVerdict(VerdictKind.Conditional, VerdictReason.None, license.Id, permits.First(permit => permit.Duties.Length > 0).Rule.Id)
            {
                Duties = string.Join(" ", duties.Select(name => $"{license.Id}.{name}")),
            };

        ReferenceVerdict Denied(VerdictReason reason, string rule = "-") => new(VerdictKind.Denied, reason, license.Id, rule);
    }

    /// <summary>The advisory rules that are met, in ordinal order (14).</summary>
    public static IEnumerable<string> Advisories(ReferenceSet set, ReferenceUse use) =>
        from rule in set.Policy
        where rule.Level == "Advisory" && set.Licenses.Any(license => Meets(rule, license, use, Atoms(license, use)))
        orderby rule.Forbid.Id
        select $"policy/{rule.Forbid.Id}";

    /// <summary>The earliest end of all (13).</summary>
    public static CalendarDate? Ends(ReferenceSet set, int day) =>
        set.Licenses.Select(license => Until(set, license, day)).Min() is { } earliest ? ReferenceLicense.Date(earliest) : null;

    /// <summary>The end that counts on a day: that of the latest renewal, else that of the term (10).</summary>
    public static int? Until(ReferenceSet set, ReferenceLicense license, int day)
    {
        var renewals = set.Statuses.Where(entry => entry.Subject == license.Id && entry.From <= day && entry.Status == "RenewedConsentGiven" && license.Renewal != "None");
        return renewals.MaxBy(entry => entry.From) is { } latest ? latest.Until : license.Until;
    }

    /// <summary>The entries by which the license is out on a day: those of its performers if all are out, the last one last, and its own (11).</summary>
    private static ReferenceStatus[] Outs(ReferenceSet set, ReferenceLicense license, int day)
    {
        var performers = license.Performers.Where(performer => IsOut(performer, day)).OrderBy(Since).ThenBy(performer => performer, StringComparer.Ordinal).ToArray();
        string[] subjects = [.. performers.Length == license.Performers.Length ? performers : [], .. IsOut(license.Id, day) ? [license.Id] : (string[])[]];
        return [.. subjects.Select(subject => Latest(set, subject, day)!)];

        bool IsOut(string subject, int on) => Latest(set, subject, on) is { IsInForce: false };

        int Since(string subject) => Enumerable.Range(0, day + 1).Last(on => !IsOut(subject, on - 1) && IsOut(subject, on));
    }

    /// <summary>The entry of a license or performer that counts on a day (11).</summary>
    public static ReferenceStatus? Latest(ReferenceSet set, string subject, int day) =>
        set.Statuses.Where(entry => entry.Subject == subject && entry.From <= day).MaxBy(entry => entry.From);

    private static bool Leaves(ReferenceEnd end, int day, ReferenceUse use) => // 12
        use.Stage == "Model" && end.Models switch
        {
            "None" => true,
            "NoNewVersions" => MakesNoVersion(use),
            "RetrainBy" => use.Day <= (end.IsPeriod ? day + end.By : end.By) && MakesNoVersion(use),
            _ => false,
        };

    private static bool MakesNoVersion(ReferenceUse use) => NoNewVersions.Any(word => word.IsAtOrAbove(use.Purpose[3]!));

    /// <summary>Categories, territories and recipients, one of each (3).</summary>
    private static Atom[] Atoms(ReferenceLicense license, ReferenceUse use)
    {
        string[] data = use.Stage == "Synthetic" ? ["SyntheticData"] // 15
            : use.Data.Length > 0 ? use.Data
            : license.HeldData.Length > 0 ? license.HeldData
            : [.. license.Rules.Where(rule => rule.IsPermit).SelectMany(rule => rule.Fields[2]!).DefaultIfEmpty("Any")]; // 2
        return
        [
            .. from category in data.Select(id => ReferenceWord.Of(2, id)).Distinct()
               from territory in use.Places
               from recipient in use.Recipients.DefaultIfEmpty("Licensee").Select(id => ReferenceWord.Of(5, id)) // 2
               select new Atom(category, territory, recipient),
        ];
    }

    private static bool IsOfPurpose(ReferenceLicense license, ReferenceRule permit, ReferenceUse use) =>
        ((int[])[0, 1, 3]).All(i => Reaches(license, permit, i, use.Purpose[i]!));

    private static bool Covers(ReferenceLicense license, ReferenceRule permit, Atom atom) =>
        Reaches(license, permit, 2, atom.Category) && Reaches(license, permit, 4, atom.Territory) && Reaches(license, permit, 5, atom.Recipient);

    private static bool Reaches(ReferenceLicense license, ReferenceRule permit, int dimension, ReferenceWord term) => // 4, 7, 16
        term.Since <= license.Version && permit.Knows(dimension, term, value => value.IsAtOrAbove(term));

    private static bool Meets(ReferencePolicyRule rule, ReferenceLicense license, ReferenceUse use, Atom[] atoms) => // 14
        (rule.Licenses.Length == 0 || rule.Licenses.Contains(license.Id)) && Hits(rule.Forbid, use, atoms, rule.Excepted);

    private static bool Hits(ReferenceRule forbid, ReferenceUse use, Atom[] atoms, ReferenceWord[] excepted) => // 5
        ((int[])[0, 1, 3]).All(i => i == 0 && Anything.IsAtOrAbove(use.Purpose[0]!)
            ? !excepted.Any(taken => taken.IsAtOrAbove(use.Purpose[0]!))
            : forbid.Values[i].Any(value => Meet(value, use.Purpose[i]!, use.Excepted, excepted)))
        && atoms.Any(atom => Touches(forbid, 2, atom.Category) && Touches(forbid, 4, atom.Territory) && Touches(forbid, 5, atom.Recipient));

    private static bool Touches(ReferenceRule forbid, int dimension, ReferenceWord term) =>
        forbid.Knows(dimension, term, value => value.IsAtOrAbove(term) || term.IsAtOrAbove(value));

    /// <summary>Whether two terms have something in common that neither the use nor the prohibition takes out (5, 14).</summary>
    private static bool Meet(ReferenceWord value, ReferenceWord term, ReferenceWord[] except, ReferenceWord[] excepted) =>
        value.IsAtOrAbove(term)
            ? !excepted.Any(taken => taken.IsAtOrAbove(term))
            : term.IsAtOrAbove(value)
                && !except.Any(taken => taken != term && term.IsAtOrAbove(taken) && taken.IsAtOrAbove(value))
                && !excepted.Any(taken => taken.IsAtOrAbove(value));

    private static string[] Binding(ReferenceLicense license, ReferenceRule permit, ReferenceUse use) => // 8
    [
        .. from name in permit.Duties
           let duty = license.Duties.First(duty => duty.Name == name)
           where duty.IsBinding && (duty.Trigger is null || Meet(ReferenceWord.Of(3, duty.Trigger), use.Purpose[3]!, use.Excepted, []))
           select name,
    ];

    private sealed record Atom(ReferenceWord Category, ReferenceWord Territory, ReferenceWord Recipient);
}
