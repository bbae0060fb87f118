using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// What a callee sees of its caller's state, brought over piece by piece when the callee first asks for it, renumbered in the order
/// of the questions, and with a variable for each different set of labels. The questions and their answers are the context that the
/// callee's summary holds in (see <see cref="ContextNode"/>): whatever a callee never looks at does not tell two calls apart.
/// </summary>
/// <remarks>Good while the caller is at the call; later questions would find another state.</remarks>
internal sealed partial class EntryHeap
{
    private const int ConstantContexts = 12;

    /// <summary>In how many contexts a body is told apart by all that it looks at; in further ones, only by what is handed to it.</summary>
    private const int DistinctContexts = 48;
    private const int DistinctRecursion = 3;
    private const int DeepestRecursion = 5;

    /// <summary>As many bodies that are entered once more, in a recursion that leads through many of them, are as deep as one that is entered that often.</summary>
    private const int DistinctReentries = 4;
    private const int DeepestReentries = 7;

    /// <summary>Contexts that are this much work are too many as soon as they are more than a few.</summary>
    private const int DistinctWork = 40_000;
    private const int FewContexts = 8;
    private const int MostDistinct = 5;
    private const int MostUnseenAlike = 4;
    private const ObjectTraits UnseenTraits = ObjectTraits.Opaque | ObjectTraits.Summary | ObjectTraits.Interior;

    private readonly Frame? _caller;
    private readonly FlowEngine _engine;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<NodeSet> _actual = [];
    private readonly List<LabelSet> _variables = [];
    private List<int> _answer;
    private List<Unseen>? _unseen;
    private readonly bool _keepsConstants;
    private readonly bool _isDeep;
    private readonly bool _isWidened;
    private readonly bool _isFlat;
    private readonly bool _isRecursive;
    private readonly int _mostDistinct;
    private ContextNode _node;
    private IntMap<ObjectState> _objects;
    private IntMap<AbstractValue> _statics;
    private Dictionary<int, LabelSet>? _reached;

    /// <summary>What was seen in an earlier state of the code; it has no caller that could be asked for more.</summary>
    public EntryHeap(EntryView view, ContextNode node, FlowEngine engine)
    {
        _engine = engine;
        _node = node;
        _answer = [];
        (_objects, _statics) = (view.Objects, view.Statics);
        _reached = view.Reached?.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        _actual.AddRange(Enumerable.Repeat(NodeSet.Empty, view.Count));
        Body = view.Context.Body;
        Context = view.Context;
    }

    private EntryHeap(Frame caller, FlowEngine engine, MethodBody body)
    {
        _caller = caller;
        _engine = engine;
        _node = engine.Summaries.ContextsOf(body);
        _answer = engine.Summaries.TakeAnswer();

        // A recursion that hands on ever other objects would give ever other contexts, and so would a helper that all of a large
        // program calls; from some number on they are no longer told apart by more than what is handed over directly, and then by
        // nothing but its labels.
        var load = engine.Summaries.LoadOf(body);
        var active = engine.Summaries.ActiveOf(body);
        var isCoarse = engine is { IsCoarse: true, Summaries.IsCalling: true };
        var isCrowded = isCoarse || load.Contexts >= DistinctContexts || (load.Work >= DistinctWork && load.Contexts >= FewContexts);
        var together = active > 0 ? engine.Summaries.Reentries : 0;
        _isDeep = active >= DistinctRecursion || together >= DistinctReentries;
        _isWidened = _isDeep || isCrowded;
        _isFlat = active >= DeepestRecursion || together >= DeepestReentries || isCrowded;
        _isRecursive = active > 0;
        _mostDistinct = _isRecursive ? 2 : MostDistinct;
        _keepsConstants = !_isWidened && load.Contexts < ConstantContexts;
        Body = body;
    }

    private Frame Caller => _caller ?? throw new UnseenEntryException();

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
        heap._answer.Add(engine.IsCoarse ? 3 : heap._isFlat ? 2 : heap._isWidened ? 1 : 0);
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

    /// <summary>What was asked for so far.</summary>
    public EntryView View() => new(Context, _objects, _statics, _reached, _actual.Count);

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
        if (_caller is null)
        {
            throw new UnseenEntryException();
        }

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
        _answer = _engine.Summaries.TakeAnswer();
        switch (question.Kind)
        {
            case ContextQuestionKind.Object:
                AddObject(question.Number);
                break;
            case ContextQuestionKind.Static:
                _statics = _statics.Set(question.Number, Rename(Caller.ReadStatic(question.Number), 1));
                break;
            default:
                var reached = LabelSet.Empty;
                foreach (var node in _actual[question.Number])
                {
                    reached = reached.Union(Caller.Reach(AbstractValue.OfNode(node)));
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
        _engine.Summaries.NoteAnswer(Body, next);
        if (entry is not null && next.Entry is null)
        {
            // The context that is being interpreted is known more exactly from here on.
            _node.Entry = null;
            next.Entry = entry;
            entry.Context = next;
        }

        _node = next;
        _engine.Summaries.GiveBack(_answer);
    }

    // The objects that are handed over directly; all that lies behind them is one.
    private void AddAll()
    {
        for (var number = Frame.Statics + 1; number < _actual.Count; number++)
        {
            if (_unseen?.Exists(each => each.Number == number) is not true)
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
        _answer.Add(state.Leading);
        _answer.Add(state.Type is null ? -1 : _engine.NumberOf(state.Type));
        _answer.Add(state.Target is null ? -1 : _engine.NumberOf(state.Target));
        _answer.Add(state.Deferred is null ? -1 : _engine.NumberOf(state.Deferred));
        var own = Variable(state.Own);
        NumberSingles(state.Fields, 1);
        var fields = state.Fields.Select((key, value) =>
        {
            _answer.Add(key);
            return Rename(value, 1);
        });
        _objects = _objects.Set(number, new ObjectState(state.Type, state.Traits, own, fields, state.Target, state.Deferred, state.Length, state.Leading));
    }

    // Objects that are one here are together what each of them may be.
    private ObjectState? StateOf(NodeSet nodes)
    {
        ObjectState? joined = null;
        foreach (var node in nodes)
        {
            if (Caller.Find(node) is { } state)
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
        return state.WithFields(fields).WithLength(ObjectState.UnknownLength).WithLeading(0);
    }

    private ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> TypesOf(IMethodSymbol method, CallContext callerContext, IntMap<AbstractValue> slots)
    {
        // A generic method that calls itself with ever larger types would never settle.
        if (_isDeep)
        {
            return CallContext.NoTypes;
        }

        // Whoever has no use for the object does not ask about it.
        var receiver = !method.IsStatic && method.ContainingType is { IsGenericType: true } or { ContainingType.IsGenericType: true }
            && slots.Find(MethodBody.ThisSlot) is { Refs.Count: 1 } self
            && Caller.Find(self.Refs[0]) is { IsExact: true, Type: INamedTypeSymbol exact } ? exact : null;
        var types = callerContext.TypesIn(method, receiver, _engine.Compilation);
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

    // Objects of one type that are one to the callee.
    private sealed class Unseen(int number, ITypeSymbol? type)
    {
        public int Number => number;

        public ITypeSymbol? Type => type;

        public LabelSet Labels { get; set; } = LabelSet.Empty;

        public List<int> Nodes { get; } = [];
    }
}
