using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Members of other libraries of which no model says anything.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>
    /// A member of another library of which nothing is said: its result and its receiver may carry whatever any argument does, and so may what
    /// it is given to fill.
    /// </summary>
    private AbstractValue CallUnknown(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        receiver = EvaluatePlace(receiver);
        MayThrow();
        var labels = InvokeCallbacks(method, arguments, _frame.Reach(receiver), site).Union(OfLoaders(method, arguments));
        var changed = ChangedBy(method, receiver, arguments);
        foreach (var node in labels.IsEmpty ? default : changed.Refs)
        {
            UseWritten(node, ReachAll(arguments), site);
            if (_frame.Find(node) is { } state && !state.Own.Covers(labels) && !_engine.IsImmutable(state.Type))
            {
                _frame.SetObject(node, state.WithOwn(state.Own.Union(labels)));
            }
        }

        Keep(changed.Refs, arguments);
        Fill(method, arguments, labels, site);
        for (var i = 0; i < method.Parameters.Length && i < arguments.Length; i++)
        {
            if (method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref && arguments[i].Place is { } place)
            {
                var written = OpaqueOf(method.Parameters[i].Type, labels, site, 500 + i);
                _frame.Store(place, method.Parameters[i].RefKind == RefKind.Out ? written : _frame.Load(place).Join(written));
            }
        }

        if (WrappedBy(method, method.ReturnType, receiver, arguments) is { } wrapped)
        {
            AddOwn(wrapped, labels);
            return wrapped;
        }

        var nullness = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Nullness.Unknown : Nullness.MayBeObject;
        return WithKept(OpaqueOf(type, labels, site, 11, nullness), receiver, type);
    }

    // What returns no data may have put it into what it was given: an array, a span, a stream.
    private void Fill(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, LabelSet labels, SyntaxNode site)
    {
        if (labels.IsEmpty || !FlowEngine.ReturnsNoData(method))
        {
            return;
        }

        for (var i = 0; i < method.Parameters.Length && i < arguments.Length; i++)
        {
            if (method.Parameters[i] is { RefKind: RefKind.None, IsParams: false, Type: var type } && FlowEngine.MayBeFilled(type))
            {
                var filled = EvaluatePlace(arguments[i]);
                foreach (var node in filled.Refs)
                {
                    UseWritten(node, ReachAll(arguments.RemoveAt(i)), site);
                    _frame.WriteField(node, FieldKeys.AnyElement, AbstractValue.OfLabels(labels), single: false);
                }
            }
        }
    }

    // A reader, writer or stream around another one: what is written to it arrives there, what is read from it comes from there.
    private AbstractValue? WrappedBy(IMethodSymbol method, ITypeSymbol made, AbstractValue receiver, ImmutableArray<AbstractValue> arguments)
    {
        if (!FlowEngine.IsStream(made))
        {
            return null;
        }

        var wrapped = receiver.Refs.IsEmpty || !FlowEngine.IsStream(method.ContainingType) ? null : receiver;
        for (var i = 0; i < method.Parameters.Length && i < arguments.Length; i++)
        {
            if (FlowEngine.IsStream(method.Parameters[i].Type) && EvaluatePlace(arguments[i]) is { Refs.IsEmpty: false } given)
            {
                if (wrapped is not null)
                {
                    return null;
                }

                wrapped = given;
            }
        }

        return wrapped;
    }

    // What nobody modelled may keep the delegates and the objects of this compilation that it is given, and hand them out again: they are among
    // its elements.
    private void Keep(NodeSet holders, ImmutableArray<AbstractValue> given)
    {
        if (holders.IsEmpty)
        {
            return;
        }

        var kept = NodeSet.Empty;
        foreach (var value in given)
        {
            foreach (var node in EvaluatePlace(value).Refs)
            {
                kept = MayBeHandedOut(_frame.Find(node)) && !holders.Contains(node) ? kept.Union(NodeSet.Of(node)) : kept;
            }
        }

        foreach (var holder in kept.IsEmpty ? default : holders)
        {
            if (_frame.Find(holder) is { } state && !_engine.IsImmutable(state.Type))
            {
                _frame.WriteField(holder, FieldKeys.AnyElement, AbstractValue.OfNodes(kept), single: false);
            }
        }
    }

    private AbstractValue WithKept(AbstractValue result, AbstractValue holder, ITypeSymbol? declared)
    {
        var type = Substitute(declared);
        if (type is null || !_engine.HoldsObjects(type))
        {
            return result;
        }

        foreach (var each in holder.Refs)
        {
            foreach (var node in _frame.Find(each)?.Fields.Find(FieldKeys.AnyElement)?.Refs ?? default)
            {
                if (_frame.Find(node) is { } state && MayBeHandedOut(state) && (state.Type is null || _engine.IsAssignable(state.Type, type)))
                {
                    result = result.WithRefs(result.Refs.Union(NodeSet.Of(node)));
                }
            }
        }

        return result;
    }

    private bool MayBeHandedOut(ObjectState? state) => state is { Target: not null } || (state?.Type is { } type && _engine.IsInSource(type));

    // Who takes a loader makes something of what it loads; who takes anything at all (a container of services) does not look at what it is.
    private LabelSet OfLoaders(IMethodSymbol method, ImmutableArray<AbstractValue> arguments)
    {
        var labels = LabelSet.Empty;
        var parameters = method.OriginalDefinition.Parameters;
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            if (parameters[i].Type is { TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic), SpecialType: not SpecialType.System_Object })
            {
                labels = labels.Union(OfTypes(arguments[i]));
            }
        }

        return labels;
    }

    // What can be read through them and not changed; beside these, whatever says that it is read-only.
    private static readonly HashSet<string> s_sequences = new(StringComparer.Ordinal)
    {
        "IEnumerable", "IAsyncEnumerable", "IOrderedEnumerable", "IOrderedAsyncEnumerable", "IQueryable", "IOrderedQueryable", "ParallelQuery", "OrderedParallelQuery",
        "IEnumerator", "IAsyncEnumerator",
    };

    // An extension method changes what it extends, unless it sees no more of that than a sequence or a view.
    private AbstractValue ChangedBy(IMethodSymbol method, AbstractValue receiver, ImmutableArray<AbstractValue> arguments)
    {
        if (!method.IsStatic)
        {
            return receiver;
        }

        return method is { IsExtensionMethod: true, Parameters: [{ Type: { SpecialType: not SpecialType.System_Object, Name: var extended } }, ..] }
            && !s_sequences.Contains(extended) && !extended.Contains("ReadOnly")
            && !arguments.IsEmpty
                ? EvaluatePlace(arguments[0])
                : AbstractValue.Clean;
    }
}
