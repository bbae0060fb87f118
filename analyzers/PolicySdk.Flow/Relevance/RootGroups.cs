namespace PolicySdk.Flow.Relevance;

/// <summary>
/// The members of a region that may be entry points, in groups that share state, and which of them matter: those of groups that name both a
/// source and a consumption point, and whoever has to run so that it is known which of these nobody calls.
/// </summary>
internal sealed class RootGroups
{
    private readonly MemberGraph _graph;
    private readonly Seeds _seeds;
    private readonly bool _followsExposures;
    private readonly HashSet<int> _below;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<int, int> _groups = [];
    private readonly Dictionary<int, List<int>> _places;
    private readonly HashSet<int> _initializers = [];
    private readonly HashSet<int> _fed = [];

    public RootGroups(
        MemberGraph graph,
        Seeds seeds,
        bool followsExposures,
        HashSet<int> roots,
        HashSet<int> below,
        Dictionary<int, List<int>> places,
        CancellationToken cancellation)
    {
        _graph = graph;
        _seeds = seeds;
        _followsExposures = followsExposures;
        _below = below;
        _places = places;
        _cancellation = cancellation;
        foreach (var root in roots)
        {
            _groups.Add(root, root);
        }

        JoinSiblings();
        foreach (var place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            JoinMentioners(place.Key, place.Value);
        }
    }

    /// <summary>Notes to which members and static places something comes from other regions: who leads there has a source.</summary>
    public void Feed(IEnumerable<int> members, IEnumerable<int> places)
    {
        var fed = new HashSet<int>(members);
        fed.UnionWith(places.SelectMany(place => _places[place]));
        _fed.UnionWith(RootsAbove([.. fed]));
    }

    /// <summary>The roots that matter.</summary>
    public HashSet<int> Mattering()
    {
        var members = new Dictionary<int, List<int>>();
        var (sources, uses) = (new HashSet<int>(), new HashSet<int>());
        foreach (var root in _groups.Keys.ToArray())
        {
            var group = Find(root);
            if (!members.TryGetValue(group, out var list))
            {
                members.Add(group, list = []);
            }

            list.Add(root);
            if (_fed.Contains(root) || _seeds.LeadsToSource(root, _cancellation))
            {
                sources.Add(group);
            }

            if (_seeds.LeadsToUse(root, _cancellation) || (_followsExposures && _seeds.LeadsToScope(root, _cancellation)))
            {
                uses.Add(group);
            }
        }

        // What sets a field has to run, whoever reads it.
        var mattering = new HashSet<int>(_initializers.Where(_groups.ContainsKey));
        var pending = new Stack<int>();
        foreach (var group in members)
        {
            if (sources.Contains(group.Key) && uses.Contains(group.Key))
            {
                AddGroup(group.Key);
            }
        }

        var found = new Stack<int>();
        while (pending.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();

            // Whether somebody calls it, its callers tell.
            var member = pending.Pop();
            if (!_graph.IsPublic(member))
            {
                _graph.AddCallers(member, new MemberGraph.Ways(), found);
                while (found.Count > 0)
                {
                    var caller = found.Pop();
                    if (!mattering.Contains(caller) && _groups.ContainsKey(caller))
                    {
                        AddGroup(Find(caller));
                    }
                }
            }
        }

        return mattering;

        void AddGroup(int group)
        {
            foreach (var member in members[group])
            {
                if (mattering.Add(member))
                {
                    pending.Push(member);
                }
            }
        }
    }

    private void JoinSiblings()
    {
        var types = new Dictionary<int, int>();
        foreach (var root in _groups.Keys.ToArray())
        {
            var type = _graph.TypeOf(root);
            if (type < 0 || _graph[root].IsStatic || !_graph.HasState(type))
            {
                continue;
            }

            if (types.TryGetValue(type, out var sibling))
            {
                Join(root, sibling);
            }
            else
            {
                types.Add(type, root);
            }
        }
    }

    // Who only reads what is set once, with nothing of a source in it, does nothing to others that read it.
    private void JoinMentioners(int place, List<int> mentioners)
    {
        var initializers = _graph.InitializersOf(place).ToList();
        _initializers.UnionWith(initializers);
        if (_graph.SharingOf(place) == StaticSharing.Fixed && !initializers.Exists(each => _seeds.LeadsToSource(each, _cancellation)))
        {
            return;
        }

        var first = -1;
        foreach (var root in RootsAbove(mentioners).Concat(initializers.Where(_groups.ContainsKey)))
        {
            if (first >= 0)
            {
                Join(root, first);
            }

            first = root;
        }
    }

    private HashSet<int> RootsAbove(List<int> members)
    {
        var reached = new HashSet<int>(members);
        var pending = new Stack<int>(members);
        var found = new Stack<int>();
        var seen = new MemberGraph.Ways();
        while (pending.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            _graph.AddCallers(pending.Pop(), seen, found);
            while (found.Count > 0)
            {
                var caller = found.Pop();
                if (_below.Contains(caller) && reached.Add(caller))
                {
                    pending.Push(caller);
                }
            }
        }

        reached.IntersectWith(_groups.Keys);
        return reached;
    }

    private int Find(int root)
    {
        var group = root;
        while (_groups[group] != group)
        {
            group = _groups[group];
        }

        while (_groups[root] != group)
        {
            var next = _groups[root];
            _groups[root] = group;
            root = next;
        }

        return group;
    }

    private void Join(int one, int other) => _groups[Find(one)] = Find(other);
}
