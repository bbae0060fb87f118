using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The places that API models speak of: reading them.</summary>
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

            if (node == Frame.Statics)
            {
                result = Join(result, _frame.ReadStatic(key));
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
}
