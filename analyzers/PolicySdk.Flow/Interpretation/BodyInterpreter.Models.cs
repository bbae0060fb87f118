using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Models;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private Func<IMethodSymbol, IMethodSymbol?>? _declarationOf;

    /// <summary>Runs a member of another library as its model says.</summary>
    private AbstractValue ApplyModel(
        ApiModel model,
        IMethodSymbol method,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type,
        bool asReference = false)
    {
        var call = new ModelCall(method, EvaluatePlace(receiver), arguments, site, type) { WantsPlace = asReference, Load = _frame.Load, Nesting = _nesting, DeclarationOf = _declarationOf ??= _engine.Domain.Models.DeclarationOf };
        if (IsCalling(call))
        {
            return OpaqueOf(type, _frame.Reach(call.Receiver).Union(ReachAll(arguments)), site, call.Part(12));
        }

        ConsumeUses(model, call, isBefore: true);

        // `: base(...)` makes of the object what `new` would have made of it.
        var isBase = method.MethodKind == MethodKind.Constructor && !call.Receiver.Refs.IsEmpty;
        if (model.Deferred)
        {
            var deferred = Defer(new DeferredCall(method, model, site), isBase ? AbstractValue.Clean : call.Receiver, method.OriginalDefinition.Parameters, arguments, site, isBase ? method.ContainingType : type);
            return isBase ? ViewThrough(call.Receiver, deferred) : deferred;
        }

        if (model.MayThrow)
        {
            MayThrow();
        }

        call.Result = isBase ? call.Receiver : null;
        RunFlows(model, call);
        ConsumeUses(model, call, isBefore: false);
        if (call.ResultPlace is { } place)
        {
            return AbstractValue.OfPlace(place);
        }

        var nullness = ReturnNullness(method);
        if (method.MethodKind == MethodKind.PropertyGet && call.Result is null or { IsPlain: true, Labels.IsEmpty: true, Nullness: not Nullness.MayBeNull }
            && ShownMember(model) is { } shown && _engine.HoldsObjects(_engine.Unwrap(Substitute(type))))
        {
            return ReadShown(call.Receiver, Fields.Named(shown), method, type, nullness, site);
        }

        // What is made of nothing is an object all the same: more can be put into it.
        if (call.Result is { IsPlain: true, Labels.IsEmpty: true, Constant: null, Nullness: not Nullness.MayBeNull } && IsMade(model) && _engine.HoldsObjects(_engine.Unwrap(Substitute(type))))
        {
            return OpaqueOf(type, LabelSet.Empty, site, 12, call.Result.Nullness | (nullness & Nullness.MayBeNull));
        }

        return call.Result is { } result ? result.WithNullness(result.Nullness | (nullness & Nullness.MayBeNull))
            : type is null || type.SpecialType == SpecialType.System_Void ? AbstractValue.CleanObject
            : OpaqueOf(type, LabelSet.Empty, site, call.Part(12), nullness);
    }

    // The elements of an object are those that a deferred call makes, and it keeps what that was given.
    private AbstractValue ViewThrough(AbstractValue whole, AbstractValue elements)
    {
        foreach (var node in whole.Refs)
        {
            if (_frame.Find(node) is not { } state)
            {
                continue;
            }

            foreach (var (key, given) in _frame.Find(elements.Refs[0])!.Fields)
            {
                state = key == FieldKeys.Receiver ? state : state.WithField(key, given);
            }

            _frame.SetObject(node, state.WithField(FieldKeys.Content, elements).WithTraits(state.Traits | ObjectTraits.View));
        }

        return whole;
    }

    // A layer that lies among its own layers, since those of all rounds of a loop are one: what it does is being done.
    private bool IsCalling(ModelCall call)
    {
        foreach (var outer in _calling)
        {
            if (!call.Receiver.Refs.IsEmpty && call.Receiver.Refs.Equals(outer.Receiver.Refs) && SymbolEqualityComparer.Default.Equals(call.Method, outer.Method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMade(ApiModel model)
    {
        foreach (var flow in model.Flows)
        {
            if (flow is { Kind: FlowKind.Derive, To: { Root: "return", Segments.IsEmpty: true } })
            {
                return true;
            }
        }

        return false;
    }

    // The member that a property shows, where its model says nothing else.
    private static string? ShownMember(ApiModel model)
    {
        foreach (var flow in model.Flows)
        {
            if (flow is { Kind: FlowKind.Copy, From: { Root: "this", Segments: [{ Kind: ModelSegmentKind.Member } member] }, To: { Root: "return", Segments.IsEmpty: true } })
            {
                return member.Name;
            }
        }

        return null;
    }

    // What the object made for itself: the same object each time.
    private AbstractValue ReadShown(AbstractValue receiver, int key, IMethodSymbol getter, ITypeSymbol? type, Nullness nullness, SyntaxNode site)
    {
        AbstractValue? result = null;
        foreach (var node in receiver.Refs)
        {
            var isStored = _frame.Find(node)?.Fields.Find(key) is { } stored && !stored.Equals(AbstractValue.Clean);
            result = Join(result, isStored ? _frame.Find(node)!.Fields.Find(key) : ReadPartOf(node, key, (IPropertySymbol)getter.AssociatedSymbol!, type));
        }

        return (result ?? OpaqueOf(type, LabelSet.Empty, site, 12)).WithNullness(nullness);
    }

    /// <summary>
    /// What the constructor of another library's type makes: the object itself, what it wraps (`x -> this`), or, of a struct,
    /// the values of its parts.
    /// </summary>
    private AbstractValue ApplyConstructorModel(ApiModel model, IMethodSymbol constructor, AbstractValue self, ImmutableArray<AbstractValue> arguments, SyntaxNode site, ITypeSymbol type)
    {
        var call = new ModelCall(constructor, self, arguments, site, type) { IsCreation = true, Load = _frame.Load, Nesting = _nesting, DeclarationOf = _declarationOf ??= _engine.Domain.Models.DeclarationOf };
        ConsumeUses(model, call, isBefore: true);

        if (model.Deferred)
        {
            return Defer(new DeferredCall(constructor, model, site), self, constructor.OriginalDefinition.Parameters, arguments, site, type);
        }

        if (model.MayThrow)
        {
            MayThrow();
        }

        RunFlows(model, call);
        ConsumeUses(model, call, isBefore: false);
        return call.Result is { } wrapped && (!wrapped.IsPlain || !wrapped.Labels.IsEmpty || wrapped.Constant is not null) ? wrapped : self;
    }

    // What is passed is used as it is passed; what the flows bring about, as it is behind them.
    private void ConsumeUses(ApiModel model, ModelCall call, bool isBefore)
    {
        foreach (var use in model.Uses)
        {
            if (isBefore == (use.Of.Root != "return" && use.Of.Root[0] != '$') && (use.When is null || IsSomethingAt(call, use.When)))
            {
                var besides = use.Besides is null ? LabelSet.Empty : _frame.Reach(ReadPath(call, use.Besides));
                Consume(use.Use, ReadPath(call, use.Of), besides, call.Method, call.Site);
                NoteOpened(use, call);
            }
        }
    }

    private bool IsSomethingAt(ModelCall call, ModelPath path) =>
        ReadPath(call, path) is { } value && (!value.IsPlain || !value.Labels.IsEmpty || value.Constant is { Value: not null });

    private Nullness ReturnNullness(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        var type = (definition.AssociatedSymbol as IPropertySymbol)?.Type ?? definition.ReturnType;
        return _engine.Unwrap(type) is { IsValueType: false, NullableAnnotation: NullableAnnotation.Annotated } ? Nullness.Unknown : Nullness.MayBeObject;
    }

    private void RunFlows(ApiModel model, ModelCall call)
    {
        var isFirst = _enumerations is null;
        _enumerations ??= new Enumerations();
        RunFlowsInOrder(model, call);
        if (isFirst)
        {
            _enumerations = null;
        }
    }

    private void RunFlowsInOrder(ApiModel model, ModelCall call)
    {
        foreach (var read in model.Reads)
        {
            if (!IsPresent(call, read.From) || !IsPresent(call, read.To!) || IsUnset(call, read.From))
            {
                continue;
            }

            var value = ReadFromOutside(call, read);
            if (call.IsCreation && read.To is { Root: "this", Segments.IsEmpty: true })
            {
                // A handle is an object of its own, under whatever name it was opened.
                AddOwn(call.Receiver, value.Labels);
            }
            else
            {
                WritePath(call, read.To!, value);
            }
        }

        foreach (var flow in model.Flows)
        {
            RunFlow(model, call, flow);
        }

        foreach (var callback in call.PendingCallbacks())
        {
            InvokeCallback(call, callback, ReadPath(call, callback.Path, isCalled: true));
        }

        foreach (var write in model.Writes)
        {
            WriteOutside(call, write);
        }
    }

    // `request.FilePath`: where nobody put a name, nothing is read.
    private bool IsUnset(ModelCall call, ModelPath path)
    {
        if (path.Segments.IsEmpty || path.Segments[path.Segments.Length - 1] is not { Kind: ModelSegmentKind.Member } member)
        {
            return false;
        }

        var holder = ReadPath(call, path.Holder);
        var key = Fields.Named(member.Name);
        foreach (var node in holder.Refs)
        {
            if (_frame.Find(node) is not { IsOpaque: false } state || state.Fields.Find(key) is not null)
            {
                return false;
            }
        }

        return !holder.Refs.IsEmpty;
    }

    private void RunFlow(ApiModel model, ModelCall call, ApiFlow flow)
    {
        if (!IsPresent(call, flow.From) || (flow.To is { } target && !IsPresent(call, target)) || !IsOfThisDirection(call, flow))
        {
            return;
        }

        if (flow.To is null)
        {
            ClearPath(call, flow.From);
            return;
        }

        if (EveryPlaceIn(flow.From) >= 0 && (EveryPlaceIn(flow.To) >= 0 || EndsIn(flow.To, ModelSegmentKind.Append)))
        {
            CopyPlaces(call, flow.From, flow.To);
            return;
        }

        if (IsSuspended(flow))
        {
            return;
        }

        // What is handed out is there to be put somewhere, even if nothing was put into it.
        if (flow.From is { Root: "return", Segments.IsEmpty: true } && _engine.HoldsObjects(_engine.Unwrap(Substitute(call.Type))))
        {
            EnsureReturn(call, flow.From.Root);
        }

        CallIfRead(call, flow.From);
        var value = ReadPath(call, flow.From);
        if (model.Renders && !(flow.From is { Root: "this", Segments.IsEmpty: true } && flow.Kind == FlowKind.Copy))
        {
            value = AbstractValue.OfLabels(RenderedLabels(value, call.TypeOf(flow.From), call.Site, call.Method.Name.Contains("Format")));
        }

        value = Serializes(call, flow) ? AbstractValue.OfLabels(Serialized(value, call.Site)) : ValueOf(flow.Kind, model, value, call);
        if (flow.To.Root == "throw")
        {
            Throw(value, null);
            return;
        }

        if (call.WantsPlace && flow is { Kind: FlowKind.Copy, To: { Root: "return", Segments.IsEmpty: true } } && PlaceOf(call, flow.From) is { } place)
        {
            call.ResultPlace = call.ResultPlace is { } other ? other.Join(place) : place;
        }

        // How many elements a sequence has is not known here, so nothing is known of the position behind them.
        var to = EndsIn(flow.To, ModelSegmentKind.Append) && EndsIn(flow.From, ModelSegmentKind.Elements)
            ? new ModelPath(flow.To.Root, flow.To.Segments.SetItem(flow.To.Segments.Length - 1, new ModelSegment(ModelSegmentKind.Elements)))
            : flow.To;
        WritePath(call, to, value);
        if (EndsIn(to, ModelSegmentKind.CallbackParameter))
        {
            NoteElements(call, flow.From, call.CallbackAt(to.Holder));
        }
    }

    // A property's model speaks of reading and of assigning: what comes from an argument is assigned, the rest is read.
    private static bool IsOfThisDirection(ModelCall call, ApiFlow flow)
    {
        var isArgument = flow.From.Root is not ("this" or "return") && flow.From.Root[0] != '$';
        return call.Method.MethodKind switch
        {
            MethodKind.PropertyGet => !isArgument || flow.To?.Root == "return",
            MethodKind.PropertySet => isArgument,
            _ => true,
        };
    }

    // The text of a collection is that of its elements.
    private LabelSet RenderedLabels(AbstractValue value, ITypeSymbol? type, SyntaxNode site, bool formatted, int depth = 0)
    {
        var labels = LabelSet.Empty;
        var others = new List<int>();

        // As an object, a sequence of this compilation has a text of its own.
        var asksForElements = type is not null && _engine.IsCollection(type);
        foreach (var node in value.Refs)
        {
            var state = _frame.Find(node);
            var actual = state?.Type ?? type;
            var isSequence = state is { IsView: true } or { Deferred: not null } || actual is null || actual is IArrayTypeSymbol
                || (_engine.IsCollection(actual) && !_engine.IsInSource(actual))
                || (asksForElements && _engine.IsCollection(actual));
            if (isSequence && depth < 4)
            {
                labels = labels.Union(state?.Own ?? default);
                labels = labels.Union(RenderedLabels(_frame.ReadField(node, FieldKeys.AnyElement, null), null, site, formatted, depth + 1));
            }
            else
            {
                others.Add(node);
            }
        }

        return labels.Union(TextLabels(value.WithRefs(NodeSet.From(others)), type is { SpecialType: SpecialType.System_Object } ? null : type, site, formatted));
    }

    private AbstractValue ValueOf(FlowKind kind, ApiModel model, AbstractValue value, ModelCall call) => kind switch
    {
        FlowKind.Copy when model.View && !value.Refs.IsEmpty => ViewOf(value, call.Site),
        FlowKind.Copy => value,
        FlowKind.Derive => AbstractValue.OfLabels(_frame.Reach(value)),
        FlowKind.Train => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Model, null).Then(TraceStep.Trained, FirstOf(call.Site), call.Method)),
        FlowKind.Measure => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Metrics, null)),
        FlowKind.Generate => AbstractValue.OfLabels(_frame.Reach(value).Change(_engine.Labels, ValueStage.Synthetic, null).Then(TraceStep.Derived, FirstOf(call.Site), call.Method)),
        _ => value,
    };

    // Overloads differ in their parameters; a flow of one that this overload does not have is not meant.
    private static bool IsPresent(ModelCall call, ModelPath path) =>
        path.Root switch
        {
            "this" or "throw" or ModelPath.Static => true,
            "return" => call.Type is not null,
            _ when path.Root[0] == '$' => true,
            _ => call.ArgumentOf(path.Root) is not null,
        };

    private static bool EndsIn(ModelPath path, ModelSegmentKind kind) =>
        path.Segments.Length > 0 && path.Segments[path.Segments.Length - 1].Kind == kind;

    // What lies outside: files, by their constant paths.

    private AbstractValue ReadFromOutside(ModelCall call, ApiFlow read)
    {
        var source = ReadPath(call, read.From);
        var given = _frame.Reach(source);
        var labels = given;
        foreach (var path in PathsIn(call, read.From, source))
        {
            labels = labels.Union(ReadFile(call, path, given));
        }

        return AbstractValue.OfLabels(labels);
    }

    // Several files may be read as one: `Load("a.csv", "b.csv")`.
    private List<string?> PathsIn(ModelCall call, ModelPath from, AbstractValue source)
    {
        if ((SymbolicText.Of(ReadNamed(source, "$path")) ?? PathOf(call, from, source)) is { } only)
        {
            return [only];
        }

        var paths = new List<string?>();
        foreach (var node in source.Refs)
        {
            foreach (var (key, value) in _frame.Find(node)?.Fields ?? default)
            {
                if (Fields.IsElement(key))
                {
                    paths.Add(SymbolicText.Of(value));
                }
            }
        }

        return paths.Count > 0 ? paths : [null];
    }

    private LabelSet ReadFile(ModelCall call, string? path, LabelSet given)
    {
        var labels = given;
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
            if (bound is null)
            {
                _engine.NoteFile(origin, path is null ? FlowEngine.NoFile : Fields.Named(FileKey(path)));
            }

            labels = labels.Add(
                _engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)),
                Trace.Start.Then(TraceStep.Read, FirstOf(call.Site), call.Method));
        }

        return labels;
    }

    private void WriteOutside(ModelCall call, ApiFlow write)
    {
        if (!IsPresent(call, write.From) || !IsPresent(call, write.To!))
        {
            return;
        }

        if (write.From.Segments.IsEmpty)
        {
            EnsureReturn(call, write.From.Root);
        }

        // A handle stands there itself: what is written to it later can be read back too.
        var written = ReadPath(call, write.From);
        var isHandle = write.From is { Root: "this" or "return", Segments.IsEmpty: true } && !written.Refs.IsEmpty;
        foreach (var handle in isHandle ? written.Refs : default)
        {
            _frame.WriteField(handle, Fields.Named(StoredMark), AbstractValue.OfNode(handle), single: false);
        }

        var name = EndsIn(write.To!, ModelSegmentKind.Append) ? write.To!.Holder : write.To!;
        if (PathOf(call, name, ReadPath(call, name)) is not { } path)
        {
            return;
        }

        var labels = isHandle ? written.Labels : _frame.Reach(written);
        if (isHandle || !labels.IsEmpty)
        {
            var stored = AbstractValue.OfLabels(labels.Then(TraceStep.Stored, FirstOf(call.Site), call.Method));
            _frame.WriteField(Frame.Statics, Fields.Named(FileKey(path)), isHandle ? stored.WithRefs(written.Refs) : stored, single: false);
        }
    }

    private static string FileKey(string path) => "$file:" + path.Replace('\\', '/');
}
