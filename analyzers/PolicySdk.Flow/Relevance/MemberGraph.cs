namespace PolicySdk.Flow.Relevance;

/// <summary>
/// Which member of a compilation may call which, by names alone. It says more calls than there are, and none too few: what the engine may
/// run from a member is among the members that are reached from it here.
/// </summary>
/// <remarks>Not safe for concurrent use; belongs to one analysis. Members, names and types go by numbers.</remarks>
internal sealed partial class MemberGraph
{
    private static readonly int[] s_none = [];

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<Node> _nodes = [];
    private readonly List<TreePart> _trees = [];
    private readonly Dictionary<SyntaxTree, int> _treeNumbers = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly List<TypeNode> _typeNodes = [];
    private readonly List<StaticNode> _statics = [];
    private readonly Dictionary<int, List<int>> _aliases = [];
    private readonly HashSet<int> _staticUsings = [];
    private readonly HashSet<int> _typeParameters = [];
    private readonly HashSet<int> _builders = [];
    private readonly TypeRelations _relations;
    private readonly List<int>?[] _membersByName;
    private readonly List<int>?[] _staticsByName;
    private readonly List<(int Member, int Mention)>?[] _mentionsByName;
    private readonly List<int>?[] _typesByDeclared;
    private readonly Dictionary<int, HashSet<int>> _fieldTypes = [];
    private readonly Dictionary<int, HashSet<int>?> _foreignNames = [];
    private readonly ILookup<int, int> _typesByName;
    private readonly SemanticModels _models;

    public MemberGraph(Compilation compilation, SemanticModels models, CancellationToken cancellation)
    {
        _models = models;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            AddTree(tree, TreeIndex.Of(tree, cancellation));
        }

        _typesByName = Enumerable.Range(0, _typeNodes.Count).ToLookup(type => _typeNodes[type].Name);
        _relations = new TypeRelations(Bases());
        _membersByName = new List<int>?[_texts.Count];
        _staticsByName = new List<int>?[_texts.Count];
        _mentionsByName = new List<(int, int)>?[_texts.Count];
        _typesByDeclared = new List<int>?[_texts.Count];
        cancellation.ThrowIfCancellationRequested();
        Group();
        cancellation.ThrowIfCancellationRequested();
        GroupImplicit();
        _callers = new int[]?[_nodes.Count];
        _callees = new int[]?[_nodes.Count];
    }

    /// <summary>How many members have code.</summary>
    public int Count => _nodes.Count;

    public TypeRelations Relations => _relations;

    /// <summary>The members of a file.</summary>
    public IEnumerable<int> MembersIn(SyntaxTree tree)
    {
        if (_treeNumbers.TryGetValue(tree, out var number))
        {
            var part = _trees[number];
            for (var i = 0; i < part.Index.Members.Length; i++)
            {
                yield return part.FirstMember + i;
            }
        }
    }

    public CodeMember this[int member] => _nodes[member].Member;

    public int NameOf(int member) => _nodes[member].Name;

    /// <summary>The number of a name, or -1 where no code has it.</summary>
    public int NumberOf(string name) => _names.TryGetValue(name, out var number) ? number : -1;

    /// <summary>Whether anything is declared under a name, or named by it.</summary>
    public bool Declares(string name) => NumberOf(name) is >= 0 and var number
        && (_membersByName[number] is not null || _staticsByName[number] is not null || _typesByDeclared[number] is not null || _typesByName.Contains(number)
            || _aliases.ContainsKey(number) || _staticUsings.Contains(number) || _typeParameters.Contains(number) || _builders.Contains(number));

    /// <summary>All names that code has, by their numbers.</summary>
    public IReadOnlyList<string> Names => _texts;

    /// <summary>The type that declares a member, all its parts together; -1 for none.</summary>
    public int TypeOf(int member) => _nodes[member].Type;

    /// <summary>The members of a type that have code.</summary>
    public IReadOnlyList<int> MembersOf(int type) => _typeNodes[type].Members;

    /// <summary>Whether objects of a type can hold anything.</summary>
    public bool HasState(int type) => _typeNodes[type].HasState;

    /// <summary>Whether code outside the compilation can surely call a member.</summary>
    public bool IsPublic(int member) =>
        _nodes[member] is { Type: >= 0 } node && node.Member.IsPublic && (_typeNodes[node.Type].IsPublic || node.Member.Kind == CodeKind.StaticConstructor);

    /// <summary>
    /// Whether code outside the compilation may be able to call a member, be it through what it overrides or implements.
    /// </summary>
    public bool MayBeCalledOutside(int member) =>
        _nodes[member] is { Type: >= 0, Member.IsPrivate: false } node
        && (_typeNodes[node.Type].IsPublic || _typeNodes[node.Type].Parts.Exists(static part => part.Bases.Length > 0));

    /// <summary>
    /// The members that may set what code outside the compilation can read from the types that a file declares: those of the types, and of
    /// what derives from them, and whoever mentions their static fields.
    /// </summary>
    public IEnumerable<int> SettersOfShown(SyntaxTree tree)
    {
        if (!_treeNumbers.TryGetValue(tree, out var number))
        {
            yield break;
        }

        var part = _trees[number];
        var shown = new HashSet<int>();
        for (var i = 0; i < part.Types.Length; i++)
        {
            if (part.Index.Types[i].ShowsState && _typeNodes[part.Types[i]].IsPublic && shown.Add(part.Types[i]))
            {
                foreach (var name in _relations.DescendantsOf(_typeNodes[part.Types[i]].Name))
                {
                    foreach (var member in MembersOfTypesNamed(name))
                    {
                        yield return member;
                    }
                }
            }
        }

        for (var place = 0; shown.Count > 0 && place < _statics.Count; place++)
        {
            if (shown.Contains(_statics[place].Type) && !_statics[place].Place.IsPrivate)
            {
                foreach (var member in MentionersOf(place, writesOnly: false))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The declarations of types that declare a member of a name.</summary>
    public IEnumerable<DeclaredType> TypesDeclaring(string name)
    {
        var number = NumberOf(name);
        if (number >= 0 && _typesByDeclared[number] is { } types)
        {
            foreach (var type in types)
            {
                yield return _typeNodes[type].Parts[0];
            }
        }
    }

    /// <summary>A declaration of each type.</summary>
    public IEnumerable<DeclaredType> Types() => _typeNodes.Select(static type => type.Parts[0]);

    /// <summary>The declarations of types that declare an event, or may inherit one.</summary>
    public IEnumerable<DeclaredType> TypesWithEvents()
    {
        var names = new HashSet<int>();
        foreach (var type in _typeNodes)
        {
            if (type.Parts.Exists(static part => part.HasEvents))
            {
                names.UnionWith(_relations.DescendantsOf(type.Name));
            }
        }

        return _typeNodes.Where(type => names.Contains(type.Name)).Select(static type => type.Parts[0]);
    }

    /// <summary>The declarations of records: the compiler writes members for them.</summary>
    public IEnumerable<DeclaredType> Records() => Types().Where(static type => type.IsRecord);

    /// <summary>What stands on declarations, in terms of this graph.</summary>
    public IEnumerable<(int Attribute, int TypeName, int Member, bool IsConstructor)> Attributes()
    {
        foreach (var part in _trees)
        {
            foreach (var attribute in part.Index.Attributes)
            {
                yield return (
                    part.Names[attribute.Name],
                    attribute.Type < 0 ? -1 : part.Names[part.Index.Types[attribute.Type].Name],
                    attribute.Member < 0 ? -1 : part.Names[attribute.Member],
                    attribute.IsConstructor);
            }
        }
    }

    /// <summary>The types that declarations without code speak of, in terms of this graph.</summary>
    public IEnumerable<TypeMention> TypeMentions()
    {
        foreach (var part in _trees)
        {
            foreach (var mention in part.Index.TypeMentions)
            {
                yield return new TypeMention(
                    part.Names[mention.TypeName], mention.Member < 0 ? -1 : part.Names[mention.Member], part.Names[mention.Name]);
            }
        }
    }

    /// <summary>The names of all members that the types of a simple name declare.</summary>
    public IEnumerable<int> DeclaredBy(int typeName)
    {
        foreach (var type in _typeNodes)
        {
            if (type.Name == typeName)
            {
                foreach (var (part, tree) in type.Parts.Zip(type.Trees, static (p, t) => (p, t)))
                {
                    foreach (var name in part.Declared)
                    {
                        yield return _trees[tree].Names[name];
                    }
                }
            }
        }
    }

    /// <summary>The members whose type, or one of whose types, has a simple name.</summary>
    public IEnumerable<int> MembersOfTypesNamed(int typeName)
    {
        foreach (var type in _typeNodes)
        {
            if (type.Name == typeName)
            {
                foreach (var member in type.Members)
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The names that stand for another one.</summary>
    public IEnumerable<int> AliasesOf(int name)
    {
        foreach (var alias in _aliases)
        {
            if (alias.Value.Contains(name))
            {
                yield return alias.Key;
            }
        }
    }

    private void AddTree(SyntaxTree tree, TreeIndex index)
    {
        var names = new int[index.Names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (!_names.TryGetValue(index.Names[i], out names[i]))
            {
                names[i] = _texts.Count;
                _texts.Add(index.Names[i]);
                _names.Add(index.Names[i], names[i]);
            }
        }

        var number = _trees.Count;
        var types = new int[index.Types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = AddType(index.Types[i], number, names, types);
        }

        _treeNumbers[tree] = number;
        _trees.Add(new TreePart(index, names, types, _nodes.Count));
        foreach (var member in index.Members)
        {
            var type = member.Type < 0 ? -1 : types[member.Type];
            if (type >= 0)
            {
                _typeNodes[type].Members.Add(_nodes.Count);
            }

            _nodes.Add(new Node(member, number, names[member.Name], type));
        }

        foreach (var place in index.Statics)
        {
            _statics.Add(new StaticNode(place, names[place.Name], types[place.Type]));
        }

        foreach (var (alias, target) in index.Aliases)
        {
            if (!_aliases.TryGetValue(names[alias], out var targets))
            {
                _aliases.Add(names[alias], targets = []);
            }

            if (target >= 0)
            {
                targets.Add(names[target]);
            }
        }

        AddAll(_staticUsings, index.StaticUsings, names);
        AddAll(_typeParameters, index.TypeParameters, names);
        AddAll(_builders, index.CollectionBuilders, names);
    }

    private static void AddAll(HashSet<int> set, int[] local, int[] names)
    {
        foreach (var name in local)
        {
            set.Add(names[name]);
        }
    }

    private int AddType(DeclaredType declared, int tree, int[] names, int[] types)
    {
        if (!_types.TryGetValue(declared.FullName, out var number))
        {
            number = _typeNodes.Count;
            _types.Add(declared.FullName, number);
            var outer = declared.Outer < 0 ? -1 : types[declared.Outer];
            _typeNodes.Add(new TypeNode(names[declared.Name], outer, outer < 0 ? number : _typeNodes[outer].Outermost));
        }

        var type = _typeNodes[number];
        type.Parts.Add(declared);
        type.Trees.Add(tree);
        type.HasState |= declared.HasState;
        type.IsPublic |= declared.IsPublic;
        foreach (var (name, of) in declared.Fields)
        {
            // Fields of one name in types of one name: of which of them code speaks, nobody knows here.
            Add(type.Fields, names[name], of < 0 ? of : names[of]);
            Add(_fieldTypes, names[name], of < 0 ? of : names[of]);
        }

        return number;

        static void Add(Dictionary<int, HashSet<int>> map, int key, int value)
        {
            if (!map.TryGetValue(key, out var values))
            {
                map.Add(key, values = []);
            }

            values.Add(value);
        }
    }

    private Dictionary<int, HashSet<int>> Bases()
    {
        var objectName = NumberOf("Object");
        var bases = new Dictionary<int, HashSet<int>>();
        foreach (var type in _typeNodes)
        {
            if (!bases.TryGetValue(type.Name, out var names))
            {
                bases.Add(type.Name, names = []);
            }

            for (var i = 0; i < type.Parts.Count; i++)
            {
                var map = _trees[type.Trees[i]].Names;
                foreach (var super in type.Parts[i].Bases)
                {
                    if (_aliases.TryGetValue(map[super], out var targets))
                    {
                        names.UnionWith(targets);
                    }

                    if (map[super] != objectName)
                    {
                        names.Add(map[super]);
                    }
                }
            }
        }

        return bases;
    }

    private void Group()
    {
        for (var member = 0; member < _nodes.Count; member++)
        {
            var node = _nodes[member];
            (_membersByName[node.Name] ??= []).Add(member);
            var mentions = node.Member.Mentions;
            var names = _trees[node.Tree].Names;
            for (var i = 0; i < mentions.Length; i++)
            {
                var name = names[mentions[i].Name];
                (_mentionsByName[name] ??= []).Add((member, i));
                if (_aliases.Count > 0 && _aliases.TryGetValue(name, out var targets))
                {
                    foreach (var target in targets)
                    {
                        (_mentionsByName[target] ??= []).Add((member, i));
                    }
                }
            }
        }

        for (var i = 0; i < _statics.Count; i++)
        {
            (_staticsByName[_statics[i].Name] ??= []).Add(i);
        }

        for (var type = 0; type < _typeNodes.Count; type++)
        {
            var node = _typeNodes[type];
            for (var part = 0; part < node.Parts.Count; part++)
            {
                var names = _trees[node.Trees[part]].Names;
                foreach (var name in node.Parts[part].Declared)
                {
                    var declaring = _typesByDeclared[names[name]] ??= [];
                    if (declaring.Count == 0 || declaring[declaring.Count - 1] != type)
                    {
                        declaring.Add(type);
                    }
                }
            }
        }
    }

    private readonly record struct Node(CodeMember Member, int Tree, int Name, int Type);

    private readonly record struct TreePart(TreeIndex Index, int[] Names, int[] Types, int FirstMember);

    private readonly record struct StaticNode(StaticPlace Place, int Name, int Type);

    private sealed class TypeNode(int name, int outer, int outermost)
    {
        public int Name { get; } = name;

        public int Outer { get; } = outer;

        public int Outermost { get; } = outermost;

        public bool HasState { get; set; }

        public bool IsPublic { get; set; }

        public List<DeclaredType> Parts { get; } = [];

        public List<int> Trees { get; } = [];

        public List<int> Members { get; } = [];

        public Dictionary<int, HashSet<int>> Fields { get; } = [];
    }
}
