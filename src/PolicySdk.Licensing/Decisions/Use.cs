namespace PolicySdk.Licensing;

/// <summary>
/// What code does with data: one capability, one context and one operation, each perhaps without some of the terms below it, and a set
/// each of data categories, territories and recipients. What is left unsaid is <c>Any</c>; recipients left unsaid are <c>Licensee</c>.
/// </summary>
/// <remarks>
/// All terms come from one <see cref="Vocabulary"/>. Sets are kept without repetition in the order of the vocabulary. Equality is by value.
/// Immutable, so safe to share between threads.
/// </remarks>
public sealed record Use
{
    /// <summary>A use that leaves everything unsaid.</summary>
    public Use(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Capability = vocabulary.Root(Dimension.Capability);
        Context = vocabulary.Root(Dimension.Context);
        Operation = vocabulary.Root(Dimension.Operation);
        Territories = [vocabulary.Root(Dimension.Territory)];
        Recipients = [vocabulary.Licensee];
    }

    /// <summary>The vocabulary of its terms.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What the model will be able to do.</summary>
    /// <exception cref="ArgumentException">The term is of another dimension or vocabulary.</exception>
    public Term Capability
    {
        get;
        init => field = Check(value, Dimension.Capability);
    }

    /// <summary>Where or why.</summary>
    /// <exception cref="ArgumentException">The term is of another dimension or vocabulary.</exception>
    public Term Context
    {
        get;
        init => field = Check(value, Dimension.Context);
    }

    /// <summary>What is done.</summary>
    /// <exception cref="ArgumentException">The term is of another dimension or vocabulary.</exception>
    public Term Operation
    {
        get;
        init => field = Check(value, Dimension.Operation);
    }

    /// <summary>
    /// Capabilities, contexts and operations that are taken away, each with what is below it. Only what lies below <see cref="Capability"/>,
    /// <see cref="Context"/> or <see cref="Operation"/> has an effect.
    /// </summary>
    /// <exception cref="ArgumentException">A term is of another dimension or vocabulary.</exception>
    public ImmutableArray<Term> Except
    {
        get;
        init => field = Check(value);
    }

    = [];

    /// <summary>What kinds of data; empty: those of the license's datasets, else all that its permits name.</summary>
    /// <exception cref="ArgumentException">A term is of another dimension or vocabulary.</exception>
    public ImmutableArray<Term> DataCategories
    {
        get;
        init => field = Check(value, Dimension.DataCategory, null);
    }

    = [];

    /// <summary>Where; never empty: <c>Any</c> if unsaid.</summary>
    /// <exception cref="ArgumentException">A term is of another dimension or vocabulary.</exception>
    public ImmutableArray<Term> Territories
    {
        get;
        init => field = Check(value, Dimension.Territory, Vocabulary.Root(Dimension.Territory));
    }

    /// <summary>Who gets it; never empty: <c>Licensee</c> if unsaid.</summary>
    /// <exception cref="ArgumentException">A term is of another dimension or vocabulary.</exception>
    public ImmutableArray<Term> Recipients
    {
        get;
        init => field = Check(value, Dimension.Recipient, Vocabulary.Licensee);
    }

    /// <summary>The ids of performers whom the data shows; empty where the use names none. Ordinal, in ordinal order, without repetition.</summary>
    public ImmutableArray<string> Performers
    {
        get;
        init => field = value.IsDefaultOrEmpty ? [] : [.. value.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)];
    }

    = [];

    /// <summary>How far the value is from the recordings. At <see cref="Stage.Synthetic"/> the data is <c>SyntheticData</c>, whatever is said.</summary>
    public Stage Stage { get; init; }

    /// <summary>This use with another term in the dimension of that term; for data, territories and recipients with that term alone.</summary>
    public Use With(Term term) => With(term.Dimension, [term]);

    /// <summary>This use with other terms in a dimension; capability, context and operation take one.</summary>
    /// <exception cref="ArgumentException">The terms do not fit.</exception>
    public Use With(Dimension dimension, ImmutableArray<Term> terms) => dimension switch
    {
        Dimension.DataCategory => this with { DataCategories = terms },
        Dimension.Territory => this with { Territories = terms },
        Dimension.Recipient => this with { Recipients = terms },
        _ when terms.Length != 1 => throw new ArgumentException($"A use states one {dimension}.", nameof(terms)),
        Dimension.Capability => this with { Capability = terms[0] },
        Dimension.Context => this with { Context = terms[0] },
        _ => this with { Operation = terms[0] },
    };

    /// <summary>What the use says in a dimension; data left unsaid is empty.</summary>
    public ImmutableArray<Term> TermsOf(Dimension dimension) => dimension switch
    {
        Dimension.Capability => [Capability],
        Dimension.Context => [Context],
        Dimension.DataCategory => DataCategories,
        Dimension.Operation => [Operation],
        Dimension.Territory => Territories,
        _ => Recipients,
    };

    /// <inheritdoc />
    public bool Equals(Use? other) =>
        other is not null && ReferenceEquals(Vocabulary, other.Vocabulary) && Stage == other.Stage
        && Capability.Equals(other.Capability) && Context.Equals(other.Context) && Operation.Equals(other.Operation)
        && Except.SequenceEqual(other.Except) && DataCategories.SequenceEqual(other.DataCategories)
        && Territories.SequenceEqual(other.Territories) && Recipients.SequenceEqual(other.Recipients)
        && Performers.SequenceEqual(other.Performers, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = (((((int)Stage * 31) + Capability.Index) * 31) + Context.Index) * 31 + Operation.Index;
        foreach (var set in (ReadOnlySpan<ImmutableArray<Term>>)[Except, DataCategories, Territories, Recipients])
        {
            hash *= 31;
            foreach (var term in set)
            {
                hash = (hash * 31) + term.GetHashCode();
            }
        }

        foreach (var performer in Performers)
        {
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(performer);
        }

        return hash;
    }

    /// <summary>The use in one line, in the words of documents.</summary>
    public override string ToString()
    {
        var data = DataCategories.IsEmpty ? "unsaid" : string.Join(", ", DataCategories);
        var except = Except.IsEmpty ? "" : $" except {string.Join(", ", Except)}";
        return $"{Operation} for {Capability} in context {Context}{except}; data {data}; territories {string.Join(", ", Territories)}; "
            + $"recipients {string.Join(", ", Recipients)}; stage {Stage}"
            + (Performers.IsEmpty ? "" : $"; performers {string.Join(", ", Performers)}");
    }

    private Term Check(Term term, Dimension dimension) =>
        term.Dimension == dimension && ReferenceEquals(term.Vocabulary, Vocabulary)
            ? term
            : throw new ArgumentException($"'{term.Id}' is no {dimension} of this vocabulary.");

    private ImmutableArray<Term> Check(ImmutableArray<Term> terms, Dimension dimension, Term? unsaid)
    {
        if (terms.IsDefaultOrEmpty)
        {
            return unsaid is null ? [] : [unsaid];
        }

        foreach (var term in terms)
        {
            Check(term, dimension);
        }

        return Sorted(terms);
    }

    private ImmutableArray<Term> Check(ImmutableArray<Term> terms)
    {
        foreach (var term in terms.IsDefault ? [] : terms)
        {
            if (term.Dimension is not (Dimension.Capability or Dimension.Context or Dimension.Operation))
            {
                throw new ArgumentException($"'{term.Id}' is no capability, context or operation, and only these have exceptions.");
            }

            Check(term, term.Dimension);
        }

        return terms.IsDefault ? [] : Sorted(terms);
    }

    private static ImmutableArray<Term> Sorted(ImmutableArray<Term> terms)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            if (!terms[i - 1].IsBefore(terms[i]))
            {
                return Term.InOrder(terms);
            }
        }

        return terms;
    }
}
