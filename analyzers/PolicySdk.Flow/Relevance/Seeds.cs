namespace PolicySdk.Flow.Relevance;

/// <summary>The members of a compilation whose own code names a source or a consumption point.</summary>
internal sealed class Seeds
{
    private static readonly Callable s_anything = Anything(-1);

    private readonly MemberGraph _graph;
    private readonly FlowNames _names;
    private readonly bool[] _sources;
    private readonly bool[] _uses;
    private readonly bool[] _declaredUses;
    private readonly bool[] _reads;
    private readonly bool[] _writes;
    private readonly bool[] _scopes;
    private readonly bool[] _declaredSources;
    private bool[]? _leadsToSource;
    private bool[]? _leadsToScope;
    private bool[]? _leadsToUse;
    private int[]? _writers;

    public Seeds(MemberGraph graph, FlowNames names, CancellationToken cancellation)
    {
        _graph = graph;
        _names = names;
        _sources = new bool[graph.Count];
        _uses = new bool[graph.Count];
        _reads = new bool[graph.Count];
        _writes = new bool[graph.Count];
        var isScoped = AddScopes();
        _scopes = (bool[])_sources.Clone();
        AddUses();
        _declaredUses = (bool[])_uses.Clone();
        AddForeign(isScoped, cancellation);
        _declaredSources = (bool[])_scopes.Clone();
        AddScopedReads(isScoped);
    }

    /// <summary>The members that name what writes what can be read back, and may have been given something of a source to write.</summary>
    public int[] Writers(CancellationToken cancellation) => _writers ??= FindWriters(cancellation);

    /// <summary>Whether anything at all can be found.</summary>
    public bool IsEmpty => Array.IndexOf(_sources, true) < 0 || (Array.IndexOf(_uses, true) < 0 && !_names.FollowsExposures);

    public bool IsUse(int member) => _uses[member];

    /// <summary>Whether a member names what this compilation itself declares to be a consumption point.</summary>
    public bool IsDeclaredUse(int member) => _declaredUses[member];

    public bool Reads(int member) => _reads[member];

    /// <summary>Whether a member's own code names a source.</summary>
    public bool IsSource(int member) => _sources[member];

    /// <summary>Whether a member names a source that is one by declaration, and not because it reads from outside.</summary>
    public bool IsDeclaredSource(int member) => _declaredSources[member];

    /// <summary>Whether a member, or anything that it may run, names a source.</summary>
    public bool LeadsToSource(int member, CancellationToken cancellation) => (_leadsToSource ??= _graph.Up(_sources, cancellation))[member];

    /// <summary>
    /// Whether a member, or anything that it may run, names a source of data that can have a scope: declared, of its path, or of what was
    /// written there before, or left in a static field by others.
    /// </summary>
    public bool LeadsToScope(int member, CancellationToken cancellation) => (_leadsToScope ??= WithReaders(_graph.Up(_scopes, cancellation), cancellation))[member];

    /// <summary>Whether a member, or anything that it may run, names a consumption point.</summary>
    public bool LeadsToUse(int member, CancellationToken cancellation) => (_leadsToUse ??= _graph.Up(_uses, cancellation))[member];

    // Who mentions a static field that one of them sets, and who runs that.
    private bool[] WithReaders(bool[] leading, CancellationToken cancellation)
    {
        var places = Enumerable.Range(0, _graph.CountOfStatics).ToList();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var set = new HashSet<int>(places.FindAll(place => _graph.InitializersOf(place).Concat(_graph.MentionersOf(place, _graph.SharingOf(place) == StaticSharing.Scalar)).Any(member => leading[member])));
            if (set.Count == 0)
            {
                return leading;
            }

            places.RemoveAll(set.Contains);
            foreach (var reader in set.SelectMany(place => _graph.MentionersOf(place, writesOnly: false)))
            {
                leading[reader] = true;
            }

            leading = _graph.Up(leading, cancellation);
        }
    }

    // What a writer has to write it names a source for, or somebody who runs it does.
    private int[] FindWriters(CancellationToken cancellation)
    {
        var writers = new List<int>();
        for (var member = 0; member < _writes.Length; member++)
        {
            if (_writes[member])
            {
                var only = new bool[_writes.Length];
                only[member] = true;
                var above = _graph.Up(only, cancellation);
                if (Enumerable.Range(0, above.Length).Any(each => above[each] && LeadsToSource(each, cancellation)))
                {
                    writers.Add(member);
                }
            }
        }

        return [.. writers];
    }

    private bool AddScopes()
    {
        var attributes = NumbersOf(_names.ScopeAttributes);
        foreach (var name in attributes)
        {
            MarkMentioners(_sources, name, s_anything);
        }

        var types = new HashSet<int>();
        var any = false;
        foreach (var (attribute, type, member, isConstructor) in _graph.Attributes())
        {
            if (!attributes.Contains(attribute) || type < 0)
            {
                continue;
            }

            any = true;
            if (member < 0)
            {
                types.UnionWith(_graph.Relations.DescendantsOf(type));
            }
            else
            {
                MarkMentioners(_sources, member, isConstructor ? s_anything : Anything(type));
            }
        }

        for (var name = 0; !_names.Scoped.IsEmpty && name < _graph.Names.Count; name++)
        {
            if (_names.Scoped.Contains(_graph.Names[name]))
            {
                types.Add(name);
                types.UnionWith(_graph.Relations.DescendantsOf(name));
            }
        }

        AddCarriers(types);
        foreach (var type in types)
        {
            // A value of the type is as good as its data.
            MarkMentioners(_sources, type, s_anything);
            foreach (var name in _graph.DeclaredBy(type))
            {
                MarkMentioners(_sources, name, Anything(type));
            }

            foreach (var member in _graph.MembersOfTypesNamed(type))
            {
                _sources[member] = true;
            }
        }

        return any || attributes.Count > 0 || !_names.Scoped.IsEmpty;
    }

    // A repository of clips is as good as the clips, and so is a member that is declared to hold or hand out some, where no code says so.
    private void AddCarriers(HashSet<int> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        foreach (var type in types.ToArray())
        {
            types.UnionWith(_graph.AliasesOf(type));
        }

        var mentions = _graph.TypeMentions().ToList();
        var count = 0;
        while (count < types.Count)
        {
            count = types.Count;
            foreach (var mention in mentions)
            {
                if (mention.Member < 0 && types.Contains(mention.Name) && types.Add(mention.TypeName))
                {
                    types.UnionWith(_graph.Relations.DescendantsOf(mention.TypeName));
                    types.UnionWith(_graph.AliasesOf(mention.TypeName));
                }
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Member >= 0 && types.Contains(mention.Name))
            {
                MarkMentioners(_sources, mention.Member, Anything(mention.TypeName));
            }
        }
    }

    // What is read has the scope of its path, or of what was written there.
    private void AddScopedReads(bool isScoped)
    {
        if (_names.BindsPaths || (isScoped && Array.IndexOf(_writes, true) >= 0))
        {
            for (var member = 0; member < _reads.Length; member++)
            {
                _scopes[member] |= _reads[member];
            }
        }
    }

    private void AddUses()
    {
        var attributes = NumbersOf(_names.UseAttributes);
        foreach (var name in attributes)
        {
            MarkMentioners(_uses, name, s_anything);
        }

        foreach (var (attribute, type, member, isConstructor) in _graph.Attributes())
        {
            if (attributes.Contains(attribute) && type >= 0 && member >= 0)
            {
                MarkMentioners(_uses, member, isConstructor ? s_anything : Anything(type));
            }
        }
    }

    private void AddForeign(bool isScoped, CancellationToken cancellation)
    {
        for (var name = 0; name < _graph.Names.Count; name++)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = _graph.Names[name];
            MarkForeign(_sources, name, _names.Scoped.ReachOf(text));
            MarkForeign(_scopes, name, _names.Scoped.ReachOf(text));
            MarkForeign(_writes, name, _names.Writes.ReachOf(text));
            MarkForeign(_uses, name, _names.Uses.ReachOf(text));
            if (_names.Reads.ReachOf(text) is { } reads)
            {
                MarkForeign(_reads, name, reads);
                if (_names.FollowsReads || isScoped)
                {
                    MarkForeign(_sources, name, reads);
                }
            }
        }

        AddUnwritten(isScoped);
        AddUnnamedCreations(isScoped);
    }

    // What the language runs without a name in the text: `foreach`, `using`, an index, a collection initializer.
    private void AddUnwritten(bool isScoped)
    {
        foreach (var (name, way) in UnwrittenNames.All)
        {
            var runners = _graph.RunnersBy(way);
            MarkAll(_sources, runners, _names.Scoped.Contains(name));
            MarkAll(_scopes, runners, _names.Scoped.Contains(name));
            MarkAll(_writes, runners, _names.Writes.Contains(name));
            MarkAll(_uses, runners, _names.Uses.Contains(name));
            MarkAll(_reads, runners, _names.Reads.Contains(name));
            MarkAll(_sources, runners, (_names.FollowsReads || isScoped) && _names.Reads.Contains(name));
        }

        AddConversions(isScoped);
    }

    // Any value may be converted wherever it is passed or set.
    private void AddConversions(bool isScoped)
    {
        int[] all = [.. Enumerable.Range(0, _graph.Count)];
        var reads = _names.Reads.Contains(UnwrittenNames.Conversion);
        var isScope = _names.Scoped.Contains(UnwrittenNames.Conversion);
        MarkAll(_sources, all, isScope || (reads && (_names.FollowsReads || isScoped)));
        MarkAll(_scopes, all, isScope);
        MarkAll(_writes, all, _names.Writes.Contains(UnwrittenNames.Conversion));
        MarkAll(_uses, all, _names.Uses.Contains(UnwrittenNames.Conversion));
        MarkAll(_reads, all, reads);
    }

    private static void MarkAll(bool[] marks, IReadOnlyList<int> members, bool isMeant)
    {
        for (var i = 0; isMeant && i < members.Count; i++)
        {
            marks[members[i]] = true;
        }
    }

    // Of what is created without its type in sight, any constructor may run whose type stands somewhere.
    private void AddUnnamedCreations(bool isScoped)
    {
        var reads = _names.Reads.HasConstructorOfAny(_graph.Names);
        var writes = _names.Writes.HasConstructorOfAny(_graph.Names);
        var uses = _names.Uses.HasConstructorOfAny(_graph.Names);
        foreach (var member in _graph.RunnersBy(ImplicitCalls.CreatesUnnamed))
        {
            _reads[member] |= reads;
            _writes[member] |= writes;
            _uses[member] |= uses;
            _scopes[member] |= !_names.Scoped.IsEmpty;
            _sources[member] |= !_names.Scoped.IsEmpty || (reads && (_names.FollowsReads || isScoped));
        }
    }

    private void MarkForeign(bool[] marks, int name, NamePatterns.Reach? reach)
    {
        if (reach is not null)
        {
            foreach (var member in _graph.MentionersOfForeign(name, reach))
            {
                marks[member] = true;
            }
        }
    }

    private void MarkMentioners(bool[] marks, int name, Callable callable)
    {
        foreach (var member in _graph.MentionersOf(name, callable))
        {
            marks[member] = true;
        }
    }

    // The attribute with and without its ending, and whatever a `using` calls it.
    private HashSet<int> NumbersOf(ImmutableArray<string> attributes)
    {
        var numbers = new HashSet<int>();
        foreach (var attribute in attributes)
        {
            foreach (var text in new[] { attribute, attribute + "Attribute" })
            {
                if (_graph.NumberOf(text) is >= 0 and var number)
                {
                    numbers.Add(number);
                    numbers.UnionWith(_graph.AliasesOf(number));
                }
            }
        }

        return numbers;
    }

    private static Callable Anything(int type) => new(
        type, -1, 0, int.MaxValue, MentionUse.Reads | MentionUse.Writes | MentionUse.Creates, CallableReach.Instance | CallableReach.Static);
}
