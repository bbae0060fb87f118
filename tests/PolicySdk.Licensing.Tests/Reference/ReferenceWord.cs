namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A term as the reference knows it, written down here and never asked of the engine.</summary>
/// <param name="id">The id.</param>
/// <param name="parent">The term above; null for <c>Any</c>.</param>
/// <param name="since">The vocabulary version that brought it.</param>
internal sealed class ReferenceWord(string id, ReferenceWord? parent, int since)
{
    private static readonly string[][] Trees =
    [
        ["Perceive", "EmotionRecognition<Perceive", "TextEmotionRecognition<EmotionRecognition", "DeceptionDetection<Perceive", "MotionAnalysis<Perceive",
         "SpeechSynthesis<Generate", "DigitalReplica<Generate", "Generate", "GeneralPurposeModel",
         "IronyDetection<EmotionRecognition:2", "SarcasmDetection<IronyDetection:2", "SpeechFoundation<GeneralPurposeModel:2"],
        ["Research", "NonCommercialResearch<Research", "AcademicResearch<NonCommercialResearch", "Commercial", "Advertising<Commercial", "Workplace", "Healthcare",
         "CastingCalls<Advertising:2", "FatigueSafety<Workplace:2"],
        ["VoiceRecording", "Transcript", "BiometricTemplate", "VoicePrint<BiometricTemplate", "Accent", "SyntheticData",
         "Whisper<VoiceRecording:2", "SyntheticVoice<SyntheticData:2"],
        ["Access", "Prepare", "ExtractFeatures", "Store", "Train", "FineTune<Train", "Evaluate", "DeployInternal", "DeployCommercial", "RealTimeGeneration", "PublishWeights",
         "Anonymise<Prepare:2", "Rehearse<Train:2", "StressTest<Evaluate:2"],
        [],
        ["Licensee", "Affiliates", "Processors", "Public", "Guild:2"],
    ];

    private static readonly Dictionary<string, ReferenceWord>[] Known = [.. Trees.Select(Read)];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ReferenceWord> Territories = new() { ["Any"] = new("Any", null, 1) };

    /// <summary>The document of the terms that came with version 2.</summary>
    public static string OwnTerms { get; } = $$"""
        { "id": "own", "version": "1", "vocabulary": "2", "terms": [
        {{string.Join(",\n", Known.SelectMany((words, i) => words.Values.Where(word => word.Since == 2).Select(word =>
            $$"""  { "dimension": "{{(Dimension)i}}", "id": "{{word.Id}}", "parent": "{{word.Parent!.Id}}", "meaning": "own" }""")))}} ] }
        """;

    public string Id => id;

    public ReferenceWord? Parent => parent;

    public int Since => since;

    public static ReferenceWord Of(int dimension, string id) =>
        dimension == 4 ? Territories.GetOrAdd(id, _ => new ReferenceWord(id, Of(4, id.Contains('-') ? id[..2] : "Any"), 1)) : Known[dimension][id];

    /// <summary>The words of an id in a document: one, or all countries of a list (1).</summary>
    public static IEnumerable<ReferenceWord> Expand(int dimension, string id) => id switch
    {
        "EU" => "AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK".Split(',').Select(country => Of(4, country)),
        "EEA" => [.. Expand(4, "EU"), Of(4, "IS"), Of(4, "LI"), Of(4, "NO")],
        _ => [Of(dimension, id)],
    };

    /// <summary>The dimension of a capability, a context or an operation; no id is in two.</summary>
    public static Dimension DimensionOf(string id) => ((Dimension[])[Dimension.Capability, Dimension.Context, Dimension.Operation]).First(each => Known[(int)each].ContainsKey(id));

    public bool IsAtOrAbove(ReferenceWord? other)
    {
        while (other is not null && other != this)
        {
            other = other.Parent;
        }

        return other is not null;
    }

    private static Dictionary<string, ReferenceWord> Read(string[] tree)
    {
        var words = new Dictionary<string, ReferenceWord> { ["Any"] = new("Any", null, 1) };
        foreach (var line in tree)
        {
            Add(line);
        }

        return words;

        ReferenceWord Add(string line)
        {
            var parts = line.Split('<', ':');
            if (!words.TryGetValue(parts[0], out var word))
            {
                var parent = line.Contains('<') ? Add(tree.First(each => each.Split('<', ':')[0] == parts[1])) : words["Any"];
                words.Add(parts[0], word = new ReferenceWord(parts[0], parent, line.EndsWith(":2", StringComparison.Ordinal) ? 2 : 1));
            }

            return word;
        }
    }
}
