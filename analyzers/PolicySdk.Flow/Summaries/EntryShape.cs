using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>
/// The part of a caller's state that a callee can see, renumbered from the callee's slots on, with a variable for each
/// different set of labels. Two calls of equal shape share one summary, whatever data they pass; the shape keeps what the
/// callee's behaviour depends on: exact types, the targets of delegates, aliasing, null and constants.
/// </summary>
internal sealed class EntryShape
{
    private const int MostObjects = 120;
    private const int DeepestObject = 10;
    private const int ConstantContexts = 12;
    private const int DistinctRecursion = 3;

    private readonly Frame _caller;
    private readonly FlowEngine _engine;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<List<int>> _actual = [];
    private readonly List<int> _depths = [];
    private readonly List<LabelSet> _variables = [];
    private readonly List<int> _key = [];
    private readonly Queue<int> _pending = new();
    private readonly bool _keepsConstants;
    private readonly int _deepest;
    private int _beyond = -1;
    private IntMap<ObjectState> _objects;

    private EntryShape(Frame caller, FlowEngine engine, MethodBody body, bool keepsConstants)
    {
        _caller = caller;
        _engine = engine;
        // A recursion that hands on ever other objects would give ever other shapes; from some depth on they are no longer told apart.
        var isWidened = engine.Summaries.ActiveOf(body) >= DistinctRecursion;
        _deepest = isWidened ? 0 : DeepestObject;
        _keepsConstants = keepsConstants && !isWidened;
        Body = body;
        Key = new ShapeKey(body, _key);
    }

    public MethodBody Body { get; }

    public CallContext Context { get; private set; } = null!;

    public ShapeKey Key { get; }

    public static EntryShape Of(Frame caller, MethodBody body, IMethodSymbol method, IntMap<AbstractValue> slots, CallContext callerContext, FlowEngine engine)
    {
        var shape = new EntryShape(caller, engine, body, engine.Summaries.CountOf(body) < ConstantContexts);
        var types = shape.TypesOf(method, callerContext, slots);
        shape.Number(Frame.Statics, 0);
        var entry = IntMap<AbstractValue>.Empty;
        foreach (var (slot, value) in slots)
        {
            shape._key.Add(slot);
            entry = entry.Set(slot, shape.Rename(value, 0));
        }

        while (shape._pending.Count > 0)
        {
            shape.AddObject(shape._pending.Dequeue());
        }

        shape.AddBeyond();
        shape.Context = new CallContext(body, new FlowState(entry, shape._objects), types);
        return shape;
    }

    /// <summary>The caller's objects that one of the callee's numbers stands for.</summary>
    public List<int> ActualOf(int number) => _actual[number];

    public bool IsEntry(int number) => number < _actual.Count;

    /// <summary>The caller's labels that a variable stands for.</summary>
    public LabelSet VariableOf(int variable) => _variables[variable];

    private ImmutableDictionary<ITypeParameterSymbol, ITypeSymbol> TypesOf(IMethodSymbol method, CallContext callerContext, IntMap<AbstractValue> slots)
    {
        // A generic method that calls itself with ever larger types would never settle.
        if (_deepest == 0)
        {
            return CallContext.NoTypes;
        }

        // Functions inside a member see the type parameters of the member.
        var types = method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction or MethodKind.AnonymousFunction
            ? callerContext.Types
            : CallContext.NoTypes;
        types = Add(types, method.TypeParameters, method.TypeArguments, callerContext);
        var container = method.ContainingType;
        if (!method.IsStatic && slots.Find(MethodBody.ThisSlot) is { Refs.Count: 1 } self
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

        foreach (var pair in types.OrderBy(p => _engine.NumberOf(p.Key)))
        {
            _key.Add(_engine.NumberOf(pair.Key));
            _key.Add(_engine.NumberOf(pair.Value));
        }

        _key.Add(-1);
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

        if (node != Frame.Statics && (_actual.Count >= MostObjects || depth > _deepest))
        {
            return Beyond(node);
        }

        number = _actual.Count;
        _numbers.Add(node, number);
        _actual.Add([node]);
        _depths.Add(depth);
        _pending.Enqueue(number);
        return number;
    }

    // Everything that is too far away becomes one object of which nothing is known but its labels.
    private int Beyond(int node)
    {
        if (_beyond < 0)
        {
            _beyond = _actual.Count;
            _actual.Add([]);
            _depths.Add(DeepestObject + 1);
        }

        _numbers.Add(node, _beyond);
        _actual[_beyond].Add(node);
        return _beyond;
    }

    private void AddBeyond()
    {
        if (_beyond < 0)
        {
            return;
        }

        var labels = LabelSet.Empty;
        for (var i = 0; i < _actual[_beyond].Count; i++)
        {
            labels = labels.Union(_caller.Reach(AbstractValue.OfNode(_actual[_beyond][i])));
        }

        _key.Add(-3);
        const ObjectTraits traits = ObjectTraits.Opaque | ObjectTraits.Summary | ObjectTraits.Interior;
        _objects = _objects.Set(_beyond, new ObjectState(null, traits, Variable(labels)));
    }

    private void AddObject(int number)
    {
        var node = _actual[number][0];
        if (_caller.Find(node) is not { } state)
        {
            _key.Add(-2);
            return;
        }

        state = _deepest == 0 ? WithoutPositions(state) : state;

        _key.Add(number);
        _key.Add((int)state.Traits);
        _key.Add(state.Length);
        _key.Add(state.Type is null ? -1 : _engine.NumberOf(state.Type));
        _key.Add(state.Target is null ? -1 : _engine.NumberOf(state.Target));
        _key.Add(state.Deferred is null ? -1 : _engine.NumberOf(state.Deferred));
        var own = Variable(state.Own);
        var fields = IntMap<AbstractValue>.Empty;
        var depth = _depths[number] + 1;
        foreach (var (key, value) in state.Fields)
        {
            _key.Add(key);
            fields = fields.Set(key, Rename(value, depth));
        }

        _key.Add(-1);
        _objects = _objects.Set(number, new ObjectState(state.Type, state.Traits, own, fields, state.Target, state.Deferred, state.Length));
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

    // Equal label sets get the same variable; no labels get none.
    private LabelSet Variable(LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            _key.Add(-1);
            return LabelSet.Empty;
        }

        var variable = -1;
        for (var i = 0; i < _variables.Count; i++)
        {
            if (_variables[i].Equals(labels))
            {
                variable = i;
                break;
            }
        }

        if (variable < 0)
        {
            variable = _variables.Count;
            _variables.Add(labels);
        }

        _key.Add(variable);
        return LabelSet.Empty.Add(_engine.Labels.NumberOf(new Label(null, variable, null, null)), Trace.Start);
    }

    private AbstractValue Rename(AbstractValue value, int depth)
    {
        var labels = Variable(value.Labels);
        _key.Add((int)value.Nullness);
        var constant = KeepConstant(value.Constant);
        _key.Add(constant is null ? -1 : _engine.NumberOf(constant));
        var refs = RenameAll(value.Refs, depth);
        var place = value.Place is null ? null : Rename(value.Place, depth);
        var result = constant is not null ? AbstractValue.Of(constant.Value) : AbstractValue.Clean;
        result = result.WithTraces(labels).WithRefs(refs).WithPlace(place).WithNullness(value.Nullness);
        if (!value.HasParts)
        {
            return result;
        }

        _key.Add(-4);
        var parts = IntMap<AbstractValue>.Empty;
        foreach (var (key, part) in value.Parts)
        {
            _key.Add(key);
            parts = parts.Set(key, Rename(part, depth));
        }

        _key.Add(-5);
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
            _key.Add(-1);
            return nodes;
        }

        var numbers = new List<int>(nodes.Count);
        var within = _deepest == 0 && nodes.Count > 1 ? 1 : depth;
        foreach (var node in nodes)
        {
            numbers.Add(Number(node, within));
        }

        var renamed = NodeSet.From(numbers);
        _key.Add(renamed.Count);
        foreach (var number in renamed)
        {
            _key.Add(number);
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

        _key.Add(-6);
        foreach (var target in targets)
        {
            _key.Add(target.Node);
            _key.Add(target.Key);
        }

        foreach (var part in place.Parts)
        {
            _key.Add(part);
        }

        return new Place([.. targets], place.Parts);
    }
}

/// <summary>A shape as a key: equal where two entries differ in nothing that a callee can see.</summary>
internal sealed class ShapeKey(MethodBody body, List<int> key) : IEquatable<ShapeKey>
{
    private readonly MethodBody _body = body;
    private readonly List<int> _key = key;

    /// <inheritdoc/>
    public bool Equals(ShapeKey? other)
    {
        if (other is null || !ReferenceEquals(_body, other._body) || _key.Count != other._key.Count)
        {
            return false;
        }

        for (var i = 0; i < _key.Count; i++)
        {
            if (_key[i] != other._key[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShapeKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var part in _key)
        {
            hash = unchecked(hash * 31 + part);
        }

        return hash;
    }
}
