using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The places that API models speak of: writing and clearing them.</summary>
internal sealed partial class BodyInterpreter
{
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
            // A task of a number is the number, and may be one that has failed.
            if (!value.Refs.IsEmpty && _engine.IsTaskLike(declared!) && NotedFault(value) is not null)
            {
                return value;
            }

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
        EnsureReturn(call, holder.Root, isNote: last.Kind == ModelSegmentKind.Member && Fields.IsAside(Fields.Named(last.Name)));
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
        if (last.Kind != ModelSegmentKind.Member)
        {
            UseWritten(node, _frame.Reach(stored), call.Site);
        }

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

    // `return` becomes an object when something is put into it; and a task of a number, when something is noted of it.
    private void EnsureReturn(ModelCall call, string root, bool isNote = false)
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
        var isStruct = type is { IsTupleType: true } || (type is { TypeKind: TypeKind.Struct } && !_engine.IsSpanLike(type) && !_engine.IsCollection(type));
        var isNotedTask = isNote && isStruct && _engine.IsTaskLike(call.Type!);
        call.Result = isStruct && !isNotedTask
            ? AbstractValue.EmptyStruct
            : AbstractValue.OfNode(_frame.Allocate(call.Site, call.Part(602), Container(isNotedTask ? null : type)));
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
