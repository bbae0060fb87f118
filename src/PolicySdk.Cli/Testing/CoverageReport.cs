using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Testing;

/// <summary>Which rules and clauses of licenses and policies the tests covered.</summary>
/// <remarks>
/// A clause is one value of one field of a rule. A rule is covered by a test whose verdict it made; a clause if the rule met the use through it
/// and the test passed.
/// </remarks>
/// <param name="Documents">The licenses by id, then the policies by path, and behind each the laws that it adopts.</param>
internal sealed record CoverageReport(ImmutableArray<DocumentCoverage> Documents)
{
    /// <summary>Of everything.</summary>
    public CoverageCount Total => CoverageCount.Sum(Documents.Select(document => document.Count));

    /// <summary>What is not covered, document by document in the order of the text.</summary>
    public IEnumerable<(DocumentCoverage Document, UncoveredPart Part)> Uncovered =>
        Documents.SelectMany(document => document.Uncovered.Select(part => (document, part)));

    /// <summary>The same as findings that break nothing, for formats that show findings at their places.</summary>
    public IEnumerable<Finding> Notes() => Uncovered.Select(each => new Finding
    {
        RuleId = "Coverage",
        Severity = Severity.Note,
        Message = $"no test covers {each.Part.Text} of {each.Document.Name}",
        Location = each.Part.Place,
    });

    /// <summary>Counts what some tests covered.</summary>
    public static CoverageReport Of(DocumentSet documents, IEnumerable<TestOutcome> outcomes, DocumentFindings findings)
    {
        var rules = new HashSet<Rule>(ReferenceEqualityComparer.Instance);
        var clauses = new HashSet<(Rule, RuleClause)>();
        foreach (var outcome in outcomes)
        {
            foreach (var match in outcome.Verdict.Matches())
            {
                rules.Add(match.Rule);
                if (outcome.Passed)
                {
                    clauses.UnionWith(match.Clauses.Select(clause => (match.Rule, clause)));
                }
            }
        }

        var known = documents.Sources.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
        return new CoverageReport(
        [
            .. documents.Licenses.All.Select(license => Document($"license '{license.Id}'", license.Path, license.Rules)),
            .. documents.Policies.SelectMany(policy => policy.Rules.GroupBy(rule => (rule.PolicyId, rule.Path)).Select(group => Document(
                (group.Key.PolicyId == policy.Id ? "policy" : "law") + $" '{group.Key.PolicyId}'", group.Key.Path, group.Select(each => each.Rule)))),
        ]);

        DocumentCoverage Document(string name, string path, IEnumerable<Rule> all)
        {
            var (ruleCount, rulesCovered, clauseCount, clausesCovered) = (0, 0, 0, 0);
            var uncovered = ImmutableArray.CreateBuilder<UncoveredPart>();
            foreach (var rule in all)
            {
                var parts = rule.Clauses;
                var left = parts.Where(clause => !clauses.Contains((rule, clause))).ToArray();
                var isCovered = rules.Contains(rule);
                ruleCount++;
                rulesCovered += isCovered ? 1 : 0;
                clauseCount += parts.Length;
                clausesCovered += parts.Length - left.Length;
                if (!isCovered)
                {
                    uncovered.Add(new UncoveredPart($"rule '{rule.Id}'", Place(path, rule.IdSpan)));
                }
                else
                {
                    uncovered.AddRange(left.Select(clause => new UncoveredPart(
                        $"{clause.Dimension} '{clause.Written}' in rule '{rule.Id}'", Place(path, clause.Span))));
                }
            }

            return new DocumentCoverage(name, path, new CoverageCount(ruleCount, rulesCovered, clauseCount, clausesCovered), uncovered.ToImmutable());
        }

        // What is built in has no place on disk.
        SourceRange? Place(string path, DocumentSpan span) => known.Contains(path) ? findings.Place(path, span) : null;
    }
}
