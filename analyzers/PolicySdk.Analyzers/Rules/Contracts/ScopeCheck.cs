using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Checks one declared consent scope against the licenses of the build: PSDK1001 to PSDK1005.</summary>
internal readonly struct ScopeCheck(PolicyCompilation policy, TermCheck terms, SemanticModelAnalysisContext context, AttributeSyntax attribute)
{
    private readonly PolicyDocuments _documents = policy.Documents(context.CancellationToken);

    public void Check(AttributeArguments arguments)
    {
        var licenses = ImmutableArray.CreateBuilder<License>();
        var named = arguments.Positional();
        if (named.IsEmpty)
        {
            ReportNoLicense(arguments.Location);
        }

        foreach (var id in named)
        {
            if (id.Text.Length == 0)
            {
                ReportNoLicense(id.Location);
            }
            else if (_documents.Licenses.TryGet(id.Text, out var license))
            {
                licenses.Add(license);
                CheckStanding(id, license);
            }
            else if (!_documents.IsInInvalidDocument(id.Text))
            {
                ReportUnknown(id);
            }
        }

        if (arguments.Named("Data") is { } data)
        {
            terms.CheckSome(data.Texts, data.Location, Dimension.DataCategory, "Data");
            foreach (var category in data.Texts)
            {
                CheckCovered(category, licenses);
            }
        }
    }

    private void CheckStanding(AttributeText id, License license)
    {
        if (policy.Settings(context.CancellationToken) is not { AsOf: { } asOf } settings)
        {
            return;
        }

        var standing = license.StandingOn(asOf);
        if (!standing.IsInForce)
        {
            if (!standing.IsOpen(Stage.Model) || !IsForModel())
            {
                ReportNotInForce(id, license, asOf);
            }
        }
        else
        {
            if (!standing.PerformersOut.IsEmpty && !IsForModel())
            {
                ReportPerformersOut(id, license, standing);
            }

            CheckEnd(id, license, asOf, settings.ExpiryWarningDays);
        }
    }

    private void ReportNotInForce(AttributeText id, License license, CalendarDate asOf)
    {
        var standing = license.StandingOn(asOf);
        Report(new Finding
        {
            Rule = Descriptors.PSDK1004_LicenseIsNotInForce,
            Location = id.Location,
            Message = $"License '{license.Id}' cannot be used: {StandingPhrases.NotInForce(license, asOf, standing.Ended)}",
            Licenses = [license.Id],
            Clause = StandingPhrases.Clause(license, standing),
            Help = standing.Ended is null
                ? "take the data out of the build, or ask the licensor to renew the license"
                : "take the data out of the build; only whoever withdrew or suspended the consent can give it anew",
        });
    }

    // The license stays, and nothing yet leaves the takes of these performers out of what the loader hands over.
    private void ReportPerformersOut(AttributeText id, License license, LicenseStanding standing)
    {
        var first = standing.PerformersOut[0];
        Report(new Finding
        {
            Rule = Descriptors.PSDK1004_LicenseIsNotInForce,
            Location = id.Location,
            Message = $"License '{license.Id}' is in force, but not all of its performers consent any more: {StandingPhrases.PerformersOut(standing)}. "
                + "Every take that they share must be left out.",
            Licenses = [license.Id],
            Clause = new Clause(first.Path, first.Span),
            Help = StandingPhrases.PerformersHelp,
        });
    }

    private void CheckEnd(AttributeText id, License license, CalendarDate asOf, int warningDays)
    {
        if (warningDays == 0 || license.NextEnd(asOf) is not { } end || asOf.DaysUntil(end.From) - 1 is var days && days > warningDays)
        {
            return;
        }

        var clause = StandingPhrases.Clause(license, end);
        var when = days == 0 ? "today" : days == 1 ? "tomorrow" : $"in {days} days";
        Report(new Finding
        {
            Rule = Descriptors.PSDK1005_LicenseEndsSoon,
            Location = id.Location,
            Message = $"License '{license.Id}' ends {when}, on {end.From.AddDays(-1)} ({FindingReport.ToText(clause)}). After that day this does not build.",
            Licenses = [license.Id],
            Clause = clause,
            Help = "ask the licensor to renew the license, or plan to take the data out",
        });
    }

    // Models that may live on after the end can still be loaded; the rules about flows judge what is done with them.
    private bool IsForModel() =>
        attribute.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration
        && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method
        && policy.Domain(context.CancellationToken).DerivedStageOf(method) == ValueStage.Model;

    private void CheckCovered(AttributeText category, ImmutableArray<License>.Builder licenses)
    {
        if (!_documents.Vocabulary.TryGet(Dimension.DataCategory, category.Text, out var term))
        {
            return;
        }

        foreach (var license in licenses)
        {
            var covered = DataOf(license);
            if (covered.Any(each => each.Covers(term)))
            {
                continue;
            }

            var place = new Clause(license.Path, license.Datasets.IsEmpty ? license.IdSpan : license.Datasets[0].Span);
            var allowed = covered.IsEmpty ? "It names no data." : $"Data of the license: {VerdictPhrases.List([.. covered.Select(each => each.Id)])}.";
            Report(new Finding
            {
                Rule = Descriptors.PSDK1003_DataIsNotCovered,
                Location = category.Location,
                Message = $"License '{license.Id}' ({FindingReport.ToText(place)}) does not cover {category.Text}. {allowed}",
                Licenses = [license.Id],
                Clause = place,
                Help = "name only data that the license covers; if the loader hands out more, it needs another license besides",
            });
        }
    }

    /// <summary>What the datasets are said to hold and what the permits speak of, in the order of the document.</summary>
    public static ImmutableArray<Term> DataOf(License license) => license.Datasets
        .SelectMany(dataset => dataset.Data)
        .Concat(license.Rules.Where(rule => rule.Effect == RuleEffect.Permit).SelectMany(rule => rule.Values(Dimension.DataCategory)))
        .Distinct()
        .ToImmutableArray();

    private void ReportNoLicense(Location location) => Report(new Finding
    {
        Rule = Descriptors.PSDK1001_LoaderDeclaresNoScope,
        Location = location,
        Message = "The consent scope names no license. Name the licenses that the data comes under.",
        Help = "name the license: [ConsentScope(Licenses.X)]",
        Fixes = LoaderScopeAnalyzer.Candidates(_documents.Licenses),
    });

    private void ReportUnknown(AttributeText id)
    {
        var suggestion = _documents.SuggestLicense(id.Text);
        var isBuiltIn = BuiltInLicenses.Contains(id.Text);
        var preset = isBuiltIn ? id.Text : suggestion is null || _documents.Licenses.TryGet(suggestion, out _) ? null : suggestion;
        var known = _documents.Licenses.All;
        var otherwise = known.IsEmpty
            ? "The build has no license documents."
            : $"The build has {VerdictPhrases.List([.. known.Select(license => $"'{license.Id}'")])}.";
        var what = isBuiltIn ? "It is built in, but no policy lists it."
            : suggestion is null ? otherwise
            : preset is null ? $"Did you mean '{suggestion}'?"
            : $"Did you mean '{suggestion}', which is built in, and which no policy lists?";
        Report(new Finding
        {
            Rule = Descriptors.PSDK1002_LicenseIsUnknown,
            Location = id.Location,
            Message = $"License '{id.Text}' is not in this build. {what}",
            Licenses = [id.Text],
            Help = preset is not null ? FlowJudge.PresetHelp(preset)
                : suggestion is null ? "add the license's document to the directory of policy documents"
                : $"write '{suggestion}'",
            Fixes = suggestion is null || isBuiltIn ? [] : [suggestion],
        });
    }

    private void Report(Finding finding) => context.ReportDiagnostic(finding.ToDiagnostic(context.SemanticModel.Compilation));
}
