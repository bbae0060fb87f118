namespace PolicySdk.Flow.Bodies;

/// <summary>Semantic models that are asked what code does, and not what of it may be null. Keeps them, and what they have bound with them.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="compilation">The compilation.</param>
/// <param name="bound">What a build has bound already; <see langword="null"/> where there is no build.</param>
internal sealed class SemanticModels(Compilation compilation, BoundModels? bound = null)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _known = [];

    /// <summary>The compilation.</summary>
    public Compilation Compilation => compilation;

    /// <summary>The model of a file without the compiler's own analysis of null.</summary>
    /// <remarks>
    /// What is null is followed here from what the code does; the compiler's own answer is neither asked for nor cheap: it takes longer than
    /// everything else that is asked of it, and more than twice as long for a method that is twice as long.
    /// </remarks>
    public SemanticModel Of(SyntaxTree tree)
    {
        if (bound?.Find(tree) is { } model)
        {
            _known[tree] = model;
        }
        else if (!_known.TryGetValue(tree, out model))
        {
#pragma warning disable RSEXPERIMENTAL001 // There is no other way to say it; should it go, the plain model gives the same answers, later.
            model = compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
            _known.Add(tree, model);
        }

        return model;
    }

    /// <summary>Whether a member belongs to the compilation itself.</summary>
    public bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);
}
