using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Analyzers.Judgement;

/// <summary>Makes the uses that are decided out of what is declared in code.</summary>
internal sealed class UseTerms(Vocabulary vocabulary, BuildSettings settings)
{
    /// <summary>
    /// The declared use at a consumption point. <see langword="null"/> where the declaration names a term that does not exist: that is an
    /// error at the declaration, and what would be decided by it is anybody's guess.
    /// </summary>
    public Use? TryRead(DeclaredUse declared)
    {
        if (!vocabulary.TryGet(Dimension.Capability, declared.Capability, out var capability))
        {
            return null;
        }

        var context = vocabulary.Root(Dimension.Context);
        if (declared.Context is { } named && !vocabulary.TryGet(Dimension.Context, named, out context!))
        {
            return null;
        }

        if (Terms(Dimension.Territory, declared.Territories, settings.Territories) is not { } territories
            || Terms(Dimension.Recipient, declared.Recipients, settings.Recipients) is not { } recipients
            || Exceptions(declared.Except) is not { } except)
        {
            return null;
        }

        return new Use(vocabulary)
        {
            Capability = capability,
            Context = context,
            Territories = territories,
            Recipients = recipients,
            Except = except,
        };
    }

    /// <summary>A declared use with what one call does to one value.</summary>
    /// <param name="declared">The use that the code declares.</param>
    /// <param name="operation">What the call does; a name that does not exist is judged as any operation at all.</param>
    /// <param name="stage">What has become of the data.</param>
    /// <param name="data">The categories; empty: those of the license.</param>
    public Use At(Use declared, string operation, ValueStage stage, ImmutableArray<Term> data) => declared with
    {
        Operation = Operation(operation),
        Stage = stage.ToUse(),
        DataCategories = data,
    };

    /// <summary>The use with the capability and the context that a consumption point has of its own; <see langword="null"/> where it has none.</summary>
    public Use? Besides(Use use, UseContract contract)
    {
        if (contract.Capability is null && contract.Context is null)
        {
            return null;
        }

        return use with
        {
            Capability = contract.Capability is null ? use.Capability : Known(Dimension.Capability, contract.Capability),
            Context = contract.Context is null ? use.Context : Known(Dimension.Context, contract.Context),
        };
    }

    /// <summary>The term of an operation; the root for a name that does not exist, since what is vague is judged strictly.</summary>
    public Term Operation(string operation) => Known(Dimension.Operation, operation);

    /// <summary>The categories that exist among names; those that do not are an error where they are declared.</summary>
    public ImmutableArray<Term> Categories(ImmutableArray<string> names)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(names.Length);
        foreach (var name in names)
        {
            if (vocabulary.TryGet(Dimension.DataCategory, name, out var term))
            {
                terms.Add(term);
            }
        }

        return terms.ToImmutable();
    }

    /// <summary>Whether an operation puts data into a model.</summary>
    public bool Trains(string operation) => Trains(vocabulary, operation);

    /// <summary>Whether an operation of a vocabulary trains a model.</summary>
    public static bool Trains(Vocabulary vocabulary, string operation) =>
        vocabulary.TryGet(Dimension.Operation, operation, out var term)
        && ((vocabulary.TryGet(Dimension.Operation, "Train", out var train) && train.Covers(term))
            || (vocabulary.TryGet(Dimension.Operation, "Distil", out var distil) && distil.Covers(term)));

    private Term Known(Dimension dimension, string id) => vocabulary.TryGet(dimension, id, out var term) ? term : vocabulary.Root(dimension);

    private ImmutableArray<Term>? Terms(Dimension dimension, ImmutableArray<string> declared, ImmutableArray<Term> otherwise)
    {
        if (declared.IsEmpty)
        {
            return otherwise;
        }

        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var id in declared)
        {
            if (!vocabulary.TryExpand(dimension, id, out var expanded))
            {
                return null;
            }

            terms.AddRange(expanded);
        }

        return terms.ToImmutable();
    }

    private ImmutableArray<Term>? Exceptions(ImmutableArray<string> ids)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(ids.Length);
        foreach (var id in ids)
        {
            if (ExceptionTerms.Find(vocabulary, id) is not { IsEmpty: false } found)
            {
                return null;
            }

            terms.AddRange(found);
        }

        return terms.ToImmutable();
    }
}
