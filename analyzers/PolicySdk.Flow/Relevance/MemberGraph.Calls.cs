namespace PolicySdk.Flow.Relevance;

/// <summary>Who may call whom.</summary>
internal sealed partial class MemberGraph
{
    private readonly int[]?[] _callers;
    private readonly int[]?[] _callees;
    private readonly Dictionary<ImplicitCalls, List<int>> _runBy = [];
    private readonly Dictionary<ImplicitCalls, List<int>> _runners = [];
    private readonly List<int> _runByAll = [];

    /// <summary>Adds the members that may call a member, apart from those that were added for others which are run in the same way.</summary>
    public void AddCallers(int member, Ways seen, Stack<int> callers)
    {
        AddAll(_callers[member] ??= FindCallers(member), callers);
        if (IsRunByAll(member) && !seen.ByAll)
        {
            seen.ByAll = true;
            AddAll(Enumerable.Range(0, _nodes.Count), callers);
        }

        Add(TriggersOf(member), _runners, seen, callers);
    }

    /// <summary>Whether another member names a member in a way that can call it.</summary>
    public bool HasCallers(int member)
    {
        foreach (var caller in _callers[member] ??= FindCallers(member))
        {
            if (caller != member)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the members that a member may call, apart from those that were added for others which run them in the same way.</summary>
    public void AddCallees(int member, Ways seen, Stack<int> callees)
    {
        AddAll(_callees[member] ??= FindCallees(member), callees);
        if (!seen.ByAll)
        {
            seen.ByAll = true;
            AddAll(_runByAll, callees);
        }

        Add(_nodes[member].Member.Implicit, _runBy, seen, callees);
    }

    private static void Add(ImplicitCalls ways, Dictionary<ImplicitCalls, List<int>> members, Ways seen, Stack<int> found)
    {
        var fresh = ways & ~seen.Implicit;
        seen.Implicit |= fresh;
        for (var bit = 1; fresh != ImplicitCalls.None; bit <<= 1)
        {
            if ((fresh & (ImplicitCalls)bit) != 0)
            {
                AddAll(members[(ImplicitCalls)bit], found);
                fresh &= ~(ImplicitCalls)bit;
            }
        }
    }

    private static void AddAll(IEnumerable<int> members, Stack<int> found)
    {
        foreach (var member in members)
        {
            found.Push(member);
        }
    }

    /// <summary>All members that may run one of some members, and these.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public bool[] Up(bool[] from, CancellationToken cancellation)
    {
        var reached = (bool[])from.Clone();
        var pending = new Stack<int>();
        var found = new Stack<int>();
        var seen = new Ways();
        for (var member = 0; member < reached.Length; member++)
        {
            if (reached[member])
            {
                pending.Push(member);
            }
        }

        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            AddCallers(pending.Pop(), seen, found);
            while (found.Count > 0)
            {
                var caller = found.Pop();
                if (!reached[caller])
                {
                    reached[caller] = true;
                    pending.Push(caller);
                }
            }
        }

        return reached;
    }

    /// <summary>How many static places there are.</summary>
    public int CountOfStatics => _statics.Count;

    /// <summary>The static places that a member mentions, and what it does with each.</summary>
    public IEnumerable<(int Place, MentionUse Use)> StaticsOf(int member)
    {
        var node = _nodes[member];
        var names = _trees[node.Tree].Names;
        foreach (var mention in node.Member.Mentions)
        {
            if (_staticsByName[names[mention.Name]] is not { } places)
            {
                continue;
            }

            foreach (var place in places)
            {
                if (Matches(member, mention, CallableOf(_statics[place])))
                {
                    yield return (place, mention.Use);
                }
            }
        }
    }

    /// <summary>The members that mention a static place; those that only read it, where <paramref name="writesOnly"/> is not set.</summary>
    public IEnumerable<int> MentionersOf(int place, bool writesOnly)
    {
        var callable = CallableOf(_statics[place]);
        foreach (var (member, mention) in _mentionsByName[_statics[place].Name] ?? [])
        {
            var what = _nodes[member].Member.Mentions[mention];
            if ((!writesOnly || (what.Use & MentionUse.Writes) != 0) && Matches(member, what, callable))
            {
                yield return member;
            }
        }
    }

    public StaticSharing SharingOf(int place) => _statics[place].Place.Sharing;

    /// <summary>What sets static fields of a place's type before anybody can mention them.</summary>
    public IEnumerable<int> InitializersOf(int place)
    {
        foreach (var member in _typeNodes[_statics[place].Type].Members)
        {
            if (_nodes[member].Member.Kind is CodeKind.StaticInitializers or CodeKind.StaticConstructor)
            {
                yield return member;
            }
        }
    }

    /// <summary>The static places that a member sets by what stands at their declarations.</summary>
    public IEnumerable<int> InitializedBy(int member)
    {
        var type = _nodes[member].Type;
        for (var place = 0; _nodes[member].Member.Kind == CodeKind.StaticInitializers && place < _statics.Count; place++)
        {
            if (_statics[place].Type == type)
            {
                yield return place;
            }
        }
    }

    /// <summary>The members that mention something that a name stands for.</summary>
    public IEnumerable<int> MentionersOf(int name, Callable callable)
    {
        foreach (var (member, mention) in _mentionsByName[name] ?? [])
        {
            if (Matches(member, _nodes[member].Member.Mentions[mention], callable))
            {
                yield return member;
            }
        }
    }

    /// <summary>The members that mention a name that another library may declare, in a way that can reach it.</summary>
    public IEnumerable<int> MentionersOfForeign(int name, NamePatterns.Reach reach)
    {
        foreach (var (member, mention) in _mentionsByName[name] ?? [])
        {
            if (MayMeanForeign(member, _nodes[member].Member.Mentions[mention], reach))
            {
                yield return member;
            }
        }
    }

    /// <summary>The members that run others without a name in one way.</summary>
    public IReadOnlyList<int> RunnersBy(ImplicitCalls way) => _runners[way];

    private void GroupImplicit()
    {
        for (var bit = 1; bit <= (int)ImplicitCalls.CreatesUnnamed; bit <<= 1)
        {
            _runBy.Add((ImplicitCalls)bit, []);
            _runners.Add((ImplicitCalls)bit, []);
        }

        for (var member = 0; member < _nodes.Count; member++)
        {
            var code = _nodes[member].Member;
            var triggers = TriggersOf(member);
            foreach (var pair in _runBy)
            {
                if ((triggers & pair.Key) != 0)
                {
                    pair.Value.Add(member);
                }

                if ((code.Implicit & pair.Key) != 0)
                {
                    _runners[pair.Key].Add(member);
                }
            }

            if (IsRunByAll(member))
            {
                _runByAll.Add(member);
            }
        }
    }

    // The engine runs these where nobody names them.
    private ImplicitCalls TriggersOf(int member)
    {
        var node = _nodes[member];
        switch (node.Member.Kind)
        {
            case CodeKind.Constructor:
                return TriggersOfConstructor(node);
            case CodeKind.Method or CodeKind.Getter or CodeKind.Setter or CodeKind.Operator:
                break;
            default:
                return ImplicitCalls.None;
        }

        var code = node.Member;
        var isGetter = code.Kind == CodeKind.Getter;
        var isMethod = code.Kind == CodeKind.Method;
        var triggers = _texts[node.Name] switch
        {
            "GetEnumerator" or "GetAsyncEnumerator" or "MoveNext" or "MoveNextAsync" when isMethod && code.FewestArguments == 0 => ImplicitCalls.Enumerates | ImplicitCalls.Calls,
            "Current" when isGetter => ImplicitCalls.Enumerates | ImplicitCalls.Calls,
            "Dispose" or "DisposeAsync" when isMethod && code.FewestArguments == 0 => ImplicitCalls.Disposes,
            "ToString" or "TryFormat" or "AppendFormatted" or "AppendLiteral" when isMethod => ImplicitCalls.Renders | ImplicitCalls.Calls,
            "Deconstruct" when isMethod => ImplicitCalls.Deconstructs,
            "Add" when isMethod && code.MostArguments > 0 => ImplicitCalls.Collects,
            "this[]" => ImplicitCalls.Indexes | ImplicitCalls.Collects,
            "Slice" when isMethod && code.MostArguments >= 2 => ImplicitCalls.Slices,
            "Length" or "Count" when isGetter => ImplicitCalls.Slices,
            "GetAwaiter" or "GetResult" when isMethod && code.FewestArguments == 0 => ImplicitCalls.Awaits,
            "IsCompleted" when isGetter => ImplicitCalls.Awaits,
            _ => ImplicitCalls.None,
        };
        return _builders.Contains(node.Name) ? triggers | ImplicitCalls.Collects : triggers;
    }

    private ImplicitCalls TriggersOfConstructor(Node node)
    {
        var triggers = ImplicitCalls.CreatesUnnamed;
        var type = _typeNodes[node.Type];
        if (node.Member.FewestArguments == 0 && _relations.MayBeForeign(type.Name))
        {
            triggers |= ImplicitCalls.Collects;
        }

        return type.Parts[0].IsRecord && node.Member is { FewestArguments: <= 1, MostArguments: >= 1 } ? triggers | ImplicitCalls.Copies : triggers;
    }

    // Conversions and truth need no sign in the text.
    private bool IsRunByAll(int member) =>
        _nodes[member].Member.Kind == CodeKind.Operator
        && _texts[_nodes[member].Name] is OperatorNames.Implicit or OperatorNames.Explicit or OperatorNames.True or OperatorNames.False;

    private int[] FindCallers(int member)
    {
        var node = _nodes[member];
        var found = new HashSet<int>();
        if (node.Member.Kind == CodeKind.InstanceInitializers)
        {
            AddConstructors(node.Type, found);
        }
        else if (node.Member.Kind is not (CodeKind.StaticInitializers or CodeKind.StaticConstructor or CodeKind.Finalizer or CodeKind.TopLevelStatements))
        {
            var callable = CallableOf(member);
            foreach (var (caller, mention) in _mentionsByName[node.Name] ?? [])
            {
                if (!found.Contains(caller) && Matches(caller, _nodes[caller].Member.Mentions[mention], callable))
                {
                    found.Add(caller);
                }
            }

            if (node.Member.Kind == CodeKind.Constructor)
            {
                AddCreatorsOfTypeParameters(member, found);
            }

            AddReflectors(member, found);
        }

        return found.Count == 0 ? s_none : [.. found];
    }

    private int[] FindCallees(int member)
    {
        var node = _nodes[member];
        var names = _trees[node.Tree].Names;
        var found = new HashSet<int>();
        foreach (var mention in node.Member.Mentions)
        {
            var name = names[mention.Name];
            AddMatching(member, mention, name, found);
            if (_aliases.TryGetValue(name, out var targets))
            {
                foreach (var target in targets)
                {
                    AddMatching(member, mention, target, found);
                }
            }

            if ((mention.Use & MentionUse.Creates) != 0 && _typeParameters.Contains(name))
            {
                found.UnionWith(_runBy[ImplicitCalls.CreatesUnnamed].Where(c => _nodes[c].Member.FewestArguments == 0));
            }

            if ((mention.Use & MentionUse.Reflects) != 0)
            {
                AddReflected(name, found);
            }
        }

        if (node.Member.Kind == CodeKind.Constructor)
        {
            foreach (var sibling in _typeNodes[node.Type].Members)
            {
                if (_nodes[sibling].Member.Kind == CodeKind.InstanceInitializers)
                {
                    found.Add(sibling);
                }
            }
        }

        return found.Count == 0 ? s_none : [.. found];
    }

    private void AddMatching(int member, Mention mention, int name, HashSet<int> found)
    {
        foreach (var callee in _membersByName[name] ?? [])
        {
            if (!found.Contains(callee)
                && _nodes[callee].Member.Kind is not (CodeKind.StaticInitializers or CodeKind.InstanceInitializers or CodeKind.StaticConstructor or CodeKind.Finalizer)
                && Matches(member, mention, CallableOf(callee)))
            {
                found.Add(callee);
            }
        }
    }

    private void AddConstructors(int type, HashSet<int> found)
    {
        foreach (var sibling in _typeNodes[type].Members)
        {
            if (_nodes[sibling].Member.Kind == CodeKind.Constructor)
            {
                found.Add(sibling);
            }
        }
    }

    // `new T()`.
    private void AddCreatorsOfTypeParameters(int constructor, HashSet<int> found)
    {
        if (_nodes[constructor].Member.FewestArguments > 0)
        {
            return;
        }

        foreach (var parameter in _typeParameters)
        {
            foreach (var (caller, mention) in _mentionsByName[parameter] ?? [])
            {
                if ((_nodes[caller].Member.Mentions[mention].Use & MentionUse.Creates) != 0)
                {
                    found.Add(caller);
                }
            }
        }
    }

    /// <summary>The ways in which members are run without a name that a walk has been through.</summary>
    internal sealed class Ways
    {
        public ImplicitCalls Implicit { get; set; }

        public bool ByAll { get; set; }
    }
}
