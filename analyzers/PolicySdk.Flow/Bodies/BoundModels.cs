using System.Collections.Concurrent;

namespace PolicySdk.Flow.Bodies;

/// <summary>
/// The semantic models in which a build has bound the code that it compiles: taking what they hold saves binding it a second time, which
/// takes as long as following the data through it.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Does not keep a model alive, as an analysis does that has taken one: a build drops those of the files that it is
/// done with, and what nobody holds is bound again by whoever needs it.
/// </remarks>
public sealed class BoundModels
{
    private readonly ConcurrentDictionary<SyntaxTree, WeakReference<SemanticModel>> _models = new();

    /// <summary>Tells of a model that has some of a file's code bound.</summary>
    public void Offer(SemanticModel model)
    {
        if (Find(model.SyntaxTree) != model)
        {
            _models[model.SyntaxTree] = new WeakReference<SemanticModel>(model);
        }
    }

    /// <summary>The last model that was offered of a file; <see langword="null"/> where there is none, or none any more.</summary>
    internal SemanticModel? Find(SyntaxTree tree) => _models.TryGetValue(tree, out var held) && held.TryGetTarget(out var model) ? model : null;
}
