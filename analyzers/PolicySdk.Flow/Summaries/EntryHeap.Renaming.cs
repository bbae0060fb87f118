namespace PolicySdk.Flow.Summaries;

/// <summary>The callee's own numbers for the caller's objects and labels, and which objects are one to it.</summary>
internal sealed partial class EntryHeap
{
    private int Number(int node, int depth)
    {
        if (_numbers.TryGetValue(node, out var number))
        {
            return number;
        }

        if ((_isFlat || (_isWidened && depth > 0)) && !IsCalledOrCaptured(node, depth))
        {
            return Beyond(node, isHandedOver: depth == 0);
        }

        number = _actual.Count;
        _numbers.Add(node, number);
        _actual.Add(NodeSet.Of(node));
        return number;
    }

    // What a callee is handed to call is what it does, and the variables that it is lent or that this captures are where it leaves its results.
    // A box is a variable, too.
    private bool IsCalledOrCaptured(int node, int depth) => Caller.Find(node) is { } state
        && (depth == 0 && state.Target is not null || state.Fields.Find(FieldKeys.VariableContent) is not null);

    // What is meant alone somewhere stays alone.
    private void NumberSingles(IntMap<AbstractValue> values, int depth)
    {
        foreach (var (_, value) in values)
        {
            if (value.Refs.Count == 1)
            {
                Number(value.Refs[0], depth);
            }
        }
    }

    // Objects of one kind that a value may be are one object to the callee: it could not tell anyway which of them it has, and a
    // recursion would hand on ever larger sets.
    private void AddGroups(NodeSet nodes, List<int> numbers)
    {
        var groups = new List<(ObjectState? State, List<int> Nodes)>();
        foreach (var node in nodes)
        {
            if (_numbers.TryGetValue(node, out var known))
            {
                numbers.Add(known);
                continue;
            }

            var state = Caller.Find(node);
            var group = 0;
            while (group < groups.Count && !AreAlike(groups[group].State, state))
            {
                group++;
            }

            if (group == groups.Count)
            {
                groups.Add((state, []));
            }

            groups[group].Nodes.Add(node);
        }

        foreach (var (_, members) in groups)
        {
            var number = _actual.Count;
            _actual.Add(NodeSet.From(members));
            numbers.Add(number);
            foreach (var node in members)
            {
                _numbers.Add(node, number);
            }
        }
    }

    private static bool AreAlike(ObjectState? left, ObjectState? right) =>
        left is not null && right is not null
        && left.IsExact == right.IsExact
        && left.IsView == right.IsView
        && left.IsInterior == right.IsInterior
        && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
        && SymbolEqualityComparer.Default.Equals(left.Target, right.Target)
        && Equals(left.Deferred, right.Deferred);

    // Whatever one answer leads to that is too far away becomes one object for each type, of which nothing is known but its labels. Objects
    // with other labels are others, as long as they are few: what is copied from one to another would look as if nothing had changed.
    private int Beyond(int node, bool isHandedOver)
    {
        var type = Caller.Find(node)?.Type;
        var labels = Caller.Reach(AbstractValue.OfNode(node));
        var unseen = UnseenLike(type, isHandedOver ? labels : null);
        unseen.Labels = unseen.Labels.Union(labels);
        unseen.Nodes.Add(node);
        _numbers.Add(node, unseen.Number);
        return unseen.Number;
    }

    private Unseen UnseenLike(ITypeSymbol? type, LabelSet? labels)
    {
        Unseen? last = null;
        var alike = 0;
        foreach (var each in _unseen ??= [])
        {
            if (SymbolEqualityComparer.Default.Equals(each.Type, type))
            {
                last = each;
                alike++;
                if (labels is not { } own || each.Labels.Equals(own))
                {
                    return each;
                }
            }
        }

        if (alike < MostUnseenAlike)
        {
            _unseen.Add(last = new Unseen(_actual.Count, type));
            _actual.Add(NodeSet.Empty);
        }

        return last!;
    }

    private void AddBeyond()
    {
        foreach (var unseen in _unseen ?? [])
        {
            var traits = UnseenTraits | ObjectTraits.Exact;
            foreach (var node in unseen.Nodes)
            {
                if (Caller.Find(node) is not { IsExact: true })
                {
                    traits = UnseenTraits;
                }
            }

            _answer.Add(-3);
            _answer.Add((int)traits);
            _answer.Add(unseen.Type is null ? -1 : _engine.NumberOf(unseen.Type));
            _actual[unseen.Number] = NodeSet.From(unseen.Nodes);
            _objects = _objects.Set(unseen.Number, new ObjectState(unseen.Type, traits, Variable(unseen.Labels)));
        }

        _unseen = null;
    }

    // Equal label sets get the same variable; no labels get none.
    private LabelSet Variable(LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            _answer.Add(-1);
            return LabelSet.Empty;
        }

        var variable = 0;
        while (variable < _variables.Count && !_variables[variable].Equals(labels))
        {
            variable++;
        }

        if (variable == _variables.Count)
        {
            _variables.Add(labels);
        }

        _answer.Add(variable);
        return _engine.Labels.VariableSet(variable);
    }

    private AbstractValue Rename(AbstractValue value, int depth)
    {
        var labels = Variable(value.Labels);
        var constant = KeepConstant(value.Constant);
        var nullness = _isRecursive && value.Nullness == Nullness.MayBeObject ? Nullness.Unknown : value.Nullness;
        _answer.Add((int)nullness);
        _answer.Add(constant is null ? -1 : _engine.NumberOf(constant));
        if (value.IsPlain && ReferenceEquals(constant, value.Constant))
        {
            _answer.Add(-1);
            return value.WithTraces(labels).WithNullness(nullness);
        }

        var refs = RenameAll(value.Refs, depth);
        var place = value.Place is null ? null : Rename(value.Place, depth);
        var result = (constant is null ? value.WithoutConstant() : value).WithoutParts().Carried(labels, refs, place).WithNullness(nullness);
        if (!value.HasParts)
        {
            return result;
        }

        _answer.Add(-4);
        var parts = IntMap<AbstractValue>.Empty;
        foreach (var (key, part) in value.Parts)
        {
            _answer.Add(key);
            parts = parts.Set(key, Rename(part, depth));
        }

        _answer.Add(-5);
        return result.WithParts(parts);
    }

    private Constant? KeepConstant(Constant? constant) => constant?.Value switch
    {
        null => constant,
        bool or ITypeSymbol => constant,
        _ => _keepsConstants ? constant : null,
    };

    private NodeSet RenameAll(NodeSet nodes, int depth)
    {
        if (nodes.IsEmpty)
        {
            _answer.Add(-1);
            return nodes;
        }

        if (nodes.Count == 1)
        {
            var single = Number(nodes[0], depth);
            _answer.Add(1);
            _answer.Add(single);
            return NodeSet.Of(single);
        }

        var numbers = new List<int>(nodes.Count);
        if (_isFlat || (_isWidened && depth > 0) || nodes.Count < _mostDistinct)
        {
            foreach (var node in nodes)
            {
                numbers.Add(Number(node, depth));
            }
        }
        else
        {
            AddGroups(nodes, numbers);
        }

        var renamed = NodeSet.From(numbers);
        _answer.Add(renamed.Count);
        foreach (var number in renamed)
        {
            _answer.Add(number);
        }

        return renamed;
    }

    private Place Rename(Place place, int depth)
    {
        var targets = new SortedSet<Storage>();
        foreach (var target in place.Targets)
        {
            // A slot of the caller is not the callee's to write; places that are passed on lie in the heap.
            if (!target.IsSlot)
            {
                targets.Add(new Storage(Number(target.Node, depth), target.Key));
            }
        }

        _answer.Add(-6);
        foreach (var target in targets)
        {
            _answer.Add(target.Node);
            _answer.Add(target.Key);
        }

        foreach (var part in place.Parts)
        {
            _answer.Add(part);
        }

        _answer.Add(-7);
        return new Place([.. targets], place.Parts);
    }
}
