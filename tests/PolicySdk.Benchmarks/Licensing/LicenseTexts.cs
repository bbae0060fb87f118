using System.Globalization;
using System.Text;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>
/// Writes licenses as people write them: comments, duties, datasets, rules of every width. The same seed gives the same documents, and all
/// of them permit <see cref="CommonUse"/>.
/// </summary>
internal sealed class LicenseTexts(int seed)
{
    private const string CommonCapability = "EmotionRecognition";
    private const string CommonContext = "AcademicResearch";
    private const string CommonData = "VoiceRecording";
    private const string CommonOperation = "Train";
    private const string CommonTerritory = "GB";

    private static readonly string[] Comments =
    [
        "agreed with the agent by mail, see the annex", "clause 4.2 of the contract", "renegotiated: was \"Any\" before", "asked for by the union",
        "für die Bühne und das Archiv", "twice on purpose, the lawyers want it so",
    ];

    // In one of these a Forbid misses what all of them permit.
    private static readonly Dimension[] Missed = [Dimension.Capability, Dimension.Context, Dimension.Operation];

    private readonly Random _random = new(seed);

    /// <summary>A use that every license here allows.</summary>
    public static Use CommonUse { get; } = new(Vocabulary.BuiltIn)
    {
        Capability = Term(Dimension.Capability, CommonCapability),
        Context = Term(Dimension.Context, CommonContext),
        DataCategories = [Term(Dimension.DataCategory, CommonData)],
        Operation = Term(Dimension.Operation, CommonOperation),
        Territories = [Term(Dimension.Territory, CommonTerritory)],
    };

    /// <summary>The day on which all of them hold.</summary>
    public static CalendarDate AsOf { get; } = new(2026, 6, 1);

    /// <summary>A license with some number of rules.</summary>
    public string OfRules(string id, int rules) => Write(id, (_, count) => count < rules);

    /// <summary>A license of about so many characters.</summary>
    public string OfLength(string id, int length) => Write(id, (text, _) => text.Length < length - 650);

    /// <summary>Some use: often narrow, seldom allowed.</summary>
    public Use Use() => new(Vocabulary.BuiltIn)
    {
        Capability = Pick(Dimension.Capability),
        Context = Pick(Dimension.Context),
        Operation = Pick(Dimension.Operation),
        DataCategories = _random.Next(3) == 0 ? [] : [Pick(Dimension.DataCategory)],
        Territories = [Pick(Dimension.Territory)],
    };

    private static Term Term(Dimension dimension, string id) =>
        Vocabulary.BuiltIn.TryGet(dimension, id, out var term) ? term : throw new ArgumentException(id);

    private string Write(string id, Func<StringBuilder, int, bool> wantsMore)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            {
              "$schema": "https://policysdk.dev/schemas/license-1.json",
              "id": "{{id}}", "version": "1.{{_random.Next(9)}}.0", "vocabulary": "1",
              "title": "Improv troupe, emotion study {{_random.Next(1000)}}", // {{Comment()}}
              "agreement": { "uri": "contracts/{{id}}.pdf", "sha256": "{{_random.Next():x8}}..." },
              "licensor": { "id": "troupe:{{_random.Next(100)}}", "representedBy": "union" },
              "licensee": { "id": "org:acme" },
              "performers": ["performer:{{_random.Next(9999)}}", "performer:{{_random.Next(9999)}}-b"],
              "datasets": [
                { "id": "takes-{{_random.Next(100)}}", "paths": ["data/{{id}}/**"], "data": ["VoiceRecording", "FacialExpression", "Transcript"] },
              ],
              /* {{Comment()}}
                 {{Comment()}} */
              "rules": [
                { "id": "g1", "effect": "Permit", "capabilities": ["{{CommonCapability}}"], "contexts": ["{{CommonContext}}"], "data": ["{{CommonData}}"],
                  "operations": ["{{CommonOperation}}", "Evaluate"], "territories": ["{{CommonTerritory}}", "EU"], "duties": ["credit"] },

            """);
        for (var count = 1; wantsMore(text, count); count++)
        {
            AppendRule(text, count);
        }

        return text.Append("""
              ],
              "duties": {
                "fee": { "type": "Compensate", "model": "Flat", "amount": 900.00, "currency": "USD", "within": "P30D" },
                "royalty": { "type": "Compensate", "model": "RevenueShare", "percent": 1.5, "base": "ModelNetRevenue",
                             "trigger": "DeployCommercial", "until": "ModelRetired", "reportEvery": "P3M" },
                "credit": { "type": "Attribute", "where": "ModelCard", "text": "Performed by A. Rivera" },
              },
              "term": { "from": "2026-01-05", "until": "2028-12-31", "retainUntil": "2029-06-30", "atEnd": { "existingModels": "NoNewVersions" } },
              "withdrawal": { "allowed": true, "notice": "P30D", "rawData": "Delete", "existingModels": "NoNewVersions" },
            }

            """).Replace("\r\n", "\n").ToString();
    }

    private void AppendRule(StringBuilder text, int number)
    {
        if (_random.Next(3) == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    // {Comment()}\n");
        }

        var isPermit = _random.Next(2) == 0;
        text.Append(CultureInfo.InvariantCulture, $"    {{ \"id\": \"{(isPermit ? 'g' : 'p')}{number + 1}\", \"effect\": \"{(isPermit ? "Permit" : "Forbid")}\"");
        if (isPermit)
        {
            AppendField(text, Dimension.Capability, 3, _ => true);
            AppendField(text, Dimension.Context, 3, _ => true);
            AppendField(text, Dimension.DataCategory, 3, _ => true, ",\n      ");
            AppendField(text, Dimension.Operation, 4, _ => true);
            AppendField(text, Dimension.Territory, 5, _ => true);
            text.Append(_random.Next(2) == 0 ? ", \"duties\": [\"fee\", \"royalty\"]" : "");
        }
        else
        {
            var missed = Missed[_random.Next(Missed.Length)];
            AppendField(text, missed, 4, term => !term.Overlaps(CommonUse.TermsOf(missed)[0]) && !CommonUse.TermsOf(missed)[0].Overlaps(term));
            if (_random.Next(3) == 0)
            {
                AppendField(text, missed == Dimension.Territory ? Dimension.DataCategory : Dimension.Territory, 4, _ => true);
            }
        }

        text.Append(" },\n");
    }

    private void AppendField(StringBuilder text, Dimension dimension, int most, Func<Term, bool> fits, string separator = ", ")
    {
        // Any beside other values is bad style, and a document of people has little of it.
        var terms = Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => Pick(dimension)).Where(term => !term.IsAny && fits(term)).Distinct().ToList();
        while (terms.Count == 0)
        {
            terms.AddRange(new[] { Pick(dimension) }.Where(term => !term.IsAny && fits(term)));
        }

        text.Append(CultureInfo.InvariantCulture, $"{separator}\"{PropertyOf(dimension)}\": [{string.Join(", ", terms.Select(term => $"\"{term.Id}\""))}]");
    }

    private Term Pick(Dimension dimension)
    {
        var terms = Vocabulary.BuiltIn.TermsOf(dimension);
        return terms[_random.Next(terms.Length)];
    }

    private string Comment() => Comments[_random.Next(Comments.Length)];

    private static string PropertyOf(Dimension dimension) => dimension switch
    {
        Dimension.Capability => "capabilities",
        Dimension.Context => "contexts",
        Dimension.DataCategory => "data",
        Dimension.Operation => "operations",
        Dimension.Territory => "territories",
        _ => "recipients",
    };
}
