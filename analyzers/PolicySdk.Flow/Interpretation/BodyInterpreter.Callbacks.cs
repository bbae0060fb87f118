using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The delegates that models of other libraries call: with what, and how often.</summary>
internal sealed partial class BodyInterpreter
{
    // The calls whose callbacks are running.
    private readonly List<ModelCall> _calling = [];
    private int _nesting;

    // Who is called with elements is called for each of them.
    private void NoteElements(ModelCall call, ModelPath from, ModelCallback callback)
    {
        for (var i = 0; i < from.Segments.Length; i++)
        {
            if (from.Segments[i].Kind == ModelSegmentKind.Elements)
            {
                callback.IsForEach = true;
                callback.MayBeNever |= !IsFilled(ReadPath(call, Before(from, i)));
                return;
            }
        }
    }

    // Whether there certainly are elements.
    private bool IsFilled(AbstractValue collection) =>
        collection.Refs.Count == 1 && _frame.Find(collection.Refs[0]) is { } state
        && (state.Length > 0 || (state.Type is IArrayTypeSymbol && state.Fields.Find(Fields.Element(0)) is not null));

    // What a delegate leaves in its parameter is read after it was called.
    private void CallIfRead(ModelCall call, ModelPath from)
    {
        for (var i = 0; i < from.Segments.Length; i++)
        {
            if (from.Segments[i].Kind == ModelSegmentKind.CallbackParameter)
            {
                var path = new ModelPath(from.Root, ImmutableArray.Create(from.Segments, 0, i));
                var callback = call.CallbackAt(path);
                EnsureArgument(call, callback, from.Segments[i].Index);
                if (!callback.Invoked)
                {
                    InvokeCallback(call, callback, ReadPath(call, path, isCalled: true));
                }
            }
        }
    }

    private AbstractValue EnsureArgument(ModelCall call, ModelCallback callback, int index)
    {
        if (callback.ArgumentAt(index) is { } given)
        {
            return given;
        }

        var made = AbstractValue.OfNode(_frame.Allocate(call.Site, call.Part(640 + index), new ObjectState(null, ObjectTraits.None, length: 0)));
        callback.Add(index, made);
        return made;
    }

    private AbstractValue InvokeCallback(ModelCall call, ModelCallback callback, AbstractValue target)
    {
        callback.Invoked = true;
        var arguments = callback.Arguments(target.Refs.IsEmpty ? 0 : ParameterCount(target));
        var type = call.CallbackTypeOf(callback.Path) is { } delegateType ? _engine.DelegateOf(delegateType)?.DelegateInvokeMethod?.ReturnType : null;
        if (target.Refs.IsEmpty && target.Labels.IsEmpty)
        {
            return AbstractValue.Clean;
        }

        var reachable = _reachable;
        var before = _frame.State;
        _nesting = call.Nesting + 1;
        _callbacks++;
        _calling.Add(call);
        var mayBeNever = callback.MayBeNever || CallsIfMissing(call.Method);
        var result = callback.IsForEach || mayBeNever || (IsThreading(call.Method) && call.Method.ContainingType.Name == "Parallel")
            ? InvokeRepeatedly(() => InvokeDelegate(target, arguments, call.Site, type), mayBeNever)
            : InvokeDelegate(target, arguments, call.Site, type);
        _calling.RemoveAt(_calling.Count - 1);
        _callbacks--;
        _nesting = call.Nesting;
        if (!_reachable)
        {
            // A callback that always throws: the call itself is treated as one that may return.
            _reachable = reachable;
            _frame.Restore(before);
        }

        if (_reachable && RunsBeside(call.Method))
        {
            StartDelegate(call.Method, target, arguments, call.Site);
        }

        return result;
    }

    // `GetOrAdd`, `AddOrUpdate`, `GetOrCreate`: what is there is not made.
    private static bool CallsIfMissing(IMethodSymbol method) =>
        method.Name.Contains("OrAdd") || method.Name.Contains("OrUpdate") || method.Name.Contains("OrCreate");

    private int ParameterCount(AbstractValue target)
    {
        var count = 0;
        foreach (var node in target.Refs)
        {
            count = Math.Max(count, _frame.Find(node)?.Target?.Parameters.Length ?? 0);
        }

        return count;
    }
}
