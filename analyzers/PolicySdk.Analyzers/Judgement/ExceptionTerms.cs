namespace PolicySdk.Analyzers.Judgement;

/// <summary>The terms that <c>Except</c> may name: capabilities, contexts and operations, in one list.</summary>
internal static class ExceptionTerms
{
    private static readonly ImmutableArray<Dimension> s_dimensions = [Dimension.Capability, Dimension.Context, Dimension.Operation];

    /// <summary>Every term of that id, in whichever of the three trees; empty where there is none.</summary>
    public static ImmutableArray<Term> Find(Vocabulary vocabulary, string id)
    {
        var terms = ImmutableArray<Term>.Empty;
        foreach (var dimension in s_dimensions)
        {
            if (vocabulary.TryGet(dimension, id, out var term) && !term.IsAny)
            {
                terms = terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>The id that was probably meant, or <see langword="null"/>.</summary>
    public static string? Suggest(Vocabulary vocabulary, string id)
    {
        foreach (var dimension in s_dimensions)
        {
            if (vocabulary.Suggest(dimension, id) is { } suggestion)
            {
                return suggestion;
            }
        }

        return null;
    }
}
