using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Analysis;

/// <summary>
/// What has to run for what is found in a file, as it was found out in an earlier state of the compilation. It holds for as long as nobody
/// names anything else that matters.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis, and to the next one after it.</remarks>
internal sealed class KnownRegions
{
    // Files go by their trees in the state that is analysed.
    private readonly Dictionary<SyntaxTree, ImmutableArray<EntryPoints>> _roots = [];
    private readonly Dictionary<SyntaxTree, SyntaxTree> _followed = [];
    private MemberGraph? _graph;
    private FlowNames? _names;
    private RelevantNames? _relevant;

    /// <summary>What members are known to mean.</summary>
    public KnownMentions Mentions { get; } = new();

    /// <summary>Begins with the regions of another graph.</summary>
    public void Begin(MemberGraph graph, FlowNames names, CodeEdits? edits)
    {
        _roots.Clear();
        _followed.Clear();
        foreach (var edit in edits?.Trees ?? [])
        {
            _followed.Add(edit.Before, edit.After);
        }

        (_graph, _names, _relevant) = (graph, names, new RelevantNames(graph, names));
    }

    /// <summary>Goes on to another state; <see langword="false"/> where the regions may be others there.</summary>
    public bool Follow(CodeEdits edits, SemanticModels models, FlowDomain domain, FlowNames names, CancellationToken cancellation)
    {
        if (_graph is null || _relevant is null || _names is null || !KnownMentions.AreAlike(_names, names))
        {
            return false;
        }

        MentionChecks? checks = null;
        var states = edits.Trees.ToDictionary(static edit => edit.Before, static edit => edit.After);
        foreach (var before in states.Keys.Union(_followed.Keys).ToList())
        {
            var last = _followed.TryGetValue(before, out var known) ? known : before;
            var next = states.TryGetValue(before, out var after) ? after : before;
            if (last != next && !AreAlike(TreeIndex.Of(last, cancellation), TreeIndex.Of(next, cancellation)))
            {
                return false;
            }

            _followed[before] = next;
        }

        return true;

        bool AreAlike(TreeIndex left, TreeIndex right)
        {
            if (!_relevant.AreAlike(left, right))
            {
                return false;
            }

            checks ??= MentionChecks.In(_graph, models, domain, names, Mentions);
            for (var i = 0; i < left.Members.Length; i++)
            {
                if (!checks.AreAlike(left.Members[i], right.Members[i], cancellation))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>What has to run for a file, one after the other; <see langword="null"/> where that is not known.</summary>
    public ImmutableArray<EntryPoints>? Find(SyntaxTree file) => _roots.TryGetValue(file, out var roots) ? roots : null;

    /// <summary>Keeps what has to run for a file.</summary>
    public void Add(SyntaxTree file, ImmutableArray<EntryPoints> roots) => _roots[file] = roots;
}
