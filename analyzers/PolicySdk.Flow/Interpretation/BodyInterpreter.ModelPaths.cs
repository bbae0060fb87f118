using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The places that API models speak of: reading, writing and clearing them.</summary>
internal sealed partial class BodyInterpreter
{
    private AbstractValue ReadPath(ModelCall call, ModelPath path, bool isCalled = false)
    {
        var value = RootOf(call, path.Root);
        for (var i = 0; i < path.Segments.Length; i++)
        {
            var segment = path.Segments[i];
            var prefix = i == path.Segments.Length - 1 ? path.Holder : Before(path, i);
            var isCallee = i + 1 < path.Segments.Length ? IsOfCallback(path.Segments[i + 1]) : isCalled;
            value = segment.Kind switch
            {
                ModelSegmentKind.Member when isCallee && segment.Name[0] != '$' && MethodOf(call, value, segment.Name) is { } method => method,
                ModelSegmentKind.Within => Within(value),
                ModelSegmentKind.Elements or ModelSegmentKind.Append => ReadElements(value, FieldKeys.AnyElement, call.ElementTypeOf(prefix)),
                ModelSegmentKind.Keyed => ReadElements(value, KeyOf(call, segment, value, prefix), call.ElementTypeOf(prefix)),
                ModelSegmentKind.Member => ReadNamed(value, segment.Name, isInherited: i == 0 && path.Root == "this" && call.Method.AssociatedSymbol?.Name == segment.Name),
                ModelSegmentKind.CallbackResult => InvokeCallback(call, call.CallbackAt(prefix), value),
                ModelSegmentKind.CallbackParameter => call.CallbackAt(prefix).ArgumentAt(segment.Index) ?? AbstractValue.Clean,
                _ => AbstractValue.Clean,
            };
        }

        return value;
    }

    private static bool IsOfCallback(ModelSegment segment) => segment.Kind is ModelSegmentKind.CallbackParameter or ModelSegmentKind.CallbackResult;

    // `x.Method(0)`, `x.Method.return`: a method of x, as a delegate that is bound to x. Which override runs is found when it is called.
    private AbstractValue? MethodOf(ModelCall call, AbstractValue receiver, string name)
    {
        var groups = new Dictionary<IMethodSymbol, List<int>>(SymbolEqualityComparer.Default);
        var order = new List<IMethodSymbol>();
        foreach (var node in receiver.Refs)
        {
            if (_frame.Find(node)?.Type is { } type && _engine.FindMethod(type, name) is { } method)
            {
                AddTarget(groups, order, method, node);
            }
        }

        if (order.Count == 0)
        {
            return null;
        }

        var nodes = new List<int>(order.Count);
        for (var i = 0; i < order.Count; i++)
        {
            var self = AbstractValue.OfNode(groups[order[i]][0]).WithRefs(NodeSet.From(groups[order[i]]));
            var fields = IntMap<AbstractValue>.Empty.Set(FieldKeys.Receiver, self);
            nodes.Add(_frame.Allocate(call.Site, call.Part(660 + i), new ObjectState(null, ObjectTraits.Exact, fields: fields, target: order[i])));
        }

        return AbstractValue.Clean.WithRefs(NodeSet.From(nodes));
    }

    // The objects that a value refers to and all that these hold.
    private AbstractValue Within(AbstractValue value)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<AbstractValue>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var (_, part) in current.Parts)
            {
                pending.Push(part);
            }

            foreach (var node in current.Refs)
            {
                if (node == Frame.Statics || !seen.Add(node) || _frame.Find(node) is not { } state)
                {
                    continue;
                }

                foreach (var (key, field) in state.Fields)
                {
                    if (key != FieldKeys.Received && !Fields.IsAside(key))
                    {
                        pending.Push(field);
                    }
                }
            }
        }

        return AbstractValue.OfNodes(NodeSet.From([.. seen.OrderBy(static node => node)]));
    }

    private AbstractValue RootOf(ModelCall call, string root)
    {
        switch (root)
        {
            case "this" when call is { IsCreation: true, Result: { HasParts: true } made }:
                return made;
            case "this":
                return call.Receiver;
            case ModelPath.Static:
                return AbstractValue.OfNode(Frame.Statics);
            case "return":
                return call.Result ?? AbstractValue.Clean;
            case ['$', ..]:
                return call.Temporary(root) ?? AbstractValue.Clean;
            default:
                var argument = call.ArgumentOf(root) ?? AbstractValue.Clean;
                return argument.Place is { } place ? _frame.Load(place) : argument;
        }
    }

    private int KeyOf(ModelCall call, ModelSegment segment, AbstractValue collection, ModelPath holder)
    {
        // The keys of a dictionary are no positions for those who see it as a sequence.
        if (IsPosition(call, segment) && IsAmongDictionaries(collection) && !_engine.IsDictionary(call.TypeOf(holder)))
        {
            return FieldKeys.AnyElement;
        }

        if (segment.Name == "^1")
        {
            return collection.Refs.Count == 1 && _frame.Find(collection.Refs[0]) is { Length: > 0 } state
                ? Fields.Element(state.Length - 1)
                : FieldKeys.AnyElement;
        }

        if (int.TryParse(segment.Name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position))
        {
            return Fields.Element(position);
        }

        return call.ArgumentOf(segment.Name) is { } key && RootOf(call, segment.Name).Constant?.Value is { } constant && key is not null
            ? ElementKey(constant)
            : FieldKeys.AnyElement;
    }

    private static bool IsPosition(ModelCall call, ModelSegment segment) =>
        segment.Name.Length > 0
        && (segment.Name[0] is '^' or (>= '0' and <= '9')
            || call.ParameterTypeOf(segment.Name) is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } or { Name: "Index" });

    private bool IsAmongDictionaries(AbstractValue collection)
    {
        foreach (var node in collection.Refs)
        {
            if (_engine.IsDictionary(_frame.Find(node)?.Type))
            {
                return true;
            }
        }

        return false;
    }

    // What a library's own property reads is kept by the library, also in objects that override the property.
    private AbstractValue ReadNamed(AbstractValue value, string name, bool isInherited = false)
    {
        var key = Fields.Named(name);
        if (value.HasParts)
        {
            return Frame.ReadPart(value, key);
        }

        AbstractValue? result = value.Labels.IsEmpty ? null : AbstractValue.OfLabels(value.Labels);
        foreach (var node in value.Refs)
        {
            if (Fields.IsAside(key))
            {
                result = Join(result, ReadAside(node, key));
                continue;
            }

            var state = _frame.Find(node);
            var own = !isInherited && state?.Type is { } type ? _engine.FindMember(type, name) : null;
            result = Join(result, own is not null && _engine.IsInSource(own) ? ReadOwnMember(node, own)
                : state is { IsOpaque: true } || state?.Fields.Find(key) is not null ? _frame.ReadField(node, key, null)
                : AbstractValue.Clean);
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue ReadOwnMember(int node, ISymbol member) => member switch
    {
        IFieldSymbol field => ReadMember(AbstractValue.OfNode(node), field, field.Type),
        IPropertySymbol property when _engine.IsAutoProperty(property) => ReadMember(AbstractValue.OfNode(node), property, property.Type),
        _ => AbstractValue.OfLabels(_frame.Reach(AbstractValue.OfNode(node))),
    };

    private void WritePath(ModelCall call, ModelPath path, AbstractValue value)
    {
        if (path.Segments.IsEmpty)
        {
            WriteRoot(call, path.Root, value);
            return;
        }

        var last = path.Segments[path.Segments.Length - 1];
        var holder = path.Holder;
        if (last.Kind == ModelSegmentKind.CallbackParameter)
        {
            call.CallbackAt(holder).Add(last.Index, value);
            return;
        }

        WriteInto(call, holder, last, value);
    }

    private void WriteRoot(ModelCall call, string root, AbstractValue value)
    {
        if (root == "return" || (root == "this" && call.IsCreation))
        {
            call.Result = Join(call.Result, FitReturn(call, value));
            return;
        }

        if (root[0] == '$')
        {
            call.SetTemporary(root, call.IsFirstInto(new ModelPath(root, [])) ? value : value.Join(call.Temporary(root) ?? value));
            return;
        }

        if (root != "this" && call.ArgumentOf(root) is { Place: { } place } && call.IsByReference(root))
        {
            var written = Fit(value, call.ParameterTypeOf(root), call.Site, call.Part(601));
            if (call.MayLeaveNull(root))
            {
                written = written.WithNullness(written.Nullness | Nullness.MayBeNull);
            }

            _frame.Store(place, call.IsFirstInto(new ModelPath(root, [])) ? written : _frame.Load(place).Join(written));
            return;
        }

        AddOwn(RootOf(call, root), _frame.Reach(value));
    }

    private void AddOwn(AbstractValue holder, LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            return;
        }

        foreach (var node in holder.Refs)
        {
            if (_frame.Find(node) is { } state)
            {
                if (state.IsView)
                {
                    _frame.WriteField(node, FieldKeys.AnyElement, AbstractValue.OfLabels(labels), single: false);
                }
                else
                {
                    _frame.SetObject(node, state.WithOwn(state.Own.Union(labels)));
                }
            }
        }
    }

    private AbstractValue FitReturn(ModelCall call, AbstractValue value)
    {
        if (call.Result is { Refs.IsEmpty: false } existing && value is { IsPlain: true, Labels.IsEmpty: false } && _engine.HoldsObjects(_engine.Unwrap(Substitute(call.Type))))
        {
            AddOwn(existing, value.Labels);
            return existing;
        }

        return Fit(value, call.Type, call.Site, call.Part(600));
    }

    /// <summary>A value as one of the given type: text and numbers do not refer to objects, objects carry labels as their own.</summary>
    private AbstractValue Fit(AbstractValue value, ITypeSymbol? declared, SyntaxNode site, int part)
    {
        var type = _engine.Unwrap(Substitute(declared));
        if (type is null)
        {
            return value;
        }

        if (!_engine.HoldsObjects(type) && !_engine.IsSpanLike(type))
        {
            return value.Refs.IsEmpty || type.TypeKind is TypeKind.Struct or TypeKind.TypeParameter or TypeKind.Dynamic && type.SpecialType == SpecialType.None
                ? value
                : AbstractValue.OfLabels(_frame.Reach(value), value.Nullness);
        }

        return value is { IsPlain: true, Labels.IsEmpty: false, Constant: null } && type.TypeKind != TypeKind.TypeParameter && type.SpecialType != SpecialType.System_Object
            ? OpaqueOf(type, value.Labels, site, part, value.Nullness)
            : value;
    }

    private void WriteInto(ModelCall call, ModelPath holder, ModelSegment last, AbstractValue value)
    {
        EnsureReturn(call, holder.Root);
        EnsureContainers(call, holder, last);
        // A member of a struct that is an element: the pair of a dictionary, the parts of a tuple.
        if (last.Kind == ModelSegmentKind.Member && holder.Segments.Length > 0)
        {
            WritePart(call, holder, last.Name, value);
            return;
        }

        var target = ReadPath(call, holder);
        if (last.Kind == ModelSegmentKind.Member && target.Refs.IsEmpty && IsResult(call, holder))
        {
            var old = call.Result ?? AbstractValue.EmptyStruct;
            var part = Fields.Named(last.Name);
            var first = call.IsFirstInto(new ModelPath(holder.Root, holder.Segments.Add(last)));
            call.Result = old.HasParts ? old.WithParts(old.Parts.Set(part, first ? value : Frame.ReadPart(old, part).Join(value))) : old;
            return;
        }

        var single = target.Refs.Count == 1
            && (last.Kind is not (ModelSegmentKind.Keyed or ModelSegmentKind.Member) || call.IsFirstInto(new ModelPath(holder.Root, holder.Segments.Add(last))));
        foreach (var node in target.Refs)
        {
            WriteSegment(call, node, last, value, single, target, holder);
        }
    }

    private static bool IsResult(ModelCall call, ModelPath path) =>
        path.Segments.IsEmpty && (path.Root == "return" || (path.Root == "this" && call.IsCreation));

    // `OfType<T>()` and `Cast<T>()`: only a T can be among the elements of a sequence of T.
    private AbstractValue OnlyElements(ModelCall call, int node, AbstractValue value)
    {
        var type = call.Type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence ? _engine.Unwrap(Substitute(sequence.TypeArguments[0])) : null;
        return type is { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter } && call.Result is { } result && result.Refs.Contains(node)
            ? Only(value, type)
            : value;
    }

    private void WriteSegment(ModelCall call, int node, ModelSegment last, AbstractValue value, bool single, AbstractValue target, ModelPath holder)
    {
        var stored = Travel(value, TraceStep.Stored, call.Site, null);
        switch (last.Kind)
        {
            case ModelSegmentKind.Append:
                _frame.Append(node, stored, single);
                break;
            case ModelSegmentKind.Elements:
                _frame.WriteField(node, FieldKeys.AnyElement, OnlyElements(call, node, stored), single: false);
                ForgetLength(node);
                break;
            case ModelSegmentKind.Keyed:
                _frame.WriteField(node, KeyOf(call, last, target, holder), stored, single);
                break;
            case ModelSegmentKind.Member:
                _frame.WriteField(node, Fields.Named(last.Name), stored, single);
                break;
        }
    }

    // Elements may have moved, so that nothing is known of the position behind the last one.
    private void ForgetLength(int node)
    {
        if (_frame.Find(node) is { Length: not ObjectState.UnknownLength } state)
        {
            _frame.SetObject(node, state.WithLength(ObjectState.UnknownLength));
        }
    }

    // `return.*.*`: the elements are collections themselves, made when something is put into them.
    private void EnsureContainers(ModelCall call, ModelPath holder, ModelSegment last)
    {
        if (holder.Segments.IsEmpty || !ReadPath(call, holder).Refs.IsEmpty)
        {
            return;
        }

        var parent = new ModelPath(holder.Root, holder.Segments.RemoveAt(holder.Segments.Length - 1));
        var segment = holder.Segments[holder.Segments.Length - 1];
        var type = call.ElementTypeOf(parent);
        var isCollection = last.Kind is ModelSegmentKind.Elements or ModelSegmentKind.Append or ModelSegmentKind.Keyed;
        if (segment.Kind == ModelSegmentKind.CallbackParameter)
        {
            EnsureArgument(call, call.CallbackAt(parent), segment.Index);
            return;
        }

        if (segment.Kind is not (ModelSegmentKind.Elements or ModelSegmentKind.Append or ModelSegmentKind.Keyed or ModelSegmentKind.Member)
            || (!isCollection && type is not { IsReferenceType: true }))
        {
            return;
        }

        var node = _frame.Allocate(call.Site, call.Part(620 + holder.Segments.Length), Container(_engine.Unwrap(Substitute(type))));
        WriteInto(call, parent, segment, AbstractValue.OfNode(node));
    }

    // `return` becomes an object when something is put into it.
    private void EnsureReturn(ModelCall call, string root)
    {
        if (root[0] == '$' && call.Temporary(root) is null)
        {
            call.SetTemporary(root, AbstractValue.OfNode(_frame.Allocate(call.Site, call.Part(603), new ObjectState(null, ObjectTraits.None, length: 0))));
            return;
        }

        if (!(root == "return" || (root == "this" && call is { IsCreation: true, Receiver.Refs.IsEmpty: true })) || call.Result is not null)
        {
            return;
        }

        var type = _engine.Unwrap(Substitute(call.Type));
        call.Result = type is { IsTupleType: true } || (type is { TypeKind: TypeKind.Struct } && !_engine.IsSpanLike(type) && !_engine.IsCollection(type))
            ? AbstractValue.EmptyStruct
            : AbstractValue.OfNode(_frame.Allocate(call.Site, call.Part(602), Container(type)));
    }

    // What a declaration names may be a base of what the member really returns.
    private static ObjectState Container(ITypeSymbol? type) =>
        type is IArrayTypeSymbol or { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: not SpecialType.System_Object }
            ? new ObjectState(type, ObjectTraits.Exact, length: 0)
            : new ObjectState(type is { SpecialType: SpecialType.System_Object } ? null : type, ObjectTraits.None, length: 0);

    // `this.[key].Value`: the element is a pair, and its parts are written one by one.
    private void WritePart(ModelCall call, ModelPath holder, string name, AbstractValue value)
    {
        var elementSegment = holder.Segments[holder.Segments.Length - 1];
        var container = new ModelPath(holder.Root, holder.Segments.RemoveAt(holder.Segments.Length - 1));
        var collection = ReadPath(call, container);
        var key = elementSegment.Kind == ModelSegmentKind.Keyed ? KeyOf(call, elementSegment, collection, container) : FieldKeys.AnyElement;
        var part = Fields.Named(name);
        var isFirst = call.IsFirstInto(new ModelPath(holder.Root, holder.Segments.Add(new ModelSegment(ModelSegmentKind.Member, name))));
        if (elementSegment.Kind is ModelSegmentKind.Member or ModelSegmentKind.Within)
        {
            var holders = elementSegment.Kind == ModelSegmentKind.Within ? Within(collection) : ReadNamed(collection, elementSegment.Name);
            foreach (var inner in holders.Refs)
            {
                _frame.WriteField(inner, part, value, single: false);
            }

            return;
        }

        foreach (var node in collection.Refs)
        {
            WriteElementPart(node, key, part, value, isFirst && collection.Refs.Count == 1);
        }
    }

    private void WriteElementPart(int node, int key, int part, AbstractValue value, bool single)
    {
        var state = _frame.Find(node);
        var old = state?.Fields.Find(key);
        if (old is { HasParts: false, Refs.IsEmpty: false })
        {
            foreach (var element in old.Refs)
            {
                _frame.WriteField(element, part, value, single: false);
            }

            return;
        }

        var strong = single && key != FieldKeys.AnyElement && state is { IsSummary: false };
        var parts = old?.Parts ?? default;
        var written = strong || parts.Find(part) is not { } before ? value : before.Join(value);
        _frame.WriteField(node, key, AbstractValue.OfParts(parts.Set(part, written), old?.Labels ?? default), key != FieldKeys.AnyElement && state is { IsSummary: false });
    }

    private void ClearPath(ModelCall call, ModelPath path)
    {
        if (path.Segments.IsEmpty)
        {
            return;
        }

        var last = path.Segments[path.Segments.Length - 1];
        var holder = ReadPath(call, path.Holder);
        var single = holder.Refs.Count == 1;
        foreach (var node in holder.Refs)
        {
            if (last.Kind == ModelSegmentKind.Elements)
            {
                _frame.ClearElements(node, single);
            }
            else if (last.Kind == ModelSegmentKind.Keyed && single && _frame.Find(node) is { IsSummary: false } state)
            {
                var key = KeyOf(call, last, holder, path.Holder);
                if (key != FieldKeys.AnyElement)
                {
                    var wasLast = state.Length > 0 && key == Fields.Element(state.Length - 1);
                    _frame.SetObject(node, state.WithFields(state.Fields.Remove(key)).WithLength(wasLast ? state.Length - 1 : state.Length));
                }
            }
            else if (last.Kind == ModelSegmentKind.Member && (path.Note is null || _frame.Find(node)?.Fields.Find(Fields.Named(last.Name)) is not null))
            {
                _frame.WriteField(node, Fields.Named(last.Name), AbstractValue.Null, single);
            }
        }
    }
}
