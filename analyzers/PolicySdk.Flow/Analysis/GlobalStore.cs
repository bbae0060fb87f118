using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Analysis;

/// <summary>
/// What entry points leave behind for each other: static fields, and the state of objects on which callers outside this
/// compilation may call one public member after another. Objects are told apart by the way that leads to them from a field.
/// </summary>
/// <remarks>The store only grows; entry points run again for as long as what they have seen of it does.</remarks>
internal sealed class GlobalStore(FlowEngine engine)
{
    private const int DeepestObject = 5;
    private const int MostConstructions = 128;

    private readonly Dictionary<(int Parent, int Key, int Type, int Target), int> _numbers = [];
    private readonly Dictionary<ISymbol, int> _instances = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _constructions = [];
    private readonly HashSet<INamedTypeSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly List<int> _depths = [0];
    private readonly Dictionary<int, int> _grownObjects = [];

    // Where the store mentions an object. It only grows, and so does this.
    private readonly Dictionary<int, HashSet<(int Holder, int Key)>> _holders = [];
    private readonly Dictionary<int, int> _grownStatics = [];
    private IntMap<ObjectState> _objects;
    private GlobalView? _view;
    private int _time;

    /// <summary>Begins with another entry point, and notes what it sees of the store.</summary>
    public GlobalView View() => _view = new GlobalView(_time);

    /// <summary>Whether anything of what an entry point saw has been added to since it began.</summary>
    public bool HasGrown(GlobalView seen) =>
        seen.Objects.Any(number => _grownObjects.TryGetValue(number, out var time) && time > seen.Time)
        || seen.Statics.Any(key => _grownStatics.TryGetValue(key, out var time) && time > seen.Time);

    /// <summary>The static fields that hold anything but what all fields begin with, as <see cref="FieldKeys"/> numbers them.</summary>
    public IEnumerable<int> Statics => _grownStatics.Keys;

    /// <summary>The constructions of generic types whose static fields somebody has asked for, in the order in which that happened.</summary>
    public IReadOnlyList<INamedTypeSymbol> Constructions => _constructions;

    /// <summary>
    /// Notes that the static fields of a construction are asked for, so that its initializers are run with its type arguments;
    /// <see langword="false"/> where they are not, since the arguments are not known or there are too many constructions.
    /// </summary>
    public bool Note(INamedTypeSymbol construction)
    {
        if (_known.Contains(construction))
        {
            return true;
        }

        if (FlowEngine.HasTypeParameter(construction) || _constructions.Count == MostConstructions)
        {
            return false;
        }

        _known.Add(construction);
        _constructions.Add(construction);
        return true;
    }

    /// <summary>The value of a static field, with the objects that it leads to made in <paramref name="frame"/>.</summary>
    public AbstractValue Import(Frame frame, int key)
    {
        _view?.Statics.Add(key);
        return _objects.Find(Frame.Statics)?.Fields.Find(key) is { } value ? Import(frame, value) : AbstractValue.Clean;
    }

    /// <summary>Everything that can be reached from a static field.</summary>
    public LabelSet Reach(int key)
    {
        var labels = LabelSet.Empty;
        var seen = new HashSet<int>();
        var pending = new Stack<AbstractValue>();
        pending.Push(_objects.Find(Frame.Statics)?.Fields.Find(key) ?? AbstractValue.Clean);
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            labels = labels.Union(value.Labels);
            foreach (var (_, part) in value.Parts)
            {
                pending.Push(part);
            }

            foreach (var number in value.Refs)
            {
                if (seen.Add(number) && _objects.Find(number) is { } state)
                {
                    labels = labels.Union(state.Own);
                    foreach (var (_, field) in state.Fields)
                    {
                        pending.Push(field);
                    }
                }
            }
        }

        return labels;
    }

    /// <summary>The object on which the public members of <paramref name="type"/> are called.</summary>
    public int ImportInstance(Frame frame, INamedTypeSymbol type, bool isExact)
    {
        var number = InstanceOf(type);
        if (_objects.Find(number) is null)
        {
            _objects = _objects.Set(number, new ObjectState(type, isExact ? ObjectTraits.Exact : ObjectTraits.None, length: 0));
        }

        return ImportObject(frame, number);
    }

    /// <summary>Adds what an entry point left in the static fields and, if it has one, in its object.</summary>
    public void Absorb(Frame frame, INamedTypeSymbol? type, int instance)
    {
        var absorbed = new Dictionary<int, int> { [Frame.Statics] = Frame.Statics };
        if (type is not null && instance >= 0)
        {
            absorbed[instance] = InstanceOf(type);
        }

        var imported = ImportedBy(frame);
        Absorb(frame, absorbed, imported, new Queue<int>(absorbed.Keys));

        // What the entry point let go of may still be held by what it has not looked at.
        var held = imported.Where(pair => !absorbed.ContainsKey(pair.Key) && IsHeldUnseen(pair.Value)).OrderBy(static pair => pair.Value).ToList();
        foreach (var pair in held)
        {
            absorbed[pair.Key] = pair.Value;
        }

        Absorb(frame, absorbed, imported, new Queue<int>(held.Select(static pair => pair.Key)));
    }

    private void Absorb(Frame frame, Dictionary<int, int> absorbed, Dictionary<int, int> imported, Queue<int> pending)
    {
        while (pending.Count > 0)
        {
            var node = pending.Dequeue();
            if (frame.Find(node) is { } state)
            {
                Add(absorbed[node], Rename(state, absorbed[node], new Renaming(frame, absorbed, imported, pending)));
            }
        }
    }

    // The objects of the store that a frame holds, with their numbers: whichever way leads to them now, they are the same ones.
    private Dictionary<int, int> ImportedBy(Frame frame)
    {
        var imported = new Dictionary<int, int>();
        foreach (var number in _view?.Objects ?? [])
        {
            if (frame.FindOnce(this, number) is { } node)
            {
                imported[node] = number;
            }
        }

        return imported;
    }

    private bool IsHeldUnseen(int number)
    {
        if (_holders.TryGetValue(number, out var holders))
        {
            foreach (var (holder, key) in holders)
            {
                if (!(holder == Frame.Statics ? _view!.Statics.Contains(key) : _view!.Objects.Contains(holder)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void NoteHolder(int holder, int key, AbstractValue value)
    {
        foreach (var number in value.Refs)
        {
            if (!_holders.TryGetValue(number, out var holders))
            {
                _holders.Add(number, holders = []);
            }

            holders.Add((holder, key));
        }

        foreach (var (_, part) in value.Parts)
        {
            NoteHolder(holder, key, part);
        }
    }

    private int InstanceOf(INamedTypeSymbol type)
    {
        if (!_instances.TryGetValue(type.OriginalDefinition, out var number))
        {
            number = NextNumber(0);
            _instances.Add(type.OriginalDefinition, number);
        }

        return number;
    }

    private int NextNumber(int depth)
    {
        _depths.Add(depth);
        return _depths.Count - 1;
    }

    private void Add(int number, ObjectState state)
    {
        var known = _objects.Find(number);
        var joined = known is null ? state : known.Join(state);
        if (known is null || !ReferenceEquals(joined, known))
        {
            _objects = _objects.Set(number, joined);
            _grownObjects[number] = ++_time;
            joined.Fields.VisitChanged(known?.Fields ?? IntMap<AbstractValue>.Empty, (key, _, value) => NoteHolder(number, key, value));
            if (number == Frame.Statics)
            {
                NoteStatics(known, joined);
            }
        }
    }

    // One that was there on one side only has become weaker by the join; one that holds what an unset one is taken for has not grown.
    private void NoteStatics(ObjectState? known, ObjectState joined)
    {
        foreach (var (key, value) in joined.Fields)
        {
            if (!value.Equals(known?.Fields.Find(key) ?? AbstractValue.Clean))
            {
                _grownStatics[key] = _time;
            }
        }
    }

    private ObjectState Rename(ObjectState state, int number, Renaming renaming)
    {
        // What one member calls a delegate with, the next one does not.
        var fields = state.Fields.Remove(FieldKeys.Received);
        if (number == Frame.Statics)
        {
            fields = WithoutNotes(fields);
        }

        return state.WithFields(fields.Select((key, value) => Rename(value, number, key, renaming)));
    }

    // What is noted of no object in particular holds for the entry point in which it was noted: another one may be another program.
    private IntMap<AbstractValue> WithoutNotes(IntMap<AbstractValue> statics)
    {
        foreach (var (key, _) in statics)
        {
            if (engine.Fields.IsAside(key))
            {
                statics = statics.Remove(key);
            }
        }

        return statics;
    }

    private AbstractValue Rename(AbstractValue value, int parent, int key, Renaming renaming)
    {
        var numbers = new List<int>(value.Refs.Count);
        foreach (var node in value.Refs)
        {
            numbers.Add(NumberOf(node, parent, key, renaming));
        }

        var renamed = value.WithRefs(NodeSet.From(numbers)).WithPlace(null);
        return value.HasParts ? renamed.WithParts(value.Parts.Select((part, inner) => Rename(inner, parent, part, renaming))) : renamed;
    }

    private int NumberOf(int node, int parent, int key, Renaming renaming)
    {
        if (renaming.Absorbed.TryGetValue(node, out var number))
        {
            return number;
        }

        if (!renaming.Imported.TryGetValue(node, out number))
        {
            number = NumberOf(renaming.Frame.Find(node), parent, key);
        }

        renaming.Absorbed.Add(node, number);
        renaming.Pending.Enqueue(node);
        return number;
    }

    private int NumberOf(ObjectState? state, int parent, int key)
    {
        var depth = _depths[parent] + 1;
        var identity = depth > DeepestObject
            ? (parent, -1, -1, -1)
            : (parent, key, state?.Type is { } type ? engine.NumberOf(type) : -1, state?.Target is { } target ? engine.NumberOf(target) : -1);
        if (!_numbers.TryGetValue(identity, out var number))
        {
            number = NextNumber(Math.Min(depth, DeepestObject));
            _numbers.Add(identity, number);
        }

        return number;
    }

    private AbstractValue Import(Frame frame, AbstractValue value)
    {
        var nodes = new List<int>(value.Refs.Count);
        foreach (var number in value.Refs)
        {
            nodes.Add(ImportObject(frame, number));
        }

        var imported = value.WithRefs(NodeSet.From(nodes));
        return value.HasParts ? imported.WithParts(value.Parts.Select((_, part) => Import(frame, part))) : imported;
    }

    private int ImportObject(Frame frame, int number)
    {
        if (number == Frame.Statics)
        {
            return number;
        }

        _view?.Objects.Add(number);
        var node = frame.AllocateOnce(this, number, () => new ObjectState(null, ObjectTraits.None), out var isNew);
        if (isNew && _objects.Find(number) is { } state)
        {
            frame.SetObject(node, state);
            frame.SetObject(node, state.WithFields(state.Fields.Select((_, value) => Import(frame, value))));
        }

        return node;
    }

    /// <summary>What the objects of a frame are called in the store.</summary>
    /// <param name="Frame">The frame.</param>
    /// <param name="Absorbed">The numbers of those that were met.</param>
    /// <param name="Imported">The numbers of those that came from the store.</param>
    /// <param name="Pending">Those that were met and are still to be added.</param>
    private sealed record Renaming(Frame Frame, Dictionary<int, int> Absorbed, Dictionary<int, int> Imported, Queue<int> Pending);
}
