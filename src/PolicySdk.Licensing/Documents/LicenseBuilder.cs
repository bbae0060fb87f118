namespace PolicySdk.Licensing;

/// <summary>Makes the license of a document that was checked and found right.</summary>
internal sealed class LicenseBuilder(DocumentSource source, JsonValue root, Vocabulary vocabulary, int vocabularyVersion)
{
    private readonly Dictionary<string, Duty> _duties = new(StringComparer.Ordinal);

    public License Build()
    {
        var id = root.Find("id")!.Value;
        var duties = ImmutableArray.CreateRange(root.Find("duties")?.Value.Members ?? [], member => ReadDuty(member, id.Text));
        foreach (var duty in duties)
        {
            _duties.Add(duty.Name, duty);
        }

        var licensor = root.Find("licensor")!.Value;
        return new License
        {
            Id = id.Text,
            IdSpan = id.Span,
            Path = source.Path,
            Version = Text(root, "version")!,
            Vocabulary = vocabulary,
            VocabularyVersion = vocabularyVersion,
            Title = Text(root, "title")!,
            Agreement = root.Find("agreement") is { Value: var agreement } ? new Agreement(Text(agreement, "uri")!, Text(agreement, "sha256")) : null,
            Licensor = new Licensor(Text(licensor, "id")!, ReadRepresentation(Text(licensor, "representedBy"))),
            Licensee = new Licensee(Text(root.Find("licensee")!.Value, "id")!),
            Performers = Texts(root, "performers"),
            Datasets = ImmutableArray.CreateRange(Items(root, "datasets"), ReadDataset),
            Rules = ImmutableArray.CreateRange(Items(root, "rules"), ReadRule),
            Duties = duties,
            Term = ReadTerm(root.Find("term")!),
            Withdrawal = root.Find("withdrawal") is { Value: var withdrawal } ? ReadWithdrawal(withdrawal) : Withdrawal.Default,
        };
    }

    private static Representation ReadRepresentation(string? text) => text switch
    {
        "counsel" => Representation.Counsel,
        "union" => Representation.Union,
        _ => Representation.None,
    };

    private Dataset ReadDataset(JsonValue value) =>
        new(Text(value, "id")!, Texts(value, "paths"), RuleFields.Read(value, Dimension.DataCategory, vocabulary).Terms, value.Span);

    private Rule ReadRule(JsonValue value)
    {
        var id = value.Find("id")!.Value;
        var fields = ImmutableArray.CreateBuilder<RuleField>(Vocabulary.Dimensions.Length);
        foreach (var dimension in Vocabulary.Dimensions)
        {
            fields.Add(RuleFields.Read(value, dimension, vocabulary));
        }

        var duties = RuleFields.Distinct(ImmutableArray.CreateRange(Items(value, "duties"), name => _duties[name.Text]));
        return new Rule(id.Text, Enum<RuleEffect>(value, "effect") ?? RuleEffect.Forbid, fields.MoveToImmutable(), duties, value.Span, id.Span);
    }

    private Duty ReadDuty(JsonMember member, string licenseId)
    {
        var value = member.Value;
        Term? trigger = null;
        if (Text(value, "trigger") is { } operation)
        {
            vocabulary.TryGet(Dimension.Operation, operation, out trigger);
        }

        var text = new DutyText(
            member.Name, licenseId, trigger, Period(value, "within"), Text(value, "until"), Period(value, "reportEvery"), Text(value, "text"), member.Span);
        return Enum<DutyType>(value, "type") switch
        {
            DutyType.Compensate => new CompensateDuty(
                text, Enum<CompensationModel>(value, "model") ?? CompensationModel.None,
                Number(value, "amount"), Text(value, "currency"), Number(value, "percent"), Text(value, "base")),
            DutyType.Attribute => new AttributeDuty(text, Text(value, "where")),
            DutyType.Delete => new DeleteDuty(text),
            _ => new ReportDuty(text),
        };
    }

    private static LicenseTerm ReadTerm(JsonMember member)
    {
        var term = member.Value;
        var from = term.Find("from")!;
        return new LicenseTerm(CalendarDate.Parse(from.Value.Text), Date(Text(term, "until")), Date(Text(term, "retainUntil")))
        {
            Renewal = Enum<Renewal>(term, "renewal") ?? Renewal.None,
            AtEnd = term.Find("atEnd") is { Value: var atEnd } ? ReadEffects(atEnd) : EndEffects.Default,
            Span = member.Span,
            FromSpan = from.Span,
            UntilSpan = term.Find("until")?.Span ?? member.Span,
        };
    }

    private static Withdrawal ReadWithdrawal(JsonValue value) => new()
    {
        Allowed = value.Find("allowed")?.Value.Text != "false",
        Notice = Period(value, "notice"),
        Effects = ReadEffects(value),
    };

    private static EndEffects ReadEffects(JsonValue value) => new()
    {
        ExistingModels = Enum<ExistingModels>(value, "existingModels") ?? ExistingModels.Withdraw,
        RetrainByDate = Date(Text(value, "retrainBy")),
        RetrainByPeriod = Period(value, "retrainBy"),
        RawData = Enum<DataEffect>(value, "rawData"),
        DerivedData = Enum<DataEffect>(value, "derivedData"),
    };

    private static string? Text(JsonValue value, string name) => value.Find(name)?.Value.Text;

    private static ImmutableArray<JsonValue> Items(JsonValue value, string name) => value.Find(name)?.Value.Items ?? [];

    private static ImmutableArray<string> Texts(JsonValue value, string name) => ImmutableArray.CreateRange(Items(value, name), item => item.Text);

    private static CalendarDate? Date(string? text) => CalendarDate.TryParse(text, out var date) ? date : null;

    private static CalendarPeriod? Period(JsonValue value, string name) => CalendarPeriod.TryParse(Text(value, name), out var period) ? period : null;

    private static decimal? Number(JsonValue value, string name) =>
        Text(value, name) is { } text && NumberShape.TryRead(text, out var number) ? number : null;

    private static T? Enum<T>(JsonValue value, string name)
        where T : struct, Enum
    {
        if (Text(value, name) is not { } text)
        {
            return null;
        }

        var index = Array.IndexOf(Choices<T>.Names, text);
        return index < 0 ? null : Choices<T>.Values[index];
    }

    /// <summary>The names of an enumeration and what they stand for; to ask the type anew for each value of each document takes long.</summary>
    private static class Choices<T>
        where T : struct, Enum
    {
        public static string[] Names { get; } = System.Enum.GetNames(typeof(T));

        public static T[] Values { get; } = (T[])System.Enum.GetValues(typeof(T));
    }
}
