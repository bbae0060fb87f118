namespace PolicySdk.Licensing;

/// <summary>One rule of a license or a policy: in every dimension the values that it permits or forbids.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class Rule
{
    private readonly ImmutableArray<RuleField> _fields;

    internal Rule(string id, RuleEffect effect, ImmutableArray<RuleField> fields, ImmutableArray<Duty> duties, DocumentSpan span, DocumentSpan idSpan)
    {
        Id = id;
        Effect = effect;
        Duties = duties;
        Span = span;
        IdSpan = idSpan;
        _fields = fields;
    }

    /// <summary>The id, unique within the license.</summary>
    public string Id { get; }

    /// <summary>Whether the rule permits or forbids.</summary>
    public RuleEffect Effect { get; }

    /// <summary>The duties of a Permit, in its own order; none on a Forbid.</summary>
    public ImmutableArray<Duty> Duties { get; }

    /// <summary>Terms that a rule of a policy takes out of its prohibition, each with what is below it; none on a rule of a license.</summary>
    public ImmutableArray<Term> Except { get; internal init; } = [];

    /// <summary>The whole rule in the document.</summary>
    public DocumentSpan Span { get; }

    /// <summary>The value of its id in the document.</summary>
    public DocumentSpan IdSpan { get; }

    /// <summary>Whether the rule has a field for the dimension. A Forbid means <c>Any</c> by leaving one out.</summary>
    public bool Names(Dimension dimension) => _fields[(int)dimension].IsPresent;

    /// <summary>
    /// The terms of the field, lists of countries expanded; none if the rule does not name the dimension. What a Permit grants besides
    /// (<c>Licensee</c>; <c>Access</c>, <c>Prepare</c>, <c>ExtractFeatures</c>, <c>Store</c>) is not among them.
    /// </summary>
    public ImmutableArray<Term> Values(Dimension dimension) => _fields[(int)dimension].Terms;

    /// <summary>The values of the field as the document writes them, <c>EU</c> as <c>EU</c>; none if the rule does not name the dimension.</summary>
    public ImmutableArray<string> Written(Dimension dimension) => [.. _fields[(int)dimension].Clauses.Select(clause => clause.Written)];

    /// <summary>The values of all fields, field by field in the order of <see cref="Dimension"/>.</summary>
    public ImmutableArray<RuleClause> Clauses => [.. _fields.SelectMany(each => each.Clauses)];

    /// <summary>The field in the document, name and values; the whole rule if it does not name the dimension.</summary>
    public DocumentSpan SpanOf(Dimension dimension) => Names(dimension) ? _fields[(int)dimension].Span : Span;

    /// <summary>This rule with more terms taken out of its prohibition.</summary>
    internal Rule Excepting(ImmutableArray<Term> terms) =>
        terms.IsEmpty ? this : new Rule(Id, Effect, _fields, Duties, Span, IdSpan) { Except = Term.InOrder(Except.Concat(terms)) };

    /// <summary>
    /// The dimensions in which the rule says something: those it names, without those where it says <c>Any</c>, which narrows nothing and so decides
    /// nothing; but these too where it says nothing else.
    /// </summary>
    internal ImmutableArray<Dimension> Narrowing
    {
        get
        {
            if (field.IsDefault)
            {
                var named = Vocabulary.Dimensions.RemoveAll(dimension => !Names(dimension));
                var narrowing = named.RemoveAll(dimension => Values(dimension).Any(value => value.IsAny));
                field = narrowing.IsEmpty ? named : narrowing;
            }

            return field;
        }
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
