using System.Globalization;

namespace PolicySdk.Cli.Testing;

/// <summary>How many rules and clauses there are, and how many of them are covered.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="RulesCovered">Those that are covered.</param>
/// <param name="Clauses">The clauses.</param>
/// <param name="ClausesCovered">Those that are covered.</param>
internal readonly record struct CoverageCount(int Rules, int RulesCovered, int Clauses, int ClausesCovered)
{
    /// <summary>
    /// Rules and clauses together in percent, cut off behind one digit, so that 100 means all; of nothing everything is covered.
    /// </summary>
    public decimal Percent
    {
        get
        {
            var all = Rules + Clauses;
            return all == 0 ? 100 : Math.Floor((RulesCovered + ClausesCovered) * 1000m / all) / 10;
        }
    }

    /// <summary>Whether less is covered than a number of percent.</summary>
    public bool IsBelow(decimal percent) => Rules + Clauses > 0 && (RulesCovered + ClausesCovered) * 100m < percent * (Rules + Clauses);

    /// <summary>All together.</summary>
    public static CoverageCount Sum(IEnumerable<CoverageCount> counts) => counts.Aggregate(default(CoverageCount), (sum, each) => new(
        sum.Rules + each.Rules, sum.RulesCovered + each.RulesCovered, sum.Clauses + each.Clauses, sum.ClausesCovered + each.ClausesCovered));

    /// <summary><c>66.6 % (2 of 3 rules, 8 of 12 clauses)</c></summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Percent:0.0} % ({RulesCovered} of {Rules} rules, {ClausesCovered} of {Clauses} clauses)");
}
