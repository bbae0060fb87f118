using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// What a callee sees of its caller's state, brought over piece by piece when the callee first asks for it, renumbered in the order
/// of the questions, and with a variable for each different set of labels. The questions and their answers are the context that the
/// callee's summary holds in (see <see cref="ContextNode"/>): whatever a callee never looks at does not tell two calls apart.
/// </summary>
/// <remarks>Good while the caller is at the call; later questions would find another state.</remarks>
internal sealed class EntryHeap
{
    private const int ConstantContexts = 12;
    private const int DistinctRecursion = 3;
    private const int DeepestRecursion = 5;
    private const int DistinctContexts = 48;
    private const int MostDistinct = 5;
    private const ObjectTraits UnseenTraits = ObjectTraits.Opaque | ObjectTraits.Summary | ObjectTraits.Interior;

    private readonly Frame _caller;
    private readonly FlowEngine _engine;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<NodeSet> _actual = [];
    private readonly List<LabelSet> _variables = [];
    private readonly List<int> _answer = [];
    private readonly List<Unseen> _unseen = [];
    private readonly bool _keepsConstants;
    private readonly bool _isWidened;
    private readonly bool _isFlat;
    private readonly bool _isRecursive;
    private readonly int _mostDistinct;
    private ContextNode _node;
    private IntMap<ObjectState> _objects;
    private IntMap<AbstractValue> _statics;
    private Dictionary<int, LabelSet>? _reached;

    private EntryHeap(Frame caller, FlowEngine engine, MethodBody body)
    {
        _caller = caller;
        _engine = engine;
        _node = engine.Summaries.ContextsOf(body);

        // A recursion that hands on ever other objects would give ever other contexts, and so would a helper that all of a large
        // program calls; from some number on they are no longer told apart by more than what is handed over directly, and then by
        // nothing but its labels.
        var contexts = engine.Summaries.CountOf(body);
        var active = engine.Summaries.ActiveOf(body);
        var isCrowded = contexts >= DistinctContexts;
        _isWidened = active >= DistinctRecursion || isCrowded;
        _isFlat = active >= DeepestRecursion || isCrowded;
        _isRecursive = active > 0;
        _mostDistinct = _isRecursive ? 2 : MostDistinct;
        _keepsConstants = !_isWidened && contexts < ConstantContexts;
        Body = body;
    }

    public MethodBody Body { get; }

    public CallContext Context { get; private set; } = null!;

    /// <summary>The context, as far as it was asked for.</summary>
    public ContextNode Node => _node;

    /// <summary>Whether a question was asked that no call in this context has asked before.</summary>
    public bool WasExtended { get; set; }

    /// <summary>The objects that were asked for, as they are at the entry.</summary>
    public IntMap<ObjectState> Objects => _objects;

    /// <summary>The static fields that were asked for.</summary>
    public IntMap<AbstractValue> Statics => _statics;

    /// <summary>The state at the entry of a body that is called with what stands in <paramref name="slots"/>.</summary>
    public static EntryHeap Of(Frame caller, MethodBody body, IMethodSymbol method, IntMap<AbstractValue> slots, CallContext callerContext, FlowEngine engine)
    {
        var heap = new EntryHeap(caller, engine, body);
        heap._answer.Add(heap._isFlat ? 2 : heap._isWidened ? 1 : 0);
        var types = heap.TypesOf(method, callerContext, slots);
        heap._actual.Add(NodeSet.Of(Frame.Statics));
        heap._numbers.Add(Frame.Statics, Frame.Statics);
        heap.NumberSingles(slots, 0);
        var entry = IntMap<AbstractValue>.Empty;
        foreach (var (slot, value) in slots)
        {
            heap._answer.Add(slot);
            entry = entry.Set(slot, heap.Rename(value, 0));
        }

        heap.Context = new CallContext(body, entry, types);
        if (heap._isWidened)
        {
            heap.AddAll();
        }

        heap.Proceed();
        while (heap._node.Question is { } question)
        {
            heap.Answer(question);
        }

        return heap;
    }

    public bool IsEntry(int number) => number < Frame.FirstFresh;

    /// <summary>The caller's objects that one of the callee's numbers stands for.</summary>
    public NodeSet ActualOf(int number) => number < _actual.Count ? _actual[number] : NodeSet.Empty;

    /// <summary>The caller's labels that a variable stands for.</summary>
    public LabelSet VariableOf(int variable) => _variables[variable];

    /// <summary>An object as it is at the entry; <see langword="null"/> for a number that stands for none.</summary>
    public ObjectState? Find(int number)
    {
        if (_objects.Find(number) is { } known)
        {
            return known;
        }

        if (number <= Frame.Statics || number >= _actual.Count)
        {
            return null;
        }

        Ask(new ContextQuestion(ContextQuestionKind.Object, number));
        return _objects.Find(number);
    }

    /// <summary>What a static field holds at the entry.</summary>
    public AbstractValue Static(int key)
    {
        if (_statics.Find(key) is { } known)
        {
            return known;
        }

        Ask(new ContextQuestion(ContextQuestionKind.Static, key));
        return _statics.Find(key)!;
    }

    /// <summary>All labels that can be reached from an object at the entry.</summary>
    public LabelSet Reach(int number)
    {
        if (_reached is null || !_reached.TryGetValue(number, out var labels))
        {
            Ask(new ContextQuestion(ContextQuestionKind.Reach, number));
            labels = _reached![number];
        }

        return labels;
    }

    private void Ask(ContextQuestion question)
    {
        while (_node.Question is { } other && !other.Equals(question))
        {
            Answer(other);
        }

        if (_node.Question is null)
        {
            _node.Question = question;
            WasExtended = true;
        }

        Answer(question);
    }

    private void Answer(ContextQuestion question)
    {
        switch (question.Kind)
        {
            case ContextQuestionKind.Object:
                AddObject(question.Number);
                break;
            case ContextQuestionKind.Static:
                _statics = _statics.Set(question.Number, Rename(_caller.ReadStatic(question.Number), 1));
                break;
            default:
                var reached = LabelSet.Empty;
                foreach (var node in _actual[question.Number])
                {
                    reached = reached.Union(_caller.Reach(AbstractValue.OfNode(node)));
                }

                (_reached ??= [])[question.Number] = Variable(reached);
                break;
        }

        Proceed();
    }

    private void Proceed()
    {
        AddBeyond();
        var entry = WasExtended ? _node.Entry : null;
        var next = _node.Next(_answer);
        if (entry is not null && next.Entry is null)
        {
            // The context that is being interpreted is known more exactly from here on.
            _node.Entry = null;
            next.Entry = entry;
        }

        _node = next;
        _answer.Clear();
    }

    // The objects that are handed over directly; all that lies behind them is one.
    private void AddAll()
    {
        var count = _actual.Count;
        for (var number = Frame.Statics + 1; number < count; number++)
        {
            if (_unseen.All(each => each.Number != number))
            {
                AddObject(number);
            }
        }
    }

    private void AddObject(int number)
    {
        if (StateOf(_actual[number]) is not { } state)
        {
            _answer.Add(-2);
            _objects = _objects.Set(number, new ObjectState(null, ObjectTraits.None));
            return;
        }

        state = _isWidened ? WithoutPositions(state) : state;
        _answer.Add((int)state.Traits);
        _answer.Add(state.Length);
        _answer.Add(state.Type is null ? -1 : _engine.NumberOf(state.Type));
        _answer.Add(state.Target is null ? -1 : _engine.NumberOf(state.Target));
        _answer.Add(state.Deferred is null ? -1 : _engine.NumberOf(state.Deferred));
        var own = Variable(state.Own);
        NumberSingles(state.Fields, 1);
        var fields = IntMap<AbstractValue>.Empty;
        foreach (var (key, value) in state.Fields)
        {
            _answer.Add(key);
            fields = fields.Set(key, Rename(value, 1));
        }

        _objects = _objects.Set(number, new ObjectState(state.Type, state.Traits, own, fields, state.Target, state.Deferred, state.Length));
    }

    // Objects that are one here are together what each of them may be.
    private ObjectState? StateOf(NodeSet nodes)
    {
        ObjectState? joined = null;
        foreach (var node in nodes)
        {
            if (_caller.Find(node) is { } state)
            {
                joined = joined is null ? state : joined.Join(state);
            }
        }

        return nodes.Count > 1 ? joined?.WithTraits(joined.Traits | ObjectTraits.Summary) : joined;
    }

    // Elements by their positions, and how many there are: a recursion that adds to a list would see ever other ones.
    private ObjectState WithoutPositions(ObjectState state)
    {
        AbstractValue? elements = null;
        var fields = state.Fields;
        foreach (var (key, value) in state.Fields)
        {
            if (_engine.Fields.IsElement(key))
            {
                elements = elements is null ? value.WithoutConstant() : elements.Join(value.WithoutConstant());
                fields = fields.Remove(key);
            }
        }

        fields = elements is null ? fields : fields.Set(FieldKeys.AnyElement, elements);
        return state.WithFields(fields).WithLength(ObjectState.UnknownLength);
    }

    private ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> TypesOf(IMethodSymbol method, CallContext callerContext, IntMap<AbstractValue> slots)
    {
        // A generic method that calls itself with ever larger types would never settle.
        if (_isWidened)
        {
            return CallContext.NoTypes;
        }

        // Functions inside a member see the type parameters of the member.
        var types = method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction or MethodKind.AnonymousFunction
            ? callerContext.Types
            : CallContext.NoTypes;
        types = Add(types, method.TypeParameters, method.TypeArguments, callerContext);
        var container = method.ContainingType;
        if (!method.IsStatic && container is { IsGenericType: true } or { ContainingType.IsGenericType: true }
            && slots.Find(MethodBody.ThisSlot) is { Refs.Count: 1 } self
            && _caller.Find(self.Refs[0]) is { IsExact: true, Type: INamedTypeSymbol exact })
        {
            for (INamedTypeSymbol? at = exact; at is not null; at = at.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, container.OriginalDefinition))
                {
                    container = at;
                    break;
                }
            }
        }

        for (var around = container; around is not null; around = around.ContainingType)
        {
            types = Add(types, around.TypeParameters, around.TypeArguments, callerContext);
        }

        if (!types.IsEmpty)
        {
            foreach (var pair in types.OrderBy(p => _engine.NumberOf(p.Key)))
            {
                _answer.Add(_engine.NumberOf(pair.Key));
                _answer.Add(_engine.NumberOf(pair.Value));
            }
        }

        _answer.Add(-1);
        return types;
    }

    private ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> Add(
        ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> types,
        ImmutableArray<ITypeParameterSymbol> parameters,
        ImmutableArray<ITypeSymbol> arguments,
        CallContext callerContext)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var argument = callerContext.Substitute(arguments[i], _engine.Compilation)!;
            if (argument is not ITypeParameterSymbol)
            {
                types = types.SetItem(parameters[i].OriginalDefinition as ITypeParameterSymbol ?? parameters[i], argument);
            }
        }

        return types;
    }

    private int Number(int node, int depth)
    {
        if (_numbers.TryGetValue(node, out var number))
        {
            return number;
        }

        if (_isFlat || (_isWidened && depth > 0))
        {
            return Beyond(node);
        }

        number = _actual.Count;
        _numbers.Add(node, number);
        _actual.Add(NodeSet.Of(node));
        return number;
    }

    // What is meant alone somewhere stays alone.
    private void NumberSingles(IntMap<AbstractValue> values, int depth)
    {
        foreach (var (_, value) in values)
        {
            if (value.Refs.Count == 1)
            {
                Number(value.Refs[0], depth);
            }
        }
    }

    // Objects of one kind that a value may be are one object to the callee: it could not tell anyway which of them it has, and a
    // recursion would hand on ever larger sets.
    private void AddGroups(NodeSet nodes, List<int> numbers)
    {
        var groups = new List<(ObjectState? State, List<int> Nodes)>();
        foreach (var node in nodes)
        {
            if (_numbers.TryGetValue(node, out var known))
            {
                numbers.Add(known);
                continue;
            }

            var state = _caller.Find(node);
            var group = groups.FindIndex(other => AreAlike(other.State, state));
            if (group < 0)
            {
                groups.Add((state, [node]));
            }
            else
            {
                groups[group].Nodes.Add(node);
            }
        }

        foreach (var (_, members) in groups)
        {
            var number = _actual.Count;
            _actual.Add(NodeSet.From(members));
            numbers.Add(number);
            foreach (var node in members)
            {
                _numbers.Add(node, number);
            }
        }
    }

    private static bool AreAlike(ObjectState? left, ObjectState? right) =>
        left is not null && right is not null
        && left.IsExact == right.IsExact
        && left.IsView == right.IsView
        && left.IsInterior == right.IsInterior
        && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
        && SymbolEqualityComparer.Default.Equals(left.Target, right.Target)
        && Equals(left.Deferred, right.Deferred);

    // Whatever one answer leads to that is too far away becomes one object for each type, of which nothing is known but its labels.
    private int Beyond(int node)
    {
        var type = _caller.Find(node)?.Type;
        var unseen = _unseen.Find(each => SymbolEqualityComparer.Default.Equals(each.Type, type));
        if (unseen is null)
        {
            _unseen.Add(unseen = new Unseen(_actual.Count, type, []));
            _actual.Add(NodeSet.Empty);
        }

        _numbers.Add(node, unseen.Number);
        unseen.Nodes.Add(node);
        return unseen.Number;
    }

    private void AddBeyond()
    {
        foreach (var (number, type, nodes) in _unseen)
        {
            var labels = LabelSet.Empty;
            foreach (var node in nodes)
            {
                labels = labels.Union(_caller.Reach(AbstractValue.OfNode(node)));
            }

            _answer.Add(-3);
            _answer.Add(type is null ? -1 : _engine.NumberOf(type));
            _actual[number] = NodeSet.From(nodes);
            _objects = _objects.Set(number, new ObjectState(type, UnseenTraits, Variable(labels)));
        }

        _unseen.Clear();
    }

    // Equal label sets get the same variable; no labels get none.
    private LabelSet Variable(LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            _answer.Add(-1);
            return LabelSet.Empty;
        }

        var variable = _variables.FindIndex(known => known.Equals(labels));
        if (variable < 0)
        {
            variable = _variables.Count;
            _variables.Add(labels);
        }

        _answer.Add(variable);
        return _engine.Labels.VariableSet(variable);
    }

    private AbstractValue Rename(AbstractValue value, int depth)
    {
        var labels = Variable(value.Labels);
        var constant = KeepConstant(value.Constant);
        var nullness = _isRecursive && value.Nullness == Nullness.MayBeObject ? Nullness.Unknown : value.Nullness;
        _answer.Add((int)nullness);
        _answer.Add(constant is null ? -1 : _engine.NumberOf(constant));
        if (value.IsPlain && ReferenceEquals(constant, value.Constant))
        {
            _answer.Add(-1);
            return value.WithTraces(labels).WithNullness(nullness);
        }

        var refs = RenameAll(value.Refs, depth);
        var place = value.Place is null ? null : Rename(value.Place, depth);
        var result = constant is not null ? AbstractValue.Of(constant.Value) : AbstractValue.Clean;
        result = result.WithTraces(labels).WithRefs(refs).WithPlace(place).WithNullness(nullness);
        if (!value.HasParts)
        {
            return result;
        }

        _answer.Add(-4);
        var parts = IntMap<AbstractValue>.Empty;
        foreach (var (key, part) in value.Parts)
        {
            _answer.Add(key);
            parts = parts.Set(key, Rename(part, depth));
        }

        _answer.Add(-5);
        return result.WithParts(parts);
    }

    private Constant? KeepConstant(Constant? constant) => constant?.Value switch
    {
        null => constant,
        bool or ITypeSymbol => constant,
        _ => _keepsConstants ? constant : null,
    };

    private NodeSet RenameAll(NodeSet nodes, int depth)
    {
        if (nodes.IsEmpty)
        {
            _answer.Add(-1);
            return nodes;
        }

        if (nodes.Count == 1)
        {
            var single = Number(nodes[0], depth);
            _answer.Add(1);
            _answer.Add(single);
            return NodeSet.Of(single);
        }

        var numbers = new List<int>(nodes.Count);
        if (_isFlat || (_isWidened && depth > 0) || nodes.Count < _mostDistinct)
        {
            foreach (var node in nodes)
            {
                numbers.Add(Number(node, depth));
            }
        }
        else
        {
            AddGroups(nodes, numbers);
        }

        var renamed = NodeSet.From(numbers);
        _answer.Add(renamed.Count);
        foreach (var number in renamed)
        {
            _answer.Add(number);
        }

        return renamed;
    }

    private Place Rename(Place place, int depth)
    {
        var targets = new SortedSet<Storage>();
        foreach (var target in place.Targets)
        {
            // A slot of the caller is not the callee's to write; places that are passed on lie in the heap.
            if (!target.IsSlot)
            {
                targets.Add(new Storage(Number(target.Node, depth), target.Key));
            }
        }

        _answer.Add(-6);
        foreach (var target in targets)
        {
            _answer.Add(target.Node);
            _answer.Add(target.Key);
        }

        foreach (var part in place.Parts)
        {
            _answer.Add(part);
        }

        _answer.Add(-7);
        return new Place([.. targets], place.Parts);
    }

    private sealed record Unseen(int Number, ITypeSymbol? Type, List<int> Nodes);
}
