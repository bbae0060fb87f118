namespace PolicySdk.Licensing;

/// <summary>One term of a vocabulary: a node in the tree of its dimension.</summary>
/// <remarks>
/// Terms come from a <see cref="Vocabulary"/> alone and are compared within it. Each carries the interval of its subtree in the pre-order
/// of its tree, so that containment is two comparisons. Equal are terms of one vocabulary, one dimension and one id.
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed class Term : IEquatable<Term>
{
    private readonly int _end;

    // What follows the hyphen of an ISO 3166-2 code as a number above 0; such terms share the index of their country.
    private readonly int _subdivision;

    internal Term(Vocabulary vocabulary, Dimension dimension, TermDefinition definition, Term? parent, int index, int end)
    {
        Vocabulary = vocabulary;
        Dimension = dimension;
        Id = definition.Id;
        Label = definition.Label;
        Meaning = definition.Meaning;
        Sources = definition.Sources;
        IsExactMatch = definition.IsExactMatch;
        Since = definition.Since;
        Parent = parent;
        Index = index;
        _end = end;
    }

    internal Term(Term country, string id, int subdivision)
    {
        Vocabulary = country.Vocabulary;
        Dimension = country.Dimension;
        Id = id;
        Sources = [];
        Since = country.Since;
        Parent = country;
        Index = country.Index;
        _end = country._end;
        _subdivision = subdivision;
    }

    /// <summary>The dimension whose tree holds the term.</summary>
    public Dimension Dimension { get; }

    /// <summary>The name in documents and code, such as <c>EmotionRecognition</c>; compared ordinally.</summary>
    public string Id { get; }

    /// <summary>The term that contains this one; null for the root <c>Any</c>.</summary>
    public Term? Parent { get; }

    /// <summary>A few words for people.</summary>
    /// <remarks>That of a part of a country is put together when somebody asks: documents name many, and few are shown.</remarks>
    public string Label => field ?? $"{Id}, {Parent!.Label}";

    /// <summary>One line that says what the term means.</summary>
    public string Meaning => field ?? $"the part of {Parent!.Label} with the ISO 3166-2 code {Id}";

    /// <summary>The term of a public standard that means this; null where there is none.</summary>
    public string? Iri => Sources.FirstOrDefault(source => source.StartsWith("http", StringComparison.Ordinal));

    /// <summary>Whether <see cref="Iri"/> means just this, and not merely something close.</summary>
    public bool IsExactMatch { get; }

    /// <summary>Where the term comes from: IRIs of standards first, then contracts and laws by name. Empty for our own.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>The vocabulary version that brought the term.</summary>
    public int Since { get; }

    /// <summary>Whether this is <c>Any</c>, the root of its tree.</summary>
    public bool IsAny => Parent is null;

    /// <summary>The vocabulary that holds the term.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Whether the term is a part of a country, known by the form of its code alone.</summary>
    internal bool IsSubdivision => _subdivision != 0;

    /// <summary>The term and nothing else, one array for all who need it.</summary>
    internal ImmutableArray<Term> Alone
    {
        get
        {
            if (field.IsDefault)
            {
                field = [this];
            }

            return field;
        }
    }

    /// <summary>The place in the pre-order of the tree; a part of a country has that of its country.</summary>
    internal int Index { get; }

    /// <summary>Whether the other term is this one or lies below it.</summary>
    /// <returns>False for terms of different dimensions or vocabularies.</returns>
    public bool Covers(Term other) =>
        Index <= other.Index && other.Index < _end
        && (_subdivision == 0 || _subdivision == other._subdivision)
        && Dimension == other.Dimension && ReferenceEquals(Vocabulary, other.Vocabulary);

    /// <summary>Whether the other term lies below this one.</summary>
    public bool IsAncestorOf(Term other) => Covers(other) && !Equals(other);

    /// <summary>Whether one of the two is the other or lies below it.</summary>
    public bool Overlaps(Term other) => Covers(other) || other.Covers(this);

    /// <inheritdoc />
    public bool Equals(Term? other) =>
        other is not null && Index == other.Index && _subdivision == other._subdivision
        && Dimension == other.Dimension && ReferenceEquals(Vocabulary, other.Vocabulary);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Term);

    /// <inheritdoc />
    public override int GetHashCode() => (((int)Dimension * 1024) + Index) * 65537 ^ _subdivision;

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;

    /// <summary>Terms without repetition, by dimension and then in the order of the tree, parts of a country behind it.</summary>
    internal static ImmutableArray<Term> InOrder(ImmutableArray<Term> terms)
    {
        var sorted = terms.ToArray();
        Array.Sort(sorted, static (left, right) => left.IsBefore(right) ? -1 : right.IsBefore(left) ? 1 : 0);
        var count = 0;
        foreach (var term in sorted)
        {
            if (count == 0 || !sorted[count - 1].Equals(term))
            {
                sorted[count++] = term;
            }
        }

        return ImmutableArray.Create(sorted, 0, count);
    }

    /// <summary>Terms without repetition, by dimension and then in the order of the tree, parts of a country behind it.</summary>
    internal static ImmutableArray<Term> InOrder(IEnumerable<Term> terms) =>
        [.. terms.Distinct().OrderBy(term => term.Dimension).ThenBy(term => term.Index).ThenBy(term => term._subdivision)];

    /// <summary>Whether the term comes before another one in this order, and is not the same.</summary>
    internal bool IsBefore(Term other) =>
        Dimension != other.Dimension ? Dimension < other.Dimension
        : Index != other.Index ? Index < other.Index
        : _subdivision < other._subdivision;

    /// <summary>How many steps up and down the tree lie between two terms of it.</summary>
    internal int DistanceTo(Term other) => IsSubdivision || other.IsSubdivision ? Walk(other) : Steps[other.Index];

    /// <summary>The steps to every term of the tree, by their places in it.</summary>
    private byte[] Steps
    {
        get
        {
            if (field is null)
            {
                var terms = Vocabulary.TermsOf(Dimension);
                var steps = new byte[terms.Length];
                for (var i = 0; i < steps.Length; i++)
                {
                    steps[i] = (byte)Math.Min(byte.MaxValue, Walk(terms[i]));
                }

                field = steps;
            }

            return field;
        }
    }

    private int Walk(Term other)
    {
        var steps = 0;
        var ancestor = this;
        while (!ancestor.Covers(other))
        {
            ancestor = ancestor.Parent!;
            steps++;
        }

        for (var below = other; !below.Equals(ancestor); below = below.Parent!)
        {
            steps++;
        }

        return steps;
    }
}
