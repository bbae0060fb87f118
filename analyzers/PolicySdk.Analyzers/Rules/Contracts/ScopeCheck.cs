using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Rules.Contracts;

/// <summary>Checks one declared consent scope against the licenses of the build: PSDK1001 to PSDK1005.</summary>
internal readonly struct ScopeCheck(PolicyCompilation policy, TermCheck terms, SyntaxNodeAnalysisContext context)
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
                CheckTerm(id, license);
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

    private void CheckTerm(AttributeText id, License license)
    {
        if (policy.Settings.AsOf is not { } asOf)
        {
            return;
        }

        if (license.Term.StateOn(asOf) != TermState.Running)
        {
            if (!IsForModelThatStays(license))
            {
                Report(new Finding
                {
                    Rule = Descriptors.PSDK1004_LicenseIsNotInForce,
                    Location = id.Location,
                    Message = $"License '{license.Id}' cannot be used: {VerdictPhrases.NotInForce(license, asOf)}",
                    Licenses = [license.Id],
                    Clause = VerdictPhrases.Term(license, asOf),
                    Help = "take the data out of the build, or ask the licensor to renew the license",
                });
            }

            return;
        }

        if (policy.Settings.ExpiryWarningDays is > 0 and var span && license.Term.Until is { } until && asOf.DaysUntil(until) <= span)
        {
            var clause = VerdictPhrases.Term(license, until.AddDays(1));
            var days = asOf.DaysUntil(until);
            var when = days == 0 ? "today" : days == 1 ? "tomorrow" : $"in {days} days";
            Report(new Finding
            {
                Rule = Descriptors.PSDK1005_LicenseEndsSoon,
                Location = id.Location,
                Message = $"License '{license.Id}' ends {when}, on {until} ({FindingReport.ToText(clause)}). After that day this does not build.",
                Licenses = [license.Id],
                Clause = clause,
                Help = "ask the licensor to renew the license, or plan to take the data out",
            });
        }
    }

    // Models that may live on after the end can still be loaded; the rules about flows judge what is done with them.
    private bool IsForModelThatStays(License license)
    {
        if (license.Term.AtEnd.ExistingModels is ExistingModels.Withdraw or ExistingModels.Unlearn)
        {
            return false;
        }

        return context.Node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method
            && policy.Domain(context.CancellationToken).DerivedStageOf(method) == ValueStage.Model;
    }

    private void CheckCovered(AttributeText category, ImmutableArray<License>.Builder licenses)
    {
        if (!policy.Vocabulary.TryGet(Dimension.DataCategory, category.Text, out var term))
        {
            return;
        }

        foreach (var license in licenses)
        {
            var covered = Covered(license);
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

    // What the datasets are said to hold and what the permits speak of, in the order of the document.
    private static ImmutableArray<Term> Covered(License license) => license.Datasets
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
        var suggestion = _documents.Licenses.Suggest(id.Text);
        var known = _documents.Licenses.All;
        var otherwise = known.IsEmpty
            ? "The build has no license documents."
            : $"The build has {VerdictPhrases.List([.. known.Select(license => $"'{license.Id}'")])}.";
        Report(new Finding
        {
            Rule = Descriptors.PSDK1002_LicenseIsUnknown,
            Location = id.Location,
            Message = $"License '{id.Text}' is not in this build. {(suggestion is null ? otherwise : $"Did you mean '{suggestion}'?")}",
            Licenses = [id.Text],
            Help = suggestion is null ? "add the license's document to the directory of policy documents" : $"write '{suggestion}'",
            Fixes = suggestion is null ? [] : [suggestion],
        });
    }

    private void Report(Finding finding) => context.ReportDiagnostic(finding.ToDiagnostic(context.SemanticModel.Compilation));
}
