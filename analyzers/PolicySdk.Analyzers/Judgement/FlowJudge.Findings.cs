using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

public sealed partial class FlowJudge
{
    private const int MostFixes = 6;

    private static Finding Denied(Consumption consumption, Denial denial)
    {
        var license = denial.Verdict.License!;
        var stage = denial.Arrival.Arrival.Stage;
        var data = denial.Explanation.Dimension == Dimension.DataCategory && !denial.Explanation.Outside.IsEmpty
            ? VerdictPhrases.List([.. denial.Explanation.Outside.Select(term => term.Id)]) + " data"
            : "data";
        var what = UsePhrases.Of(consumption.Callee, denial.Use, stage, $"'{license.Id}'", data) + Reach(denial);
        return new Finding
        {
            Rule = denial.Rule,
            Location = consumption.Location,
            Message = $"{what} ({OriginPhrases.Of(denial.Arrival.Arrival.Origin)}); {VerdictPhrases.Of(denial.Verdict, denial.Explanation)}",
            Licenses = [license.Id],
            LicenseRule = (denial.Verdict.Rule ?? denial.Explanation.NearestPermit)?.Id,
            Policy = denial.Verdict.PolicyRule?.PolicyId,
            Clause = new Clause(denial.Explanation.Path, denial.Explanation.Span),
            Hops = denial.Arrival.Arrival.Hops,
            Help = VerdictPhrases.Help(denial.Verdict, denial.Explanation),
        };
    }

    private static Finding Advised(Consumption consumption, Advice advice)
    {
        var what = UsePhrases.Of(consumption.Callee, advice.Use, advice.Arrival.Arrival.Stage, $"'{advice.License.Id}'");
        return new Finding
        {
            Rule = Descriptors.PSDK2008_PolicyDeniesUse,
            Location = consumption.Location,
            Message = $"{what} ({OriginPhrases.Of(advice.Arrival.Arrival.Origin)}); {VerdictPhrases.Advice(advice.Rule)}",
            Licenses = [advice.License.Id],
            LicenseRule = advice.Rule.Id,
            Policy = advice.Rule.PolicyId,
            Clause = VerdictPhrases.Clause(advice.Rule),
            Hops = advice.Arrival.Arrival.Hops,
            Help = VerdictPhrases.Help(advice.Rule),
            Severity = DiagnosticSeverity.Warning,
        };
    }

    // The license stays when some of its performers withdraw, but nothing leaves them out of data that a loader just hands over. A scope that
    // this compilation declares is an error there; one of another assembly can only be reported where its data is used.
    private void AddPerformersOut(Consumption consumption, List<LicenseCase> cases, List<Finding> findings)
    {
        foreach (var each in cases)
        {
            var arrival = each.Arrivals.FirstOrDefault(arrival => arrival.Arrival.Stage is ValueStage.Data or ValueStage.Features);
            if (each.License is not { } license || arrival.Scope is null || IsDeclaredHere(each, consumption)
                || license.StandingOn(_asOf) is not { IsInForce: true, PerformersOut: { IsEmpty: false } left } standing)
            {
                continue;
            }

            var what = UsePhrases.Of(consumption.Callee, consumption.Use.OperationAt(arrival.Arrival.Stage)!, arrival.Arrival.Stage, $"'{license.Id}'");
            findings.Add(new Finding
            {
                Rule = Descriptors.PSDK1004_LicenseIsNotInForce,
                Location = consumption.Location,
                Message = $"{what} ({OriginPhrases.Of(arrival.Arrival.Origin)}), but not all of its performers consent any more: "
                    + $"{StandingPhrases.PerformersOut(standing)}. Every take that they share must be left out.",
                Licenses = [license.Id],
                Clause = new Clause(left[0].Path, left[0].Span),
                Hops = arrival.Arrival.Hops,
                Help = StandingPhrases.PerformersHelp,
            });
        }
    }

    // Where a use happens and who gets it is said only where that is what is wrong.
    private static string Reach(Denial denial) => denial.Explanation.Dimension switch
    {
        Dimension.Territory => " in " + Values(denial.Explanation.Outside, "any territory"),
        Dimension.Recipient => ", handing it to " + Values(denial.Explanation.Outside, "anybody"),
        _ => "",
    };

    private static string Values(ImmutableArray<Term> terms, string any) =>
        VerdictPhrases.List([.. terms.Select(term => term.IsAny ? any : term.Id)]);

    private static Finding NoCommonUse(Consumption consumption, List<LicenseCase> cases, Denial first)
    {
        var names = Join([.. cases.Select(each => $"'{each.Id}' ({OriginPhrases.Of(each.Arrivals[0].Arrival.Origin)})")]);
        var what = UsePhrases.Of(consumption.Callee, first.Use, first.Arrival.Arrival.Stage, names);
        var conflict = LicenseConflict.Find([.. cases.Select(each => each.License!)]);
        var because = conflict is { } found ? $": {found.Text}" : "";
        var license = first.Verdict.License!;
        return new Finding
        {
            Rule = Descriptors.PSDK2006_NoCommonUse,
            Location = consumption.Location,
            Message = $"{what}; no use at all is allowed by {(cases.Count == 2 ? "both" : "all")} licenses{because}. Allowed: to use them apart.",
            Licenses = [.. cases.Select(each => each.Id)],
            LicenseRule = conflict?.Rule ?? (first.Verdict.Rule ?? first.Explanation.NearestPermit)?.Id,
            Clause = conflict?.Clause ?? new Clause(license.Path, first.Explanation.Span),
            Hops = first.Arrival.Arrival.Hops,
            Help = "train on the data of each license in a run of its own, or ask the licensors for a use that they both allow",
        };
    }

    private Finding Undeclared(Consumption consumption, List<LicenseCase> cases)
    {
        var arrival = cases[0].Arrivals[0].Arrival;
        var operation = consumption.Use.OperationAt(arrival.Stage)!;
        var what = UsePhrases.Of(consumption.Callee, operation, arrival.Stage, Join([.. cases.Select(each => $"'{each.Id}'")]));
        return new Finding
        {
            Rule = Descriptors.PSDK1006_UseIsNotDeclared,
            Location = consumption.Location,
            Message = $"{what} ({OriginPhrases.Of(arrival.Origin)}), but nothing declares what for. "
                + $"Declare it with [TrainingUse] on {OriginPhrases.NameOf(consumption.Consumer)}, its type, a caller or the assembly.",
            Licenses = [.. cases.Select(each => each.Id)],
            Hops = arrival.Hops,
            Help = "say what the code is for: [TrainingUse(Capabilities.X, Context = Contexts.Y)]",
            Fixes = Candidates(cases, operation),
        };
    }

    // Uses that all licenses allow, as `Capability` or `Capability,Context`, in the order of the documents.
    private ImmutableArray<string> Candidates(List<LicenseCase> cases, string operation)
    {
        var first = cases[0].Arrivals[0];
        var data = DataOf(first);
        var licenses = cases.Where(each => each.License is not null).Select(each => each.License!).ToList();
        var fixes = ImmutableArray.CreateBuilder<string>();
        foreach (var license in licenses)
        {
            foreach (var rule in license.Rules)
            {
                if (rule.Effect == RuleEffect.Permit)
                {
                    AddCandidates(rule);
                }
            }
        }

        return fixes.ToImmutable();

        void AddCandidates(Rule permit)
        {
            foreach (var capability in permit.Values(Dimension.Capability))
            {
                foreach (var context in permit.Values(Dimension.Context))
                {
                    var text = context.IsAny ? capability.Id : $"{capability.Id},{context.Id}";
                    if (capability.IsAny || fixes.Count == MostFixes || fixes.Contains(text))
                    {
                        continue;
                    }

                    var declared = new Contracts.DeclaredUse(capability.Id, context.IsAny ? null : context.Id);
                    var isAllowed = _terms.TryRead(declared) is { } use
                        && Decision.Decide(licenses, _terms.At(use, operation, first.Arrival.Stage, data), _asOf).IsAllowed;
                    if (isAllowed)
                    {
                        fixes.Add(text);
                    }
                }
            }
        }
    }

    private void AddMissingLicenses(Consumption consumption, List<LicenseCase> cases, List<Finding> findings)
    {
        foreach (var missing in cases)
        {
            if (missing.License is not null || _isReportedElsewhere(missing.Id) || IsDeclaredHere(missing, consumption))
            {
                continue;
            }

            var arrival = missing.Arrivals[0].Arrival;
            var what = UsePhrases.Of(consumption.Callee, consumption.Use.OperationAt(arrival.Stage)!, arrival.Stage, $"'{missing.Id}'");
            findings.Add(new Finding
            {
                Rule = Descriptors.PSDK1002_LicenseIsUnknown,
                Location = consumption.Location,
                Message = $"{what} ({OriginPhrases.Of(arrival.Origin)}), a license that is not in this build",
                Licenses = [missing.Id],
                Hops = arrival.Hops,
                Help = BuiltInLicenses.Contains(missing.Id)
                    ? PresetHelp(missing.Id)
                    : "add the license's document to the directory of policy documents of this project",
            });
        }
    }

    /// <summary>How to let code name a built-in license.</summary>
    internal static string PresetHelp(string license) =>
        $"PolicySdk brings this license; let code name it with \"presets\": [\"{license}\"] in a policy document (*.policy.json)";

    // A scope that this compilation declares is an error there; one of another assembly can only be reported where its data is used. An override
    // here that declares nothing has the scope of what it overrides, and nothing here was an error.
    private static bool IsDeclaredHere(LicenseCase each, Consumption consumption) =>
        each.Arrivals.All(arrival => arrival.Scope.IsDeclaredIn(consumption.Consumer.ContainingAssembly, each.Id));

    private static void AddUndeclaredReads(Consumption consumption, ImmutableArray<LicensedArrival> undeclared, List<Finding> findings)
    {
        foreach (var read in undeclared)
        {
            if (consumption.Use.OperationAt(read.Arrival.Stage) is not null)
            {
                findings.Add(UndeclaredRead(read));
            }
        }
    }

    /// <summary>The finding of a member that reads a path of a license which it does not declare.</summary>
    internal static Finding UndeclaredRead(LicensedArrival read)
    {
        var origin = read.Arrival.Origin;
        var reader = origin.Loader is { } loader ? UsePhrases.Name(loader) : "This";
        var licenses = Join([.. read.Scope.Licenses.Select(id => $"'{id}'")]);
        return new Finding
        {
            Rule = Descriptors.PSDK1001_LoaderDeclaresNoScope,
            Location = origin.Location,
            Message = $"{reader} reads '{origin.Path}', which comes under {licenses}, but the member that reads it declares no consent scope. "
                + "Declare [ConsentScope] on what hands the data out.",
            Licenses = read.Scope.Licenses,
            Help = "put [ConsentScope] on the member that reads the data, or on its type",
            Fixes = read.Scope.Licenses,
        };
    }

    private void AddUnscoped(Consumption consumption, ImmutableArray<Arrival> unscoped, List<Finding> findings)
    {
        if (_unscopedData == UnscopedDataLevel.Off)
        {
            return;
        }

        foreach (var arrival in unscoped)
        {
            // A model was reported where it was trained.
            if (arrival.Stage is not (ValueStage.Data or ValueStage.Features)
                || consumption.Use.OperationAt(arrival.Stage) is not { } operation || !_terms.Trains(operation))
            {
                continue;
            }

            findings.Add(new Finding
            {
                Rule = Descriptors.PSDK2005_UnscopedDataReachesTraining,
                Location = consumption.Location,
                Message = $"{UsePhrases.Name(consumption.Callee)} trains on data without a consent scope ({OriginPhrases.OfRead(arrival.Origin)}). "
                    + "Declare [ConsentScope] on the member that hands it out.",
                Hops = arrival.Hops,
                Help = "declare on the member that reads the data under which license it comes: [ConsentScope(Licenses.X)]",
                Severity = _unscopedData == UnscopedDataLevel.Warning ? DiagnosticSeverity.Warning : null,
            });
            return;
        }
    }

    private static void AddUnknown(Consumption consumption, ImmutableArray<Arrival> unknown, List<Finding> findings)
    {
        foreach (var arrival in unknown)
        {
            if (consumption.Use.OperationAt(arrival.Stage) is null)
            {
                continue;
            }

            var place = FindingReport.ToText(arrival.Origin.Location);
            var detail = arrival.Origin.Detail is { Length: > 0 } known ? $": {known}" : "";
            findings.Add(new Finding
            {
                Rule = Descriptors.PSDK2009_OriginIsUnknown,
                Location = consumption.Location,
                Message = $"It cannot be proved where the data that {UsePhrases.Name(consumption.Callee)} gets comes from; its way is lost at {place}{detail}",
                Hops = arrival.Hops,
                Help = "declare [ConsentScope] where the data comes out, or pass it in a way that the analysis can follow",
            });
            return;
        }
    }

    private static string Join(IReadOnlyList<string> parts) => parts.Count < 2
        ? string.Concat(parts)
        : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[parts.Count - 1];
}
