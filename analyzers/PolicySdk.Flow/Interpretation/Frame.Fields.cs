namespace PolicySdk.Flow.Interpretation;

/// <summary>Reading and writing: strong updates where one object is meant, weak ones otherwise.</summary>
internal sealed partial class Frame
{
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
        var single = place.Targets.Length == 1 && !place.IsInexact;
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

    /// <summary>What a static field holds.</summary>
    public AbstractValue ReadStatic(int key)
    {
        if (Objects.Find(Statics) is { } state && state.Fields.Find(key) is { } value)
        {
            return value;
        }

        if (entry is not null)
        {
            return entry.Static(key);
        }

        value = Engine.Globals.Import(this, key);
        if (Engine.Fields.SymbolOf(key) is { } member && !SymbolEqualityComparer.Default.Equals(member, member.OriginalDefinition)
            && !Engine.Globals.Note(member.ContainingType))
        {
            // What the initializers of a generic type leave, they leave in each of its constructions.
            value = value.Join(Engine.Globals.Import(this, Engine.Fields.OfStatic(member.OriginalDefinition)));
        }

        SetObject(Statics, (Objects.Find(Statics) ?? s_noStatics).WithField(key, value));
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
        if ((state.Deferred is not null || (state.Type is { } walked && Engine.EnumeratesItself(walked))) && Enumerate is not null)
        {
            if (++_sequences > MostSequences)
            {
                throw new FlowLimitException("sequences are built upon each other too deeply");
            }

            result = Enumerate(node, state, key);
            _sequences--;
            state = Find(node) ?? state;
        }

        if (state.IsView)
        {
            foreach (var viewed in ViewedBy(node))
            {
                result = Join(result, Find(viewed) is { IsView: true } view
                    ? ReadOwnElement(viewed, view, FieldKeys.AnyElement, type, null)
                    : ReadField(viewed, FieldKeys.AnyElement, type));
            }
        }

        result = ReadOwnElement(node, state, key, type, result);
        return result?.WithoutConstantUnless(key != FieldKeys.AnyElement) ?? DefaultOf(type).WithNullness(Nullness.Unknown);
    }

    private AbstractValue? ReadOwnElement(int node, ObjectState state, int key, ITypeSymbol? type, AbstractValue? result)
    {
        if (key != FieldKeys.AnyElement)
        {
            var known = state.Fields.Find(key);
            var any = Engine.Fields.ElementOf(key) is int position && position < state.Leading ? null : state.Fields.Find(FieldKeys.AnyElement);
            result = Join(result, known);
            result = Join(result, any);
        }
        else
        {
            result = Join(result, ElementsOf(state));
        }

        if (!state.Own.IsEmpty || (state.IsOpaque && result is null))
        {
            // What was put in does not take away what may have been there.
            result = Join(result, ReadUnwritten(node, state, FieldKeys.AnyElement, type));
        }

        return result;
    }

    private AbstractValue? ElementsOf(ObjectState state)
    {
        AbstractValue? first = null;
        List<AbstractValue>? all = null;
        foreach (var (field, value) in state.Fields)
        {
            if (!Engine.Fields.IsElement(field))
            {
                continue;
            }

            if (first is null)
            {
                first = value;
            }
            else
            {
                (all ??= [first]).Add(value);
            }
        }

        return all is null ? first : AbstractValue.JoinAll(all);
    }

    private static AbstractValue? Join(AbstractValue? left, AbstractValue? right) => left is null ? right : right is null ? left : left.Join(right);

    /// <summary>A part of an object that came from elsewhere, which has it from the start.</summary>
    public AbstractValue ReadPart(int node, int key, ITypeSymbol? type) =>
        Find(node) is not { } state ? AbstractValue.Clean : state.Fields.Find(key) ?? ReadUnwritten(node, state, key, type);

    private AbstractValue ReadUnwritten(int node, ObjectState state, int key, ITypeSymbol? type)
    {
        if (state.IsInterior)
        {
            // Places are read without a type.
            type ??= Engine.Fields.SymbolOf(key) switch
            {
                IFieldSymbol { Type.TypeKind: not TypeKind.TypeParameter } field => field.Type,
                IPropertySymbol { Type.TypeKind: not TypeKind.TypeParameter } property => property.Type,
                IEventSymbol member => member.Type,
                _ => null,
            };
            return type is null || Engine.HoldsObjects(type) || Engine.IsSpanLike(type) ? AbstractValue.OfNode(ReadInterior(node, state, type)).WithNullness(Nullness.Unknown) : AbstractValue.OfLabels(state.Own, Nullness.Unknown);
        }

        if (type is null && Engine.Fields.IsElement(key) && state.Type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: 1 })
        {
            type = ElementTypeOf(state.Type);
        }

        // A declaration that says "not null" is believed; what was loaded is whole.
        var nullness = type is null or { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } ? Nullness.Unknown : Nullness.MayBeObject;
        if (type is null || !(Engine.HoldsObjects(type) || Engine.IsSpanLike(type)))
        {
            return AbstractValue.OfLabels(state.Own, nullness);
        }

        // A part of what a callee made has come as far as that: a recursion would make parts of parts for ever.
        var depth = Math.Max(DepthOf(node), _made.TryGetValue(node, out var made) ? made.Depth : 0);
        var isDeep = depth >= DeepestOpaque || sites.Folds;
        var child = NodeOf((node, "part"), isDeep ? -1 : key);
        NoteDepth(child, depth + 1);
        if (made is not null)
        {
            NoteMade(child, new MadeObject(entry?.Body ?? made.Body, child, depth + 1));
        }

        if (node < FirstFresh || sites.Parts.ContainsKey(node))
        {
            // The caller has this part as well, and it is one and the same.
            sites.Parts[child] = new ObjectPart(node, key, type);
        }

        if (Find(child) is null)
        {
            var traits = ObjectTraits.Opaque | (state.Traits & ObjectTraits.Summary);
            if (Engine.Fields.IsElement(key))
            {
                traits |= ObjectTraits.Summary;
            }

            SetObject(child, isDeep
                ? new ObjectState(null, traits | ObjectTraits.Interior | ObjectTraits.Summary, state.Own)
                : new ObjectState(type, traits, state.Own));
        }

        var value = AbstractValue.OfNode(child).WithNullness(nullness);
        if (Find(node) is { } current)
        {
            // Elements that were put in stand beside those that were there.
            SetObject(node, current.WithField(key, Engine.Fields.IsElement(key) && current.Fields.Find(key) is { } others ? others.Join(value) : value));
        }

        return value;
    }

    /// <summary>What lies in an object, deeper than the analysis looks: told apart by its type and by what it carries.</summary>
    public int ReadInterior(int node, ObjectState state, ITypeSymbol? type)
    {
        type ??= ElementTypeOf(state.Type);

        // What was handed in is not yet what lies in it, where both are of one type.
        if (type is null || (node >= FirstFresh && SymbolEqualityComparer.Default.Equals(type, state.Type)))
        {
            return node;
        }

        var inner = NodeOf(new Interior(type, state.Own), 0);
        if (Find(inner) is null)
        {
            SetObject(inner, new ObjectState(type, ObjectTraits.Opaque | ObjectTraits.Summary | ObjectTraits.Interior, state.Own));
            sites.Inner[inner] = state.Own;
        }

        return inner;
    }

    // Models read elements without a type.
    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [.., var last] } => last,
        _ => null,
    };

    // The objects whose elements a view shows, views among them: in loops they come to view each other.
    private List<int> ViewedBy(int view)
    {
        var viewed = new List<int>();
        var seen = new HashSet<int> { view };
        var pending = new Stack<int>();
        pending.Push(view);
        while (pending.Count > 0)
        {
            if (Find(pending.Pop())?.Fields.Find(FieldKeys.Content) is not { } content)
            {
                continue;
            }

            foreach (var node in content.Refs)
            {
                if (seen.Add(node))
                {
                    viewed.Add(node);
                    if (Find(node) is { IsView: true })
                    {
                        pending.Push(node);
                    }
                }
            }
        }

        return viewed;
    }

    public void WriteField(int node, int key, AbstractValue value, bool single)
    {
        ForgetWritten(-1, key);
        var state = Find(node) ?? new ObjectState(null, ObjectTraits.None);
        if (Engine.Fields.IsElement(key) && state.IsView)
        {
            foreach (var viewed in ViewedBy(node))
            {
                if (Find(viewed) is not { IsView: true })
                {
                    WriteField(viewed, FieldKeys.AnyElement, value, single: false);
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
        state = key == FieldKeys.AnyElement ? state.WithLeading(0) : state;
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
            if (state.Leading > 0)
            {
                SetObject(node, Find(node)!.WithLeading(state.Leading));
            }

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

    /// <summary>What lies deeper than the analysis looks: anything of a type that carries the same.</summary>
    private sealed class Interior(ITypeSymbol type, LabelSet own) : IEquatable<Interior>
    {
        private readonly ITypeSymbol _type = type;
        private readonly LabelSet _own = own;

        public bool Equals(Interior? other) => other is not null && SymbolEqualityComparer.Default.Equals(_type, other._type) && _own.Equals(other._own);

        public override bool Equals(object? obj) => Equals(obj as Interior);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_type);
    }
}
