namespace PolicySdk.Licensing.Tests;

/// <summary>Uses for tests, written with ids.</summary>
internal static class TestUse
{
    public static CalendarDate Today { get; } = new(2026, 6, 1);

    /// <summary>What the default Permit of <see cref="LicenseText"/> allows.</summary>
    public static Use Default { get; } = Of();

    public static Use Of(
        string capability = "EmotionRecognition",
        string context = "Research",
        string operation = "Train",
        string data = "VoiceRecording",
        string territories = "US",
        string recipients = "",
        string except = "",
        Stage stage = Stage.Data,
        Vocabulary? vocabulary = null)
    {
        var words = vocabulary ?? Vocabulary.BuiltIn;
        return new Use(words)
        {
            Capability = words.Term(Dimension.Capability, capability),
            Context = words.Term(Dimension.Context, context),
            Operation = words.Term(Dimension.Operation, operation),
            DataCategories = words.Terms(Dimension.DataCategory, data),
            Territories = words.Terms(Dimension.Territory, territories),
            Recipients = words.Terms(Dimension.Recipient, recipients),
            Except = [.. Split(except).Select(words.PurposeOrOperation)],
            Stage = stage,
        };
    }

    public static Verdict Decide(this LicenseText license, Use use) => Decision.Decide(license.Read(), use, Today);

    public static Verdict On(this LicenseText license, string date, Use use) => Decision.Decide(license.Read(), use, CalendarDate.Parse(date));

    public static Term Term(this Vocabulary vocabulary, Dimension dimension, string id) =>
        vocabulary.TryGet(dimension, id, out var term) ? term : throw new ArgumentException(id);

    public static ImmutableArray<Term> Terms(this Vocabulary vocabulary, Dimension dimension, string ids) =>
        [.. Split(ids).SelectMany(id => vocabulary.TryExpand(dimension, id, out var terms) ? terms : throw new ArgumentException(id))];

    public static string[] Ids(this IEnumerable<Term> terms) => [.. terms.Select(term => term.Id)];

    private static Term PurposeOrOperation(this Vocabulary vocabulary, string id) =>
        vocabulary.TryGet(Dimension.Capability, id, out var term) || vocabulary.TryGet(Dimension.Context, id, out term)
        || vocabulary.TryGet(Dimension.Operation, id, out term)
            ? term
            : throw new ArgumentException(id);

    private static string[] Split(string ids) => ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
