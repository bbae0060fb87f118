namespace PolicySdk.Licensing;

/// <summary>What a performer or their agent granted, for named datasets. Read from a document by <see cref="LicenseReader"/>.</summary>
/// <remarks>Valid by construction. Immutable, so safe to share between threads.</remarks>
public sealed class License
{
    private readonly Lazy<DecisionTable> _decisions;
    private readonly Lazy<LicenseTimeline> _timeline;
    private readonly Lazy<LicenseGroup> _alone;
    private readonly Lazy<ImmutableArray<Term>> _dataCategories;

    internal License()
    {
        _decisions = new Lazy<DecisionTable>(() => new DecisionTable(this));
        _timeline = new Lazy<LicenseTimeline>(() => new LicenseTimeline(this));
        _alone = new Lazy<LicenseGroup>(() => LicenseGroup.Of([this]));
        _dataCategories = new Lazy<ImmutableArray<Term>>(FindDataCategories);
    }

    /// <summary>The id, by which code and other documents name it.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the document.</summary>
    public required string Version { get; init; }

    /// <summary>The version of the vocabulary that the license is pinned to: its Permits do not reach terms added later.</summary>
    public required int VocabularyVersion { get; init; }

    /// <summary>The vocabulary it was read with; uses must come from the same.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>A line for people.</summary>
    public required string Title { get; init; }

    /// <summary>The signed paper behind it; null if the document names none.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Who grants.</summary>
    public required Licensor Licensor { get; init; }

    /// <summary>Who may use.</summary>
    public required Licensee Licensee { get; init; }

    /// <summary>The ids of the performers; may be empty.</summary>
    public ImmutableArray<string> Performers { get; init; } = [];

    /// <summary>The datasets it is about; may be empty.</summary>
    public ImmutableArray<Dataset> Datasets { get; init; } = [];

    /// <summary>The rules in document order.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>
    /// The data that a use is about which leaves it unsaid: what the datasets hold, else all that the Permits name, else <c>Any</c>.
    /// In the order of the vocabulary, never empty.
    /// </summary>
    public ImmutableArray<Term> DataCategories => _dataCategories.Value;

    /// <summary>The duties in document order.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>The days for which it holds.</summary>
    public required LicenseTerm Term { get; init; }

    /// <summary>What withdrawing consent does.</summary>
    public Withdrawal Withdrawal { get; init; } = Withdrawal.Default;

    /// <summary>The document, as its <see cref="DocumentSource"/> names it.</summary>
    public required string Path { get; init; }

    /// <summary>The value of its id in the document.</summary>
    public required DocumentSpan IdSpan { get; init; }

    /// <summary>What status documents say of the license and its performers; nothing, until a <see cref="LicenseSet"/> joins them.</summary>
    public ConsentHistory Consent { get; private init; } = ConsentHistory.None;

    /// <summary>The rules of policies that narrow the license, in the order in which they are asked; none until a <see cref="LicenseSet"/> joins them.</summary>
    public ImmutableArray<PolicyRule> PolicyRules { get; private init; } = [];

    /// <summary>The name of its constant in generated code: <c>improv-troupe-2026</c> becomes <c>ImprovTroupe2026</c>.</summary>
    public string ConstantName => LicenseNames.ConstantOf(Id);

    /// <summary>Plain text that says what is granted, on several lines parted by LF, for hover texts and messages.</summary>
    public string Summary => LicenseSummary.Of(this);

    /// <summary>How the license stands on every day.</summary>
    internal LicenseTimeline Timeline => _timeline.Value;

    /// <summary>The license as a group of its own.</summary>
    internal LicenseGroup Alone => _alone.Value;

    /// <summary>The rules made ready for deciding.</summary>
    internal DecisionTable Decisions => _decisions.Value;

    /// <summary>How the license stands on a day: in force, not yet, over, or without consent.</summary>
    public LicenseStanding StandingOn(CalendarDate date) => Timeline.On(date);

    /// <summary>How the license stands on the first day after another on which it is not in force, as far as is known today; null where it goes on.</summary>
    public LicenseStanding? NextEnd(CalendarDate date) => Timeline.NextEnd(date);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>This license as its document says, without what statuses and policies say of it.</summary>
    internal License Bare => Consent.IsEmpty && PolicyRules.IsEmpty ? this : With(ConsentHistory.None, []);

    /// <summary>This license under what statuses and policies say of it; decisions take both into account.</summary>
    internal License Under(ConsentHistory consent, ImmutableArray<PolicyRule> policyRules) =>
        consent.IsEmpty && policyRules.IsEmpty ? this : With(consent, policyRules);

    private License With(ConsentHistory consent, ImmutableArray<PolicyRule> policyRules) => new()
    {
        Id = Id,
        Version = Version,
        VocabularyVersion = VocabularyVersion,
        Vocabulary = Vocabulary,
        Title = Title,
        Agreement = Agreement,
        Licensor = Licensor,
        Licensee = Licensee,
        Performers = Performers,
        Datasets = Datasets,
        Rules = Rules,
        Duties = Duties,
        Term = Term,
        Withdrawal = Withdrawal,
        Path = Path,
        IdSpan = IdSpan,
        Consent = consent,
        PolicyRules = policyRules,
    };

    private ImmutableArray<Term> FindDataCategories()
    {
        var held = Datasets.SelectMany(dataset => dataset.Data).ToArray();
        if (held.Length == 0)
        {
            held = [.. Rules.Where(rule => rule.Effect == RuleEffect.Permit).SelectMany(rule => rule.Values(Dimension.DataCategory))];
        }

        // No atom at all would be allowed for want of a denial, so what nobody names is everything.
        return held.Length == 0 ? [Vocabulary.Root(Dimension.DataCategory)] : Licensing.Term.InOrder(held);
    }
}
