namespace PolicySdk.Flow.Relevance;

/// <summary>Finds the regions of a compilation, each member in one of them at most.</summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis.</remarks>
/// <param name="graph">The members.</param>
/// <param name="seeds">Which of them name what.</param>
/// <param name="names">The names of sources and consumption points.</param>
/// <param name="checks">What members mean of other libraries.</param>
internal sealed class RegionFinder(MemberGraph graph, Seeds seeds, FlowNames names, MentionChecks checks)
{
    // Members whose region has been handed out, those of them that may be entry points, and what these may run.
    private readonly HashSet<int> _closed = [];
    private readonly HashSet<int> _roots = [];
    private readonly HashSet<int> _below = [];

    // Members in whose regions nothing names a source.
    private readonly HashSet<int> _clean = [];

    /// <summary>What has to run for what is found in a file, and has not run yet.</summary>
    public Region Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (seeds.IsEmpty)
        {
            return Region.Nothing;
        }

        var roots = new List<int>();
        foreach (var member in graph.MembersIn(tree))
        {
            if (IsOpen(member) && (IsUse(member, cancellation) || (names.FollowsExposures && graph.MayBeCalledOutside(member) && seeds.LeadsToScope(member, cancellation))))
            {
                Add(member);
            }
        }

        if (names.FollowsExposures)
        {
            foreach (var member in graph.SettersOfShown(tree))
            {
                if (seeds.LeadsToScope(member, cancellation))
                {
                    Add(member);
                }
            }
        }

        return roots.Count == 0 ? Region.Nothing : new Region(roots);

        void Add(int member)
        {
            if (IsOpen(member))
            {
                cancellation.ThrowIfCancellationRequested();
                AddRegion(member, roots, cancellation);
            }
        }
    }

    private bool IsOpen(int member) => !_closed.Contains(member) && !_clean.Contains(member);

    private bool IsUse(int member, CancellationToken cancellation) =>
        seeds.IsUse(member) && (seeds.IsDeclaredUse(member) || checks.Uses.MayMean(member, cancellation));

    private void AddRegion(int member, List<int> roots, CancellationToken cancellation)
    {
        var closure = new Closure(this, cancellation);
        closure.Close(member);
        if (!closure.HasSource)
        {
            _clean.UnionWith(closure.Members);
            return;
        }

        _closed.UnionWith(closure.Members);
        _below.UnionWith(closure.Below);
        var groups = new RootGroups(graph, seeds, names.FollowsExposures, closure.Roots, closure.Below, closure.Places, cancellation);
        groups.Feed(closure.Fed, closure.FedPlaces);
        foreach (var root in groups.Mattering())
        {
            if (_roots.Add(root))
            {
                roots.Add(root);
            }
        }
    }

    /// <summary>One region in the making.</summary>
    private sealed class Closure(RegionFinder finder, CancellationToken cancellation)
    {
        private readonly MemberGraph _graph = finder.Graph;
        private readonly Seeds _seeds = finder.Seeds;
        private readonly Stack<int> _pending = new();
        private readonly Stack<int> _pendingBelow = new();
        private readonly HashSet<int> _types = [];
        private readonly HashSet<int> _callers = [];
        private readonly MemberGraph.Ways _up = new();
        private readonly MemberGraph.Ways _down = new();
        private readonly Stack<int> _found = new();
        private bool _hasFiles;

        /// <summary>Members of which all callers are in the region.</summary>
        public HashSet<int> Members { get; } = [];

        /// <summary>Members that may be entry points: the same, and those that share their object with them.</summary>
        public HashSet<int> Roots { get; } = [];

        /// <summary>What the roots may run, themselves included.</summary>
        public HashSet<int> Below { get; } = [];

        /// <summary>The static places that these mention, with the members that do.</summary>
        public Dictionary<int, List<int>> Places { get; } = [];

        /// <summary>The members to which something comes from a region that was there before, and that says itself where that is from.</summary>
        public HashSet<int> Fed { get; } = [];

        /// <summary>The same of static places.</summary>
        public HashSet<int> FedPlaces { get; } = [];

        public bool HasSource { get; private set; }

        public void Close(int member)
        {
            AddCaller(member);
            while (_pending.Count > 0 || _pendingBelow.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (_pending.Count > 0)
                {
                    var next = _pending.Pop();
                    _graph.AddCallers(next, _up, _found);
                    while (_found.Count > 0)
                    {
                        if (!AddCaller(_found.Pop()))
                        {
                            Fed.Add(next);
                        }
                    }

                    AddSiblings(next);
                }
                else
                {
                    GoBelow(_pendingBelow.Pop());
                }
            }
        }

        // Whether it is not in a region that was there before.
        private bool Add(int member)
        {
            if (finder._closed.Contains(member))
            {
                HasSource = true;
                return false;
            }

            if (Members.Add(member))
            {
                _pending.Push(member);
                AddRoot(member);
            }

            return true;
        }

        // What a static field is set to may run it later, for whoever mentions the field.
        private bool AddCaller(int member)
        {
            var isNew = Add(member);
            if (_callers.Add(member))
            {
                foreach (var place in _graph.InitializedBy(member))
                {
                    AddPlace(place, member);
                }
            }

            return isNew;
        }

        private void AddRoot(int member)
        {
            if (Roots.Add(member))
            {
                AddBelow(member);
            }
        }

        private void AddBelow(int member)
        {
            if (finder._below.Contains(member))
            {
                // What it reads there, nobody looks at here.
                HasSource = true;
                Fed.Add(member);
            }
            else if (Below.Add(member))
            {
                _pendingBelow.Push(member);
            }
        }

        // Public members are called on one object, one after another. Whether the others are called by nobody here, and so by somebody
        // else, only their callers tell.
        private void AddSiblings(int member)
        {
            var type = _graph.TypeOf(member);
            if (type < 0 || _graph[member].IsStatic || !_graph.HasState(type) || !_types.Add(type))
            {
                return;
            }

            foreach (var sibling in _graph.MembersOf(type))
            {
                if (_graph[sibling].IsStatic || _graph[sibling].Kind == CodeKind.InstanceInitializers)
                {
                    continue;
                }

                if (_graph.IsPublic(sibling))
                {
                    AddRoot(sibling);
                    if (finder._closed.Contains(sibling))
                    {
                        Fed.Add(member);
                    }
                }
                else if (!Add(sibling))
                {
                    Fed.Add(member);
                }
            }
        }

        private void GoBelow(int member)
        {
            _graph.AddCallees(member, _down, _found);
            while (_found.Count > 0)
            {
                AddBelow(_found.Pop());
            }

            foreach (var (place, _) in _graph.StaticsOf(member))
            {
                AddPlace(place, member);
            }

            HasSource |= _seeds.IsDeclaredSource(member);
            if (_hasFiles || !_seeds.Reads(member))
            {
                HasSource |= _seeds.IsSource(member);
            }
            else if (finder.Checks.Reads.MayMean(member, cancellation))
            {
                HasSource |= _seeds.IsSource(member);
                AddFiles(member);
            }
        }

        private void AddPlace(int place, int member)
        {
            if (Places.TryGetValue(place, out var known))
            {
                known.Add(member);
                return;
            }

            Places.Add(place, [member]);
            foreach (var initializer in _graph.InitializersOf(place))
            {
                if (!Add(initializer))
                {
                    FedPlaces.Add(place);
                }
            }

            var sharing = _graph.SharingOf(place);
            if (sharing == StaticSharing.Fixed)
            {
                return;
            }

            foreach (var mentioner in _graph.MentionersOf(place, writesOnly: sharing == StaticSharing.Scalar))
            {
                if (!AddCaller(mentioner))
                {
                    FedPlaces.Add(place);
                }
            }
        }

        // What is written can be read back: who writes it matters, where it can have anything to write.
        private void AddFiles(int reader)
        {
            _hasFiles = true;
            foreach (var writer in _seeds.Writers(cancellation))
            {
                if (finder.Checks.Writes.MayMean(writer, cancellation) && !Add(writer))
                {
                    Fed.Add(reader);
                }
            }
        }
    }

    private MemberGraph Graph => graph;

    private Seeds Seeds => seeds;

    private MentionChecks Checks => checks;
}
