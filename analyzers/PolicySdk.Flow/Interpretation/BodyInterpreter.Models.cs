using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    /// <summary>Runs a member of another library as its model says.</summary>
    private AbstractValue ApplyModel(
        ApiModel model,
        IMethodSymbol method,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type)
    {
        var call = new ModelCall(method, EvaluatePlace(receiver), arguments, site, type);
        foreach (var use in model.Uses)
        {
            Consume(use.Use, ReadPath(call, use.Of), method, site);
        }

        if (model.Deferred)
        {
            return Defer(new DeferredCall(method, model, site), call.Receiver, method.OriginalDefinition.Parameters, arguments, site, type);
        }

        if (model.MayThrow)
        {
            MayThrow();
        }

        RunFlows(model, call);
        return call.Result ?? (type is null || type.SpecialType == SpecialType.System_Void ? AbstractValue.CleanObject
            : OpaqueOf(type, LabelSet.Empty, site, 12, ReturnNullness(method)));
    }

    private static Nullness ReturnNullness(IMethodSymbol method) =>
        method.ReturnType is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Nullness.Unknown : Nullness.MayBeObject;

    private void RunFlows(ApiModel model, ModelCall call)
    {
        foreach (var read in model.Reads)
        {
            WritePath(call, read.To!, ReadFromOutside(call, read));
        }

        foreach (var flow in model.Flows)
        {
            RunFlow(model, call, flow);
        }

        foreach (var (path, callback) in call.PendingCallbacks())
        {
            InvokeCallback(call, callback, ReadPath(call, path));
        }

        foreach (var write in model.Writes)
        {
            WriteOutside(call, write);
        }
    }

    private void RunFlow(ApiModel model, ModelCall call, ApiFlow flow)
    {
        if (!IsPresent(call, flow.From) || (flow.To is { } target && !IsPresent(call, target)))
        {
            return;
        }

        if (flow.To is null)
        {
            ClearPath(call, flow.From);
            return;
        }

        if (IsEveryPlace(flow.From) && IsEveryPlace(flow.To))
        {
            CopyPlaces(call, flow.From, flow.To);
            return;
        }

        var value = ReadPath(call, flow.From);
        if (model.Renders)
        {
            value = AbstractValue.OfLabels(RenderedLabels(value, call.TypeOf(flow.From), call.Site));
        }

        WritePath(call, flow.To, ValueOf(flow.Kind, model, value, call));
    }

    // The text of a collection is that of its elements.
    private LabelSet RenderedLabels(AbstractValue value, ITypeSymbol? type, SyntaxNode site, int depth = 0)
    {
        var labels = LabelSet.Empty;
        var others = new List<int>();
        foreach (var node in value.Refs)
        {
            var state = _frame.Find(node);
            var actual = state?.Type ?? type;
            var isSequence = state is { IsView: true } or { Deferred: not null } || actual is null || actual is IArrayTypeSymbol
                || (_engine.IsCollection(actual) && !_engine.IsInSource(actual));
            if (isSequence && depth < 4)
            {
                labels = labels.Union(state?.Own ?? default);
                labels = labels.Union(RenderedLabels(_frame.ReadField(node, FieldKeys.AnyElement, null), null, site, depth + 1));
            }
            else
            {
                others.Add(node);
            }
        }

        return labels.Union(TextLabels(value.WithRefs(NodeSet.From(others)), type is { SpecialType: SpecialType.System_Object } ? null : type, site));
    }

    private AbstractValue ValueOf(FlowKind kind, ApiModel model, AbstractValue value, ModelCall call) => kind switch
    {
        FlowKind.Copy when model.View && !value.Refs.IsEmpty => ViewOf(value, call.Site),
        FlowKind.Copy => value,
        FlowKind.Derive => AbstractValue.OfLabels(_frame.Reach(value)),
        FlowKind.Train => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Model, null).Then(TraceStep.Trained, call.Site, call.Method)),
        FlowKind.Measure => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Metrics, null)),
        FlowKind.Generate => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Synthetic, null).Then(TraceStep.Derived, call.Site, call.Method)),
        _ => value,
    };

    // Overloads differ in their parameters; a flow of one that this overload does not have is not meant.
    private static bool IsPresent(ModelCall call, ModelPath path) =>
        path.Root switch
        {
            "this" => true,
            "return" => call.Type is not null,
            _ => call.ArgumentOf(path.Root) is not null,
        };

    private static bool IsEveryPlace(ModelPath path) =>
        path.Segments.Length > 0 && path.Segments[path.Segments.Length - 1] is { Kind: ModelSegmentKind.Keyed, Name: "" };

    // Callbacks.

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
        var result = InvokeDelegate(target, arguments, call.Site, type);
        if (!_reachable)
        {
            // A callback that always throws: the call itself is treated as one that may return.
            _reachable = reachable;
            _frame.Restore(before);
        }

        return result;
    }

    private int ParameterCount(AbstractValue target)
    {
        var count = 0;
        foreach (var node in target.Refs)
        {
            count = Math.Max(count, _frame.Find(node)?.Target?.Parameters.Length ?? 0);
        }

        return count;
    }

    // What lies outside: files, by their constant paths.

    private AbstractValue ReadFromOutside(ModelCall call, ApiFlow read)
    {
        var source = ReadPath(call, read.From);
        var labels = _frame.Reach(source);
        var path = SymbolicText.Of(source) ?? SymbolicText.Of(ReadNamed(source, "$path"));
        if (path is not null)
        {
            var kept = _frame.ReadField(Frame.Statics, Fields.Named(FileKey(path)), null);
            labels = labels.Union(_frame.Reach(kept));
        }

        // What lies under a bound path carries its scope, also where the path itself or what was written there carries another.
        var known = path is null ? null : SymbolicText.KnownPath(path.Replace('\\', '/'));
        var bound = known is null ? null : _engine.Domain.ScopeOfPath(known);
        if (labels.IsEmpty || bound is not null)
        {
            var kind = bound is null ? OriginKind.Unscoped : OriginKind.Scope;
            var origin = new Origin(kind, bound, call.Method, _engine.LocationOf(call.Site), known);
            labels = labels.Add(
                _engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)),
                Trace.Start.Then(TraceStep.Read, call.Site, call.Method));
        }

        return AbstractValue.OfLabels(labels);
    }

    private void WriteOutside(ModelCall call, ApiFlow write)
    {
        if (!IsPresent(call, write.From) || !IsPresent(call, write.To!))
        {
            return;
        }

        var labels = _frame.Reach(ReadPath(call, write.From));
        if (!labels.IsEmpty && SymbolicText.Of(ReadPath(call, write.To!)) is { } path)
        {
            _frame.WriteField(Frame.Statics, Fields.Named(FileKey(path)), AbstractValue.OfLabels(labels.Then(TraceStep.Stored, call.Site, call.Method)), single: false);
        }
    }

    private static string FileKey(string path) => "$file:" + path.Replace('\\', '/');
}
