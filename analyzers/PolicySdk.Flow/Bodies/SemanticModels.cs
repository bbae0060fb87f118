namespace PolicySdk.Flow.Bodies;

/// <summary>Semantic models that are asked what code does, and not what of it may be null.</summary>
internal static class SemanticModels
{
    /// <summary>The model of a file without the compiler's own analysis of null.</summary>
    /// <remarks>
    /// What is null is followed here from what the code does; the compiler's own answer is neither asked for nor cheap: it takes longer than
    /// everything else that is asked of it, and more than twice as long for a method that is twice as long.
    /// </remarks>
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree) =>
#pragma warning disable RSEXPERIMENTAL001 // There is no other way to say it; should it go, the plain model gives the same answers, later.
        compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
