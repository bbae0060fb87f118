using CsCheck;

namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>
/// Random licenses and uses over a small part of the vocabulary, so that rules and uses meet often: in each dimension a chain, its
/// neighbours and whatever has a rule of its own.
/// </summary>
/// <param name="words">The ids that rules and uses are made of, in the order of <see cref="Dimension"/>.</param>
/// <param name="version">The vocabulary version that licenses are pinned to; uses name terms of any.</param>
internal sealed class RandomLicenses(string[][] words, int version = 1)
{
    private static readonly string[] Triggers = ["Train", "FineTune", "DeployCommercial", "Any"];

    /// <summary>The words that a document of the version can name.</summary>
    private readonly string[][] _named = [.. words.Select((each, i) => each.Where(id => i == 4 || ReferenceWord.Of(i, id).Since <= version).ToArray())];

    /// <summary>Enough to tell all that the design distinguishes.</summary>
    public static RandomLicenses Many { get; } = new(
    [
        ["Any", "Perceive", "EmotionRecognition", "TextEmotionRecognition", "DeceptionDetection", "SpeechSynthesis", "DigitalReplica", "GeneralPurposeModel"],
        ["Any", "Research", "NonCommercialResearch", "AcademicResearch", "Commercial", "Advertising", "Workplace"],
        ["Any", "VoiceRecording", "Transcript", "BiometricTemplate", "VoicePrint", "SyntheticData"],
        ["Any", "Access", "Store", "Train", "FineTune", "Evaluate", "DeployCommercial", "PublishWeights"],
        ["Any", "US", "US-CA", "US-NY", "GB", "FR", "NO", "EU", "EEA"],
        ["Any", "Licensee", "Affiliates", "Public"],
    ]);

    /// <summary>Few enough to try every use there is.</summary>
    public static RandomLicenses Few { get; } = new(
    [
        ["Any", "EmotionRecognition", "TextEmotionRecognition", "GeneralPurposeModel"],
        ["Any", "Research", "Commercial"],
        ["Any", "VoiceRecording", "SyntheticData"],
        ["Any", "Access", "Train", "Evaluate"],
        ["Any", "US", "US-CA", "EU"],
        ["Any", "Licensee", "Public"],
    ]);

    /// <summary>The first with terms of one's own, for licenses that are older than they and for licenses that know them.</summary>
    public static RandomLicenses[] Own { get; } =
    [
        new(OwnWords, 1),
        new(OwnWords, 2),
    ];

    public string[][] Words => words;

    private static string[][] OwnWords =>
    [
        [.. Many.Words[0], "IronyDetection", "SarcasmDetection", "SpeechFoundation"],
        [.. Many.Words[1], "CastingCalls", "FatigueSafety"],
        [.. Many.Words[2], "Whisper", "SyntheticVoice"],
        [.. Many.Words[3], "DeployInternal", "Anonymise", "Rehearse", "StressTest"],
        Many.Words[4],
        [.. Many.Words[5], "Guild"],
    ];

    private static Gen<ReferenceDuty[]> Duties =>
        Gen.Select(One<string?>([.. Triggers, null]), Gen.Frequency((5, Gen.Const(true)), (1, Gen.Const(false))), (trigger, binds) => (trigger, binds)).Array[4]
            .Select(duties => duties.Select((duty, i) => new ReferenceDuty($"duty{i}", duty.trigger, duty.binds)).ToArray());

    public Gen<ReferenceLicense> License => LicenseOf(Gen.Int[1, 8]);

    public Gen<ReferenceUse> Use => Gen.Select(
        Gen.Select(One(words[0]), One(words[1]), One(words[3]), (capability, context, operation) => (capability, context, operation)),
        One([.. words[0], .. words[1], .. words[3]]).Where(id => id != "Any").Array[0, 3],
        Gen.Select(One(words[2]).Array[0, 3], One(words[4]).Array[0, 3], One(words[5]).Array[0, 2]),
        Gen.Frequency((4, Gen.Const("Data")), (2, Gen.Const("Model")), (1, One(["Features", "Synthetic", "Metrics"]))),
        Gen.Int[0, 9],
        (purpose, except, sets, stage, day) =>
            new ReferenceUse(purpose.capability, purpose.context, purpose.operation, except, sets.Item1, sets.Item2, sets.Item3, stage, day));

    public Gen<ReferenceLicense> LicenseOf(Gen<int> rules) => Gen.Select(
        rules.SelectMany(count => Rule().Array[count]),
        Duties,
        Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, One(_named[2]).Array[1, 2])),
        Gen.Select(Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[1, 9])), Gen.Frequency((2, Gen.Const(99)), (1, Gen.Int[0, 9]))),
        End,
        (each, duties, held, days, atEnd) => new ReferenceLicense(
            "license", [.. each.Select((rule, i) => rule with { Id = $"r{i}" })], duties, held,
            days.Item1, days.Item2 == 99 ? null : Math.Max(days.Item1, days.Item2), atEnd) { Version = version });

    /// <summary>A Forbid, as a policy may hold it.</summary>
    public Gen<ReferenceRule> Prohibition => Forbid();

    internal static Gen<ReferenceEnd> End => Gen.Select(
        One(["Withdraw", "None", "NoNewVersions", "RetrainBy", "Unlearn"]), Gen.Int[0, 9], Gen.Bool,
        (models, by, isPeriod) => new ReferenceEnd(models, isPeriod ? by / 2 : by, isPeriod));

    private Gen<ReferenceRule> Rule() => Gen.Frequency((3, Permit()), (2, Forbid()));

    private Gen<ReferenceRule> Permit() => Gen.Select(
        Fields(Values(0), Values(1), Values(2), Values(3), Values(4)),
        Gen.Frequency((2, Always<string[]?>(null)), (1, Values(5))),
        One(["duty0", "duty1", "duty2", "duty3"]).Array[0, 3],
        (fields, recipients, duties) => new ReferenceRule("", true, [.. fields, recipients], [.. duties.Distinct()]));

    private Gen<ReferenceRule> Forbid() =>
        Fields(Maybe(0), Maybe(1), Maybe(2), Maybe(3), Maybe(4), Maybe(5))
            .Where(fields => fields.Any(field => field is not null))
            .Select(fields => new ReferenceRule("", false, fields, []));

    private Gen<string[]?> Maybe(int dimension) =>
        Gen.Frequency((2, Always<string[]?>(null)), (1, One([.. _named[dimension].Skip(1)]).Array[1, 2].Select(values => (string[]?)values)));

    // Permits lean to wide values, or hardly anything would ever be allowed.
    private Gen<string[]?> Values(int dimension) =>
        Gen.Frequency((2, Always<string[]?>(["Any"])), (3, One(_named[dimension]).Array[1, 3].Select(values => (string[]?)values)));

    private static Gen<string[]?[]> Fields(params Gen<string[]?>[] fields) =>
        fields.Aggregate(Always(Array.Empty<string[]?>()), (all, field) => Gen.Select(all, field, (before, next) => (string[]?[])[.. before, next]));

    internal static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T> Always<T>(T value) => Gen.Int[0, 0].Select(_ => value);
}
