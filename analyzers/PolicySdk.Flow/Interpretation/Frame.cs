using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// The state in which a body is interpreted: the current slots and objects, and the operations on them that know about
/// aliasing, strong and weak updates and objects of unknown content.
/// </summary>
internal sealed partial class Frame(FlowEngine engine, EntryHeap? entry, SiteNumbers sites)
{
    /// <summary>The object whose fields are the static fields.</summary>
    public const int Statics = 0;

    /// <summary>Objects from here on were made by this frame; those below came in.</summary>
    public const int FirstFresh = 1 << 20;

    private const int WrittenKeys = 1 << 15;
    private const int DeepestOpaque = 3;
    private const int MostSequences = 1000;
    private static readonly ObjectState s_noStatics = new(null, ObjectTraits.None);

    private readonly Dictionary<(object Site, int Part), int> _sites = sites.Numbers;
    private readonly Dictionary<int, int> _depths = sites.OpaqueDepths;
    private readonly Dictionary<int, MadeObject> _made = sites.Made;
    private readonly List<Storage> _holders = [];
    private MentionIndex? _mentions;
    private Action<int, AbstractValue?, AbstractValue>? _noteField;
    private int _noted;
    private int _sequences;
    private IntMap<AbstractValue> _written;
    private Func<int, ObjectState, ObjectState, ObjectState>? _joinBoth;
    private Func<int, ObjectState, bool, ObjectState>? _joinOne;

    public FlowEngine Engine { get; } = engine;

    public IntMap<AbstractValue> Slots { get; private set; }

    /// <summary>The objects that were made or changed here; all others are as they were at the entry.</summary>
    public IntMap<ObjectState> Objects { get; private set; }

    /// <summary>Evaluates the elements of an object that is computed when it is enumerated, or the one under a key.</summary>
    public Func<int, ObjectState, int, AbstractValue>? Enumerate { get; set; }

    /// <summary>The objects that were looked at, as they were at the entry.</summary>
    public IntMap<ObjectState> Entry => entry?.Objects ?? default;

    /// <summary>The static fields that were looked at, as they were at the entry.</summary>
    public IntMap<AbstractValue> EntryStatics => entry?.Statics ?? default;

    public FlowState State => new(Slots, Objects, _written);

    public void Restore(FlowState state)
    {
        Slots = state.Slots;
        Objects = state.Objects;
        _written = state.Written;
    }

    /// <summary>Notes what a field of the object in a slot holds, whichever object that is.</summary>
    public void NoteWritten(int slot, int key, AbstractValue value)
    {
        if (slot < WrittenKeys && key < WrittenKeys)
        {
            _written = _written.Set(slot * WrittenKeys + key, value);
        }
    }

    /// <summary>What a field of the object in a slot certainly holds, or <see langword="null"/>.</summary>
    public AbstractValue? FindWritten(int slot, int key) =>
        _written.IsEmpty || slot >= WrittenKeys || key >= WrittenKeys ? null : _written.Find(slot * WrittenKeys + key);

    /// <summary>Forgets what was noted, since objects may have changed in any way.</summary>
    public void ForgetWritten() => _written = default;

    private void ForgetWritten(int slot, int key)
    {
        if (_written.IsEmpty || (key < 0 && !_written.HasKeyBetween(slot * WrittenKeys, (slot + 1) * WrittenKeys)))
        {
            return;
        }

        foreach (var (noted, _) in _written)
        {
            if (noted / WrittenKeys == slot || noted % WrittenKeys == key)
            {
                _written = _written.Remove(noted);
            }
        }
    }

    public AbstractValue? Slot(int slot) => Slots.Find(slot);

    public void SetSlot(int slot, AbstractValue value)
    {
        _mentions?.Note(new Storage(-1, slot), Slots.Find(slot), value);
        Slots = Slots.Set(slot, value);
        ForgetWritten(slot, -1);
    }

    public ObjectState? Find(int node) => Objects.Find(node) ?? (node is > Statics and < FirstFresh ? entry?.Find(node) : null);

    /// <summary>Whatever either state allows.</summary>
    public FlowState Join(FlowState left, FlowState right) => left.Join(right, this);

    /// <summary>The objects of either state; one that only one of them has changed is on the other as it was at the entry.</summary>
    public IntMap<ObjectState> Join(IntMap<ObjectState> left, IntMap<ObjectState> right) => left.Merge(
        right,
        _joinBoth ??= (key, one, other) => key == Statics ? JoinStatics(one, other) : one.Join(other),
        _joinOne ??= (key, state, _) => key >= FirstFresh ? state
            : key == Statics ? JoinStatics(state, s_noStatics)
            : entry?.Find(key) is { } before ? state.Join(before)
            : state);

    private ObjectState JoinStatics(ObjectState left, ObjectState right) => left.WithFields(left.Fields.Merge(
        right.Fields,
        static (_, one, other) => one.Join(other),
        (key, value, _) => entry is null ? value : value.Join(entry.Static(key))));

    public void SetObject(int node, ObjectState state)
    {
        if (_mentions is not null)
        {
            NoteFields(node, Objects.Find(node)?.Fields ?? default, state.Fields);
        }

        Objects = Objects.Set(node, state);
    }

    /// <summary>
    /// Keeps from here on what refers to which object: in a loop, the objects of one round become older ones in the next, and whatever
    /// refers to them has to change.
    /// </summary>
    public void TrackMentions()
    {
        if (_mentions is not null)
        {
            return;
        }

        _mentions = new MentionIndex();
        _noteField = (key, before, value) => _mentions.Note(new Storage(_noted, key), before, value);
        foreach (var (slot, value) in Slots)
        {
            _mentions.Note(new Storage(-1, slot), null, value);
        }

        foreach (var (node, state) in Objects)
        {
            NoteFields(node, default, state.Fields);
        }
    }

    private void NoteFields(int node, IntMap<AbstractValue> before, IntMap<AbstractValue> fields)
    {
        _noted = node;
        fields.VisitChanged(before, _noteField!);
    }

    /// <summary>
    /// A new object for a site. When the site has made one before that is still there, that one joins the older ones of the
    /// site, so that the newest is always a single object (recency abstraction; Balakrishnan and Reps, 2006).
    /// </summary>
    public int Allocate(object site, int part, ObjectState state)
    {
        var node = NodeOf(site, part);
        NoteNew(node);
        if (Objects.Find(node) is { } previous)
        {
            Retire(node, previous);
        }

        SetObject(node, state);
        return node;
    }

    /// <summary>The object of a site, made at its first use and the same one from then on.</summary>
    public int AllocateOnce(object site, int part, Func<ObjectState> make) => AllocateOnce(site, part, make, out _);

    /// <inheritdoc cref="AllocateOnce(object, int, Func{ObjectState})"/>
    public int AllocateOnce(object site, int part, Func<ObjectState> make, out bool isNew)
    {
        var node = NodeOf(site, part);
        isNew = Objects.Find(node) is null;
        if (isNew)
        {
            SetObject(node, make());
        }

        return node;
    }

    /// <summary>The object of a site that was made once, if it was.</summary>
    public int? FindOnce(object site, int part) => _sites.TryGetValue((FirstOf(site), part), out var node) && Objects.Find(node) is not null ? node : null;

    /// <inheritdoc cref="SiteNumbers.Made"/>
    public IReadOnlyDictionary<int, MadeObject> Made => _made;

    /// <summary>
    /// The number of an object that a callee made, told apart from others by the call that it came up through and by the number that it
    /// has in <paramref name="maker"/>; its content follows by <see cref="SetObject"/>.
    /// </summary>
    public int AllocateMade(SyntaxNode site, object maker, int number, MadeObject origin, out int retired)
    {
        retired = -1;
        var node = NodeOf((site, maker), number);
        NoteNew(node);
        NoteMade(node, origin);
        if (Objects.Find(node) is { } previous)
        {
            if (Retire(node, previous))
            {
                retired = node + 1;
                NoteMade(retired, origin);
            }

            Objects = Objects.Remove(node);
        }

        return node;
    }

    /// <summary>
    /// The number of the one object that all of a kind are that callees made: told apart by nothing but the number that the kind has in
    /// <paramref name="maker"/>.
    /// </summary>
    public int AllocateShared(object maker, int number, MadeObject origin)
    {
        var node = NodeOf((maker, maker), number);
        NoteNew(node);
        NoteMade(node, origin);
        return node;
    }

    private void NoteMade(int node, MadeObject origin)
    {
        if (!_made.TryGetValue(node, out var known) || known.Depth < origin.Depth)
        {
            _made[node] = origin;
        }
    }

    /// <inheritdoc cref="SiteNumbers.Inner"/>
    public IReadOnlyDictionary<int, LabelSet> Inner => sites.Inner;

    /// <inheritdoc cref="SiteNumbers.CallsUnseen"/>
    public bool CallsUnseen => sites.CallsUnseen;

    /// <inheritdoc cref="SiteNumbers.Answers"/>
    public HashSet<int> Answers => sites.Answers;

    /// <summary>Whether an object lies deeper in what came in than is looked; notes that it is called, if so.</summary>
    public bool NoteCall(int node)
    {
        var isUnseen = sites.Inner.ContainsKey(node) || (node < FirstFresh && Find(node) is { IsInterior: true });
        sites.CallsUnseen |= isUnseen;
        return isUnseen;
    }

    /// <inheritdoc cref="SiteNumbers.Parts"/>
    public IReadOnlyDictionary<int, ObjectPart> Parts => sites.Parts;

    private int NodeOf(object site, int part)
    {
        site = FirstOf(site);
        if (!_sites.TryGetValue((site, part), out var node))
        {
            node = FirstFresh + 2 * _sites.Count;
            _sites.Add((site, part), node);
        }

        return node;
    }

    // A site is the same one in all states of the code.
    private object FirstOf(object site) => site is SyntaxNode code ? Engine.Bodies.FirstOf(code) : site;

    /// <summary>
    /// What a part of an object is told apart by: the object and the name, as far as the analysis looks. Below, the name alone, since a loop
    /// that goes from parent to parent would make parts of parts for ever.
    /// </summary>
    public object SiteOfPart(int node, int key) => DepthOf(node) < DeepestOpaque ? (node, key) : (-1, key);

    /// <summary>Notes that an object was made as a part of another one.</summary>
    public void NotePart(int part, int node) => NoteDepth(part, DepthOf(node) + 1);

    private void NoteDepth(int part, int depth)
    {
        if (!_depths.ContainsKey(part))
        {
            _depths[part] = depth;
        }
    }

    // The older objects of a site lie as deep as the newest.
    private int DepthOf(int node) => _depths.TryGetValue(node < FirstFresh ? node : node & ~1, out var depth) ? depth : 0;

    /// <summary>An object as it is when another one that it refers to goes among the older ones of its site, which have the next number.</summary>
    public static ObjectState WithOlder(ObjectState state, int node) => state.WithFields(state.Fields.Select((_, value) => Rename(value, node, node + 1)));

    // Moves an object among the older ones of its site, if anything still refers to it.
    private bool Retire(int node, ObjectState previous)
    {
        var older = node + 1;
        ForgetWritten();
        if (!FindHolders(node))
        {
            return false;
        }

        Objects = Objects.Remove(node);
        foreach (var holder in _holders)
        {
            if (holder.IsSlot)
            {
                SetSlot(holder.Key, Rename(Slots.Find(holder.Key)!, node, older));
            }
            else if (Objects.Find(holder.Node) is { } state)
            {
                SetObject(holder.Node, state.WithField(holder.Key, Rename(state.Fields.Find(holder.Key)!, node, older)));
            }
        }

        Engine.AddObjects(_holders.Count);
        var retired = WithOlder(previous, node);
        retired = retired.WithTraits(retired.Traits | ObjectTraits.Summary);
        SetObject(older, Objects.Find(older) is { } old ? old.Join(retired) : retired);
        return true;
    }

    // Where an object is referred to in the current state; whether it is at all.
    private bool FindHolders(int node)
    {
        _holders.Clear();
        if (_mentions is not null)
        {
            _mentions.AddHolders(node, _holders);
            _holders.RemoveAll(holder => (holder.IsSlot ? Slots.Find(holder.Key) : Objects.Find(holder.Node)?.Fields.Find(holder.Key)) is not { } value || !Mentions(value, node));
            return _holders.Count > 0;
        }

        foreach (var (slot, value) in Slots)
        {
            if (Mentions(value, node))
            {
                _holders.Add(new Storage(-1, slot));
            }
        }

        foreach (var (other, state) in Objects)
        {
            foreach (var (key, value) in state.Fields)
            {
                if (Mentions(value, node))
                {
                    _holders.Add(new Storage(other, key));
                }
            }
        }

        return _holders.Count > 0;
    }

    private static bool Mentions(AbstractValue value, int node)
    {
        if (value.Refs.Contains(node))
        {
            return true;
        }

        if (value.Place is { } place)
        {
            foreach (var target in place.Targets)
            {
                if (target.Node == node)
                {
                    return true;
                }
            }
        }

        if (value.HasParts)
        {
            foreach (var (_, part) in value.Parts)
            {
                if (Mentions(part, node))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static AbstractValue Rename(AbstractValue value, int node, int by)
    {
        if (!Mentions(value, node))
        {
            return value;
        }

        var renamed = value.WithRefs(value.Refs.Replace(node, by));
        if (value.Place is { } place)
        {
            var targets = new SortedSet<Storage>();
            foreach (var target in place.Targets)
            {
                targets.Add(target.Node == node ? new Storage(by, target.Key) : target);
            }

            renamed = renamed.WithPlace(new Place([.. targets], place.Parts));
        }

        return value.HasParts ? renamed.WithParts(value.Parts.Select((_, part) => Rename(part, node, by))) : renamed;
    }

    /// <summary>Everything that can be reached from a value.</summary>
    public LabelSet Reach(AbstractValue value)
    {
        if (value.IsPlain)
        {
            return value.Labels;
        }

        var labels = LabelSet.Empty;
        var isEntryUnchanged = entry is not null && !Objects.HasKeyBetween(Statics + 1, FirstFresh);
        var seen = new HashSet<int>();
        HashSet<Place>? places = null;
        var pending = new Stack<AbstractValue>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            labels = labels.Union(current.Labels);
            foreach (var (_, part) in current.Parts)
            {
                pending.Push(part);
            }

            // Where variables are one that a recursion has made alike, a reference may lie in what it refers to.
            if (current.Place is { } place && (places ??= []).Add(place))
            {
                pending.Push(Load(place));
            }

            foreach (var node in current.Refs)
            {
                if (!seen.Add(node) || node == Statics)
                {
                    continue;
                }

                if (isEntryUnchanged && node < FirstFresh)
                {
                    labels = labels.Union(entry!.Reach(node));
                    continue;
                }

                if (Find(node) is not { } state)
                {
                    continue;
                }

                labels = labels.Union(state.Own);
                if (state.Deferred is not null)
                {
                    // What its call was given counts only as far as it comes out.
                    pending.Push(ReadField(node, FieldKeys.AnyElement, null));
                    continue;
                }

                foreach (var (key, field) in state.Fields)
                {
                    // What a delegate was called with is with whoever it calls.
                    if (key != FieldKeys.Received && !Engine.Fields.IsAside(key))
                    {
                        pending.Push(field);
                    }
                }
            }
        }

        Engine.AddObjects(seen.Count);
        return labels;
    }
}
