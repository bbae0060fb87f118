namespace PolicySdk.Flow.Interpretation;

/// <summary>What leaves the compilation with a value.</summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>What reached consumption points while values were followed outside.</summary>
    public Summaries.EventLog Events => _events;

    /// <summary>
    /// Everything that whoever is given <paramref name="value"/> can get out of it: sequences are enumerated and delegates called, as the
    /// receiver will do.
    /// </summary>
    /// <remarks>
    /// An object of a type that declares a scope is as good as its data to whoever can reach it. Where another object keeps it for itself,
    /// what comes out of it comes out by the members of that object.
    /// </remarks>
    /// <param name="value">The value.</param>
    /// <param name="known">Objects that the receiver had before: giving one of them back hands out nothing.</param>
    public LabelSet Leaving(AbstractValue value, NodeSet known)
    {
        value = EvaluatePlace(value);
        foreach (var node in known)
        {
            value = value.WithRefs(value.Refs.Remove(node));
        }

        var labels = LabelSet.Empty;
        var seen = new HashSet<int> { Frame.Statics };
        var places = new HashSet<Place>();
        var shown = new Stack<AbstractValue>();
        var hidden = new Stack<AbstractValue>();
        shown.Push(value);
        while (shown.Count + hidden.Count > 0)
        {
            var isShown = shown.Count > 0;
            var pending = isShown ? shown : hidden;
            var current = pending.Pop();
            labels = labels.Union(isShown ? current.Labels : WithoutObjects(current.Labels));
            foreach (var (_, part) in current.Parts)
            {
                pending.Push(part);
            }

            if (current.Place is { } place && places.Add(place))
            {
                pending.Push(_frame.Load(place));
            }

            foreach (var node in current.Refs)
            {
                if (seen.Add(node) && _frame.Find(node) is { } state)
                {
                    labels = labels.Union(isShown ? state.Own.Union(OfType(state.Type)) : WithoutObjects(state.Own));
                    PushContent(node, state, pending, hidden);
                }
            }
        }

        return labels;
    }

    private void PushContent(int node, ObjectState state, Stack<AbstractValue> pending, Stack<AbstractValue> hidden)
    {
        var isWalked = state.Deferred is not null || (state.Type is { } type && _engine.EnumeratesItself(type));
        if (isWalked)
        {
            _reachable = true;
            pending.Push(_frame.ReadField(node, FieldKeys.AnyElement, null));
        }

        if (state.Deferred is not null)
        {
            return;
        }

        if (state.Target is { } target)
        {
            if (SiteOfBody() is { } site)
            {
                _reachable = true;
                var arguments = target.Parameters.Select((p, i) => OpaqueOf(p.Type, LabelSet.Empty, site, 900 + i)).ToList();
                pending.Push(InvokeDelegate(AbstractValue.OfNode(node), arguments, site, target.ReturnType));
            }

            return;
        }

        foreach (var (key, field) in (_frame.Find(node) ?? state).Fields)
        {
            if (key != FieldKeys.Received)
            {
                var isKept = Fields.SymbolOf(key) is { } member && (member is IParameterSymbol || !Analysis.OuterSurface.Shows(member));
                (isKept ? hidden : pending).Push(field);
            }
        }
    }

    private LabelSet WithoutObjects(LabelSet labels)
    {
        var data = LabelSet.Empty;
        foreach (var (number, trace) in labels)
        {
            if (_engine.Labels[number].Origin?.Loader is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            {
                data = data.Add(number, trace);
            }
        }

        return data;
    }

    // Code outside may keep what it is called back with.
    private void HandToCallback(int node, ObjectState state, IReadOnlyList<AbstractValue> arguments)
    {
        var self = _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean;
        var labels = LabelSet.Empty;
        foreach (var argument in arguments)
        {
            // The sender of an event is no more than an object on which its members can be called.
            if (argument.Refs.IsEmpty || !argument.Refs.Equals(self.Refs))
            {
                labels = labels.Union(_frame.Reach(argument));
            }
        }

        // Of what a callee does not see, whoever hands it over knows what it does.
        var isUnseen = _frame.NoteCall(node);
        if (!isUnseen && labels.IsEmpty)
        {
            return;
        }

        var received = AbstractValue.OfLabels(labels);
        if (isUnseen)
        {
            foreach (var argument in arguments)
            {
                received = received.WithRefs(received.Refs.Union(EvaluatePlace(argument).Refs));
                AddOwn(argument, _engine.Labels.Additions);
            }

            state = _frame.Find(node) ?? state;
        }

        _frame.SetObject(node, state.WithField(FieldKeys.Received, state.Fields.Find(FieldKeys.Received) is { } before ? before.Join(received) : received));
    }
}
