using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Rules;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Judges consumption points: what arrives there, used as the code declares, under the licenses that it comes under.</summary>
/// <remarks>
/// One finding per consumption point, license, rule and declared use, whatever number of categories, territories and stages fail. Pure and safe
/// for concurrent use.
/// </remarks>
public sealed partial class FlowJudge
{
    private readonly LicenseSet _licenses;
    private readonly UnscopedDataLevel _unscopedData;
    private readonly CalendarDate _asOf;
    private readonly UseTerms _terms;
    private readonly Func<string, bool> _isReportedElsewhere;
    private readonly Func<Consumption, bool> _isDropped;

    /// <summary>Makes a judge.</summary>
    /// <param name="licenses">The licenses of the build.</param>
    /// <param name="vocabulary">The vocabulary that they were read with.</param>
    /// <param name="settings">What the build says.</param>
    /// <param name="asOf">The day to decide for.</param>
    /// <param name="isReportedElsewhere">Whether a license that is missing is an error already: where it is named, or in its own document.</param>
    /// <param name="isDropped">Whether nothing keeps the model that a consumption point trains: what a license denies there only warns.</param>
    public FlowJudge(
        LicenseSet licenses,
        Vocabulary vocabulary,
        BuildSettings settings,
        CalendarDate asOf,
        Func<string, bool>? isReportedElsewhere = null,
        Func<Consumption, bool>? isDropped = null)
    {
        _licenses = licenses;
        _unscopedData = settings.UnscopedData;
        _asOf = asOf;
        _terms = new UseTerms(vocabulary, settings);
        _isReportedElsewhere = isReportedElsewhere ?? (_ => false);
        _isDropped = isDropped ?? (_ => false);
    }

    /// <summary>What the rules say of one consumption point, in the order of their ids, then of licenses.</summary>
    /// <param name="consumption">The consumption point.</param>
    /// <param name="arrivals">Its arrivals, sorted.</param>
    /// <param name="uses">What the code is declared to be for; empty where nothing is.</param>
    public ImmutableArray<Finding> Judge(Consumption consumption, SortedArrivals arrivals, ImmutableArray<DeclaredUse> uses)
    {
        var findings = new List<Finding>();
        var cases = Cases(consumption, arrivals.Licensed);
        AddUndeclaredReads(consumption, arrivals.Undeclared, findings);
        AddMissingLicenses(consumption, cases, findings);
        AddPerformersOut(consumption, cases, findings);
        if (cases.Count > 0 && uses.IsEmpty)
        {
            findings.Add(Undeclared(consumption, cases));
        }

        foreach (var use in uses.Distinct())
        {
            if (_terms.TryRead(use) is { } read)
            {
                AddDenials(consumption, cases, read, findings);
            }
        }

        AddUnscoped(consumption, arrivals.Unscoped, findings);
        if (findings.Count == 0)
        {
            AddUnknown(consumption, arrivals.Unknown, findings);
        }

        if (findings.Exists(IsMilderWhereDropped) && _isDropped(consumption))
        {
            findings = findings.ConvertAll(finding => IsMilderWhereDropped(finding) ? Milder(finding) : finding);
        }

        return [.. findings.OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    // What may be trained can wait until something keeps the model. That data is out of force, or that an organization forbids a use, cannot.
    private static bool IsMilderWhereDropped(Finding finding) =>
        finding.Severity is null
        && (finding.Rule == Descriptors.PSDK2001_PurposeIsOutsideLicense
            || finding.Rule == Descriptors.PSDK2002_DataIsOutsideLicense
            || finding.Rule == Descriptors.PSDK2003_OperationIsOutsideLicense
            || finding.Rule == Descriptors.PSDK2004_ReachIsOutsideLicense
            || finding.Rule == Descriptors.PSDK2005_UnscopedDataReachesTraining
            || finding.Rule == Descriptors.PSDK2006_NoCommonUse);

    private static Finding Milder(Finding finding) => finding with
    {
        Severity = DiagnosticSeverity.Warning,
        Message = finding.Message + (finding.Message.EndsWith(".", StringComparison.Ordinal) ? "" : ".") + " Nothing keeps the model that it trains, so this is a warning.",
    };

    /// <summary>One license, with everything under it that arrives: what is decided about it.</summary>
    private sealed record LicenseCase(string Id, License? License, ImmutableArray<LicensedArrival> Arrivals);

    // By license id, so that the order of findings does not depend on that of arrivals.
    private List<LicenseCase> Cases(Consumption consumption, ImmutableArray<LicensedArrival> arrivals)
    {
        var byLicense = new SortedDictionary<string, List<LicensedArrival>>(StringComparer.Ordinal);
        foreach (var arrival in arrivals)
        {
            if (consumption.Use.OperationAt(arrival.Arrival.Stage) is null)
            {
                continue;
            }

            foreach (var id in arrival.Scope.Licenses)
            {
                if (!byLicense.TryGetValue(id, out var list))
                {
                    byLicense.Add(id, list = []);
                }

                list.Add(arrival);
            }
        }

        var cases = new List<LicenseCase>(byLicense.Count);
        foreach (var pair in byLicense)
        {
            // A loader's member says more about where data comes from than the loader object that it was called on.
            var ordered = pair.Value.OrderBy(arrival => Distance(arrival.Arrival.Origin.Loader)).ToImmutableArray();
            cases.Add(new LicenseCase(pair.Key, _licenses.TryGet(pair.Key, out var license) ? license : null, ordered));
        }

        return cases;
    }

    private static int Distance(ISymbol? loader) => loader switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 2,
        IParameterSymbol { RefKind: RefKind.None } parameter when parameter.Type.TypeKind != TypeKind.Delegate => 1,
        null => 3,
        _ => 0,
    };

    private void AddDenials(Consumption consumption, List<LicenseCase> cases, Use declared, List<Finding> findings)
    {
        var denials = new List<Denial>();
        var advices = new List<Advice>();
        foreach (var licenseCase in cases)
        {
            if (licenseCase.License is { } license)
            {
                Decide(consumption, licenseCase, license, declared, denials, advices);
            }
        }

        foreach (var advice in advices)
        {
            AddOnce(findings, Advised(consumption, advice));
        }

        // What an organization forbids itself is no conflict of licenses.
        var ofLicenses = denials.FindAll(denial => denial.Verdict.Reason != VerdictReason.Policy);
        var meeting = cases.Where(each => each.License is not null).ToList();
        var isInForce = ofLicenses.TrueForAll(denial => denial.Verdict.Reason != VerdictReason.NotInForce);
        if (ofLicenses.Count > 0 && isInForce && meeting.Count > 1
            && !Decision.AnyCommonUse([.. meeting.Select(each => each.License!)], _asOf))
        {
            AddOnce(findings, NoCommonUse(consumption, meeting, ofLicenses[0]));
            denials.RemoveAll(denial => denial.Verdict.Reason != VerdictReason.Policy);
        }

        foreach (var denial in denials)
        {
            AddOnce(findings, Denied(consumption, denial));
        }
    }

    private void Decide(
        Consumption consumption, LicenseCase licenseCase, License license, Use declared, List<Denial> denials, List<Advice> advices)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var advised = new HashSet<PolicyRule>();
        var decided = new HashSet<Use>();
        foreach (var arrival in licenseCase.Arrivals)
        {
            var operation = consumption.Use.OperationAt(arrival.Arrival.Stage)!;
            var use = _terms.At(declared, operation, arrival.Arrival.Stage, DataOf(arrival));
            Decide(use);
            if (_terms.Besides(use, consumption.Use) is { } besides)
            {
                Decide(besides);
            }

            void Decide(Use each)
            {
                if (!decided.Add(each))
                {
                    return;
                }

                var verdict = Decision.Decide(license, each, _asOf);
                if (!license.PolicyRules.IsEmpty && verdict.Reason != VerdictReason.NotInForce)
                {
                    Advise(verdict);
                }

                if (verdict.IsAllowed)
                {
                    return;
                }

                var explanation = verdict.Explain();
                var denial = new Denial(verdict, explanation, Rule(verdict, explanation), each, arrival);
                if (reported.Add(denial.Rule.Id))
                {
                    denials.Add(denial);
                }
            }

            void Advise(Verdict verdict)
            {
                foreach (var rule in verdict.Advisories)
                {
                    if (advised.Add(rule))
                    {
                        advices.Add(new Advice(rule, license, verdict.Use!, arrival));
                    }
                }
            }
        }
    }

    // What members on the way narrowed it to, else what its loader declares; empty: what the license says.
    private ImmutableArray<Term> DataOf(LicensedArrival arrival) =>
        _terms.Categories(arrival.Arrival.Narrowing.IsDefaultOrEmpty ? arrival.Scope.Data : arrival.Arrival.Narrowing);

    private static DiagnosticDescriptor Rule(Verdict verdict, VerdictExplanation explanation)
    {
        if (verdict.Reason == VerdictReason.NotInForce)
        {
            return Descriptors.PSDK1004_LicenseIsNotInForce;
        }

        if (verdict.Reason == VerdictReason.Policy)
        {
            return Descriptors.PSDK2008_PolicyDeniesUse;
        }

        return explanation.Dimension switch
        {
            Dimension.DataCategory => Descriptors.PSDK2002_DataIsOutsideLicense,
            Dimension.Operation => Descriptors.PSDK2003_OperationIsOutsideLicense,
            Dimension.Territory or Dimension.Recipient => Descriptors.PSDK2004_ReachIsOutsideLicense,
            _ => Descriptors.PSDK2001_PurposeIsOutsideLicense,
        };
    }

    private static void AddOnce(List<Finding> findings, Finding finding)
    {
        // Two declared uses can fail in the same words; that is one thing to repair.
        if (!findings.Exists(other => other.Rule.Id == finding.Rule.Id && other.Message == finding.Message))
        {
            findings.Add(finding);
        }
    }

    private sealed record Advice(PolicyRule Rule, License License, Use Use, LicensedArrival Arrival);

    private sealed record Denial(Verdict Verdict, VerdictExplanation Explanation, DiagnosticDescriptor Rule, Use Use, LicensedArrival Arrival);
}
