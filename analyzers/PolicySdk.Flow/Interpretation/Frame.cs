using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// The numbers of the objects that a body makes in one context, the same in each round of a fixpoint.
/// </summary>
internal sealed class SiteNumbers
{
    public Dictionary<(object Site, int Part), int> Numbers { get; } = [];

    public Dictionary<int, int> OpaqueDepths { get; } = [];
}

/// <summary>
/// The state in which a body is interpreted: the current slots and objects, and the operations on them that know about
/// aliasing, strong and weak updates and objects of unknown content.
/// </summary>
internal sealed class Frame(FlowEngine engine, IntMap<ObjectState> objects, SiteNumbers sites)
{
    /// <summary>The object whose fields are the static fields.</summary>
    public const int Statics = 0;

    /// <summary>Objects from here on were made by this frame; those below came in.</summary>
    public const int FirstFresh = 1 << 20;

    private const int WrittenKeys = 1 << 15;
    private const int DeepestOpaque = 3;
    private const int MostForcing = 12;

    private readonly Dictionary<(object Site, int Part), int> _sites = sites.Numbers;
    private readonly Dictionary<int, int> _depths = sites.OpaqueDepths;
    private readonly Dictionary<int, int> _made = [];
    private int _forcing;
    private IntMap<AbstractValue> _written;

    public FlowEngine Engine { get; } = engine;

    public IntMap<AbstractValue> Slots { get; private set; }

    public IntMap<ObjectState> Objects { get; private set; } = objects;

    /// <summary>Evaluates the elements of an object that is computed when it is enumerated.</summary>
    public Func<int, ObjectState, AbstractValue>? Enumerate { get; set; }

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
        Slots = Slots.Set(slot, value);
        ForgetWritten(slot, -1);
    }

    public ObjectState? Find(int node) => Objects.Find(node);

    public void SetObject(int node, ObjectState state) => Objects = Objects.Set(node, state);

    /// <summary>
    /// A new object for a site. When the site has made one before that is still there, that one joins the older ones of the
    /// site, so that the newest is always a single object (recency abstraction; Balakrishnan and Reps, 2006).
    /// </summary>
    public int Allocate(object site, int part, ObjectState state)
    {
        var node = NodeOf(site, part);
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

    /// <summary>How many calls the objects of this frame that callees made have come up through.</summary>
    public IReadOnlyDictionary<int, int> Depths => _made;

    /// <summary>The number of an object that a callee made; its content follows by <see cref="FillMade"/>.</summary>
    public int AllocateMade(SyntaxNode site, int part, int depth, ITypeSymbol? type, out int retired)
    {
        retired = -1;
        var node = part == -2 ? NodeOf(("folded", (object?)type ?? site), -2) : NodeOf((site, "made"), part);
        _made[node] = depth;
        if (part != -2 && Objects.Find(node) is { } previous)
        {
            if (Retire(node, previous))
            {
                retired = node + 1;
                _made[retired] = depth;
            }

            Objects = Objects.Remove(node);
        }

        return node;
    }

    /// <summary>Gives an object that a callee made its content.</summary>
    public void FillMade(int node, ObjectState content, bool isFolded)
    {
        if (isFolded)
        {
            content = content.WithTraits(content.Traits | ObjectTraits.Summary);
            content = Objects.Find(node) is { } known ? known.Join(content) : content;
        }

        SetObject(node, content);
    }

    private int NodeOf(object site, int part)
    {
        if (!_sites.TryGetValue((site, part), out var node))
        {
            node = FirstFresh + 2 * _sites.Count;
            _sites.Add((site, part), node);
        }

        return node;
    }

    // Moves an object among the older ones of its site, if anything still refers to it.
    private bool Retire(int node, ObjectState previous)
    {
        var older = node + 1;
        ForgetWritten();
        if (!IsReferenced(node))
        {
            return false;
        }

        Objects = Objects.Remove(node).Select((_, state) =>
        {
            var renamed = state.WithFields(state.Fields.Select((_, value) => Rename(value, node, older)));
            return renamed;
        });
        Slots = Slots.Select((_, value) => Rename(value, node, older));
        var retired = previous.WithFields(previous.Fields.Select((_, value) => Rename(value, node, older)));
        retired = retired.WithTraits(retired.Traits | ObjectTraits.Summary);
        SetObject(older, Objects.Find(older) is { } old ? old.Join(retired) : retired);
        return true;
    }

    private bool IsReferenced(int node)
    {
        foreach (var (_, value) in Slots)
        {
            if (Mentions(value, node))
            {
                return true;
            }
        }

        foreach (var (_, state) in Objects)
        {
            foreach (var (_, value) in state.Fields)
            {
                if (Mentions(value, node))
                {
                    return true;
                }
            }
        }

        return false;
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

    // Reading and writing.

    public AbstractValue Load(Place place)
    {
        AbstractValue? result = null;
        foreach (var target in place.Targets)
        {
            var value = target.IsSlot ? Slot(target.Key) ?? AbstractValue.Clean : ReadField(target.Node, target.Key, null);
            result = result is null ? value : result.Join(value);
        }

        result ??= AbstractValue.Clean;
        foreach (var part in place.Parts)
        {
            result = ReadPart(result, part);
        }

        return result;
    }

    public void Store(Place place, AbstractValue value)
    {
        var single = place.Targets.Length == 1;
        foreach (var target in place.Targets)
        {
            if (target.IsSlot)
            {
                var old = Slot(target.Key) ?? AbstractValue.Clean;
                var written = WritePart(old, place.Parts, 0, value);
                SetSlot(target.Key, single ? written : old.Join(written));
            }
            else if (place.Parts.IsEmpty)
            {
                WriteField(target.Node, target.Key, value, single);
            }
            else
            {
                var old = ReadField(target.Node, target.Key, null);
                WriteField(target.Node, target.Key, WritePart(old, place.Parts, 0, value), single);
            }
        }
    }

    public static AbstractValue ReadPart(AbstractValue value, int key)
    {
        if (value.HasParts && value.Parts.Find(key) is { } part)
        {
            return part;
        }

        return value.HasParts && value.Labels.IsEmpty ? AbstractValue.Clean : AbstractValue.OfLabels(value.Labels);
    }

    private static AbstractValue WritePart(AbstractValue value, ImmutableArray<int> parts, int index, AbstractValue written)
    {
        if (index == parts.Length)
        {
            return written;
        }

        var inner = WritePart(ReadPart(value, parts[index]), parts, index + 1, written);
        return value.HasParts
            ? value.WithParts(value.Parts.Set(parts[index], inner))
            : AbstractValue.OfParts(IntMap<AbstractValue>.Empty.Set(parts[index], inner), value.Labels);
    }

    /// <summary>
    /// What a field holds. A field that was never written is null or zero in an object that this compilation made; in one that
    /// came from elsewhere it is a part of that object, with the object's labels.
    /// </summary>
    public AbstractValue ReadField(int node, int key, ITypeSymbol? type)
    {
        if (node == Statics)
        {
            return ReadStatic(key);
        }

        if (Find(node) is not { } state)
        {
            return AbstractValue.Clean;
        }

        if (Engine.Fields.IsElement(key))
        {
            return ReadElement(node, state, key, type);
        }

        if (state.Fields.Find(key) is { } value)
        {
            return value;
        }

        return state.IsOpaque || !state.Own.IsEmpty ? ReadUnwritten(node, state, key, type) : DefaultOf(type);
    }

    private AbstractValue ReadStatic(int key)
    {
        if (Find(Statics) is { } state && state.Fields.Find(key) is { } value)
        {
            return value;
        }

        value = Engine.Globals.Import(this, key);
        SetObject(Statics, (Find(Statics) ?? new ObjectState(null, ObjectTraits.None)).WithField(key, value));
        return value;
    }

    public static AbstractValue DefaultOf(ITypeSymbol? type) => type switch
    {
        null => AbstractValue.Clean,
        { IsReferenceType: true } => AbstractValue.Null,
        { SpecialType: SpecialType.System_Boolean } => AbstractValue.False,
        { SpecialType: SpecialType.System_Int32 } => AbstractValue.Of(0),
        { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => AbstractValue.EmptyStruct,
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => AbstractValue.Null,
        { TypeKind: TypeKind.TypeParameter } => AbstractValue.Clean,
        _ => AbstractValue.CleanObject,
    };

    private AbstractValue ReadElement(int node, ObjectState state, int key, ITypeSymbol? type)
    {
        AbstractValue? result = null;
        if (state.Deferred is not null && Enumerate is not null && _forcing < MostForcing)
        {
            _forcing++;
            result = Enumerate(node, state);
            _forcing--;
            state = Find(node) ?? state;
        }

        if (state.IsView && state.Fields.Find(FieldKeys.Content) is { } content && _forcing < MostForcing)
        {
            _forcing++;
            foreach (var viewed in content.Refs)
            {
                var element = viewed == node ? AbstractValue.Clean : ReadField(viewed, FieldKeys.AnyElement, type);
                result = result is null ? element : result.Join(element);
            }

            _forcing--;
        }

        if (key != FieldKeys.AnyElement)
        {
            var known = state.Fields.Find(key);
            var any = state.Fields.Find(FieldKeys.AnyElement);
            result = Join(result, known);
            result = Join(result, any);
        }
        else
        {
            foreach (var (field, value) in state.Fields)
            {
                if (Engine.Fields.IsElement(field))
                {
                    result = Join(result, value);
                }
            }
        }

        if (!state.Own.IsEmpty || (state.IsOpaque && result is null))
        {
            // What was put in does not take away what may have been there.
            result = Join(result, ReadUnwritten(node, state, FieldKeys.AnyElement, type));
        }

        return result?.WithoutConstantUnless(key != FieldKeys.AnyElement) ?? DefaultOf(type).WithNullness(Nullness.Unknown);
    }

    private static AbstractValue? Join(AbstractValue? left, AbstractValue? right) => left is null ? right : right is null ? left : left.Join(right);

    private AbstractValue ReadUnwritten(int node, ObjectState state, int key, ITypeSymbol? type)
    {
        if (state.IsInterior)
        {
            return type is null || Engine.HoldsObjects(type) ? AbstractValue.OfNode(node).WithNullness(Nullness.Unknown) : AbstractValue.OfLabels(state.Own, Nullness.Unknown);
        }

        // A declaration that says "not null" is believed; what was loaded is whole.
        var nullness = type is null or { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } ? Nullness.Unknown : Nullness.MayBeObject;
        if (type is null || !Engine.HoldsObjects(type))
        {
            return AbstractValue.OfLabels(state.Own, nullness);
        }

        var depth = _depths.TryGetValue(node, out var known) ? known : 0;
        var child = NodeOf((node, "part"), depth >= DeepestOpaque ? -1 : key);
        if (!_depths.ContainsKey(child))
        {
            _depths[child] = depth + 1;
        }

        if (Find(child) is null)
        {
            var traits = ObjectTraits.Opaque | (state.Traits & ObjectTraits.Summary);
            if (Engine.Fields.IsElement(key))
            {
                traits |= ObjectTraits.Summary;
            }

            SetObject(child, depth >= DeepestOpaque
                ? new ObjectState(null, traits | ObjectTraits.Interior | ObjectTraits.Summary, state.Own)
                : new ObjectState(type, traits, state.Own));
        }

        var value = AbstractValue.OfNode(child).WithNullness(nullness);
        if (Find(node) is { } current)
        {
            SetObject(node, current.WithField(key, value));
        }

        return value;
    }

    public void WriteField(int node, int key, AbstractValue value, bool single)
    {
        ForgetWritten(-1, key);
        var state = Find(node) ?? new ObjectState(null, ObjectTraits.None);
        if (Engine.Fields.IsElement(key) && state.IsView)
        {
            if (state.Fields.Find(FieldKeys.Content) is { } content)
            {
                foreach (var viewed in content.Refs)
                {
                    if (viewed != node)
                    {
                        WriteField(viewed, FieldKeys.AnyElement, value, single: false);
                    }
                }
            }

            return;
        }

        var strong = single && !state.IsSummary && key != FieldKeys.AnyElement;
        if (strong)
        {
            SetObject(node, state.WithField(key, value));
            return;
        }

        // What an element was before is still among the elements.
        var old = key == FieldKeys.AnyElement || Engine.Fields.IsElement(key)
            ? state.Fields.Find(key)
            : ReadField(node, key, null);
        state = Find(node) ?? state;
        SetObject(node, state.WithField(key, old is null ? value.WithoutConstant() : old.Join(value)));
    }

    /// <summary>Puts a new element behind the last one.</summary>
    public void Append(int node, AbstractValue value, bool single)
    {
        if (Find(node) is not { } state)
        {
            return;
        }

        if (!single || state.IsSummary || state.IsView || state.Length == ObjectState.UnknownLength)
        {
            WriteField(node, FieldKeys.AnyElement, value, single: false);
            return;
        }

        SetObject(node, state.WithField(Engine.Fields.Element(state.Length), value).WithLength(state.Length + 1));
    }

    /// <summary>Takes all elements out of an object, where it is known which object is meant.</summary>
    public void ClearElements(int node, bool single)
    {
        if (!single || Find(node) is not { IsSummary: false, IsView: false } state)
        {
            return;
        }

        foreach (var (key, _) in state.Fields)
        {
            if (Engine.Fields.IsElement(key))
            {
                state = state.WithFields(state.Fields.Remove(key));
            }
        }

        // An object from elsewhere that was emptied has no content of its own any more.
        state = new ObjectState(state.Type, state.Traits & ~ObjectTraits.Opaque, default, state.Fields, state.Target, null, 0);
        SetObject(node, state);
    }

    /// <summary>Everything that can be reached from a value.</summary>
    public LabelSet Reach(AbstractValue value)
    {
        var labels = LabelSet.Empty;
        var seen = new HashSet<int>();
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

            if (current.Place is { } place)
            {
                pending.Push(Load(place));
            }

            foreach (var node in current.Refs)
            {
                if (!seen.Add(node) || node == Statics || Find(node) is not { } state)
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

                foreach (var (_, field) in state.Fields)
                {
                    pending.Push(field);
                }
            }
        }

        return labels;
    }
}
