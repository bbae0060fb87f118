using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Interprets one body in one context: a worklist over the blocks of its control-flow graph, in block order, until no state
/// grows any more. The result is the context's summary.
/// </summary>
/// <remarks>
/// Roslyn's graph has no edges from what throws to what catches; they are added here. A state that can be current when
/// something throws flows into the handlers around it; <c>finally</c> blocks are interpreted once for each way into them, so
/// that the way of an exception does not blur the way without.
/// </remarks>
internal sealed partial class BodyInterpreter
{
    private const int MostVisits = 400;

    private readonly FlowEngine _engine;
    private readonly MethodBody _body;
    private readonly CallContext _context;
    private readonly Frame _frame;
    private readonly Dictionary<int, Dictionary<IOperation, Place>> _capturedPlaces = [];
    private readonly Dictionary<int, IPropertyReferenceOperation> _capturedProperties = [];
    private readonly Dictionary<int, IOperation> _capturedWithoutPlace = [];
    private readonly EventLog _events;
    private readonly CancellationToken _cancellation;

    private BodyGraph _graph = null!;
    private bool _reachable = true;
    private bool _mayThrow;
    private AbstractValue? _returned;
    private AbstractValue? _yielded;
    private AbstractValue? _thrown;
    private IntMap<ObjectState> _thrownObjects;
    private IntMap<ObjectState>? _exitObjects;
    private IntMap<ObjectState>? _yieldedObjects;
    private IntMap<ObjectState>? _leftObjects;
    private IntMap<ObjectState>? _endlessObjects;
    private bool _notesEndless;
    private bool _callsEndless;
    private bool _awaitsRecursion;
    private int _callbacks;

    public BodyInterpreter(FlowEngine engine, EntryHeap entry, SiteNumbers sites, CancellationToken cancellation)
        : this(engine, entry.Context, new Frame(engine, entry, sites), cancellation)
    {
        foreach (var (slot, value) in entry.Context.Slots)
        {
            _frame.SetSlot(slot, value);
        }
    }

    /// <summary>An interpreter of what happens in a state behind a call of <paramref name="body"/>.</summary>
    public BodyInterpreter(FlowEngine engine, MethodBody body, Frame frame, CancellationToken cancellation)
        : this(engine, new CallContext(body, default, CallContext.NoTypes), frame, cancellation)
    {
    }

    private BodyInterpreter(FlowEngine engine, CallContext context, Frame frame, CancellationToken cancellation)
    {
        _engine = engine;
        _context = context;
        _body = context.Body;
        _cancellation = cancellation;
        _frame = frame;
        _frame.Enumerate = Enumerate;
        _events = new EventLog(engine.Domain.DeclaresUse(_body.Owner) ? _body.Owner : null);
    }

    private FieldKeys Fields => _engine.Fields;

    public Summary Run()
    {
        BoxParameters();
        if (_body.Owner is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            PrepareConstructor(constructor);
        }

        PrepareStatics();
        foreach (var initializer in _body.Initializers)
        {
            RunGraph(initializer);
        }

        if (_reachable && _body.ImplicitBase is { } baseConstructor)
        {
            CallImplicitBase(baseConstructor);
        }

        if (_reachable && _body.Graph is { } graph)
        {
            var entry = _frame.State;
            RunGraph(graph);
            if (!_reachable && !_awaitsRecursion && (_callsEndless || graph.HasLoop))
            {
                // It never returns: once more, to note what others see of it.
                _notesEndless = true;
                _frame.Restore(entry);
                RunGraph(graph);
            }
        }

        if (_reachable)
        {
            RunStarted(awaited: null, isOver: true);
            Leave();
        }

        _exitObjects ??= _awaitsRecursion ? null : _yieldedObjects;
        var isEndless = _exitObjects is null && _endlessObjects is not null;
        _exitObjects ??= _endlessObjects;
        var returned = _body.IsIterator ? Sequence(_yielded) : _returned ?? AbstractValue.CleanObject;
        return new Summary(
            _frame.Entry,
            _frame.EntryStatics,
            returned,
            _exitObjects,
            _thrown,
            _thrownObjects,
            _mayThrow,
            _events,
            _frame.Made,
            _frame.Parts) 
        {
            IsEndless = isEndless,
            Yielded = _yieldedObjects,
            Left = _leftObjects,
            Inner = _frame.Inner,
            CallsUnseen = _frame.CallsUnseen,
            Answers = _frame.Answers,
        };
    }

    private AbstractValue Sequence(AbstractValue? elements)
    {
        var node = _frame.AllocateOnce(_body, 0, () => new ObjectState(null, ObjectTraits.None));
        if (elements is not null)
        {
            _frame.WriteField(node, FieldKeys.AnyElement, elements, single: false);
        }

        var sequence = _frame.Find(node)!;
        _exitObjects = _exitObjects?.Set(node, sequence);
        _yieldedObjects = _yieldedObjects?.Set(node, sequence);
        _leftObjects = _leftObjects?.Set(node, sequence);
        return AbstractValue.OfNode(node);
    }

    // Parameters that lambdas capture or that references are taken of move into the heap.
    private void BoxParameters()
    {
        if (_body.Owner is not IMethodSymbol method)
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            BoxParameter(parameter);
        }

        if (_body.ExtensionReceiver is { } receiver)
        {
            BoxParameter(receiver);
        }
    }

    private void BoxParameter(IParameterSymbol parameter)
    {
        if (_body.Variables.LivesInHeap(parameter) && parameter.RefKind == RefKind.None)
        {
            var slot = _body.SlotOf(parameter);
            var value = _frame.Slot(slot) ?? AbstractValue.Clean;
            _frame.SetSlot(slot, AbstractValue.OfNode(NewVariable(parameter, value)));
        }
    }

    private int NewVariable(ISymbol variable, AbstractValue value) =>
        _frame.Allocate(variable, 0, new ObjectState(null, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, value)));

    // What stands further down is not yet set. In which order the parts of a type are run is nowhere said.
    private void PrepareStatics()
    {
        var type = _body.Owner switch
        {
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } constructor => constructor.ContainingType,
            INamedTypeSymbol initialized => initialized,
            _ => null,
        };
        foreach (var initializer in type is { DeclaringSyntaxReferences.Length: 1 } ? _body.Initializers : [])
        {
            foreach (var member in initializer.Initialized)
            {
                var place = Place.Fields(NodeSet.Of(Frame.Statics), Fields.OfStatic(Constructed(member)));
                _frame.Store(place, Frame.DefaultOf((member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type));
            }
        }
    }

    private void PrepareConstructor(IMethodSymbol constructor)
    {
        if (constructor.IsImplicitlyDeclared && BodyTable.IsCopyConstructor(constructor))
        {
            CopyMembers(constructor);
            return;
        }

        // Parameters of a primary constructor are state of the object wherever members use them.
        if (!IsPrimary(constructor))
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            var value = LoadVariable(parameter);
            if (_engine.Bodies.IsCapturedByMembers(parameter))
            {
                StoreThis(Fields.Of(parameter), value);
            }

            if (constructor.ContainingType.IsRecord && PositionalProperty(constructor, parameter) is { } property)
            {
                StoreThis(Fields.Of(property), value);
            }
        }
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length > 0
        && constructor.DeclaringSyntaxReferences[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax;

    private static ISymbol? PositionalProperty(IMethodSymbol constructor, IParameterSymbol parameter)
    {
        foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol { DeclaringSyntaxReferences: var references } property
                && references.Any(r => r.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax))
            {
                return property;
            }
        }

        return null;
    }

    private void StoreThis(int key, AbstractValue value) => _frame.Store(ThisPlace(key), value);

    private Place ThisPlace(int key)
    {
        var self = _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean;
        return self.Place is { } place ? place.Part(key) : Place.Fields(self.Refs, key);
    }

    private void CallImplicitBase(IMethodSymbol constructor)
    {
        var self = _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean;
        var site = _body.Graph?.Syntax
            ?? constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation)
            ?? _body.Owner.ContainingType.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
        if (site is not null && _engine.HasBody(constructor))
        {
            CallSource(constructor, self, [], site);
        }
    }

    private void Leave()
    {
        _exitObjects = _exitObjects is { } known
            ? _frame.Join(known, _frame.Objects)
            : _frame.Objects;
    }

    // Graphs.

    private void RunGraph(BodyGraph graph)
    {
        _graph = graph;
        _paths = graph.Tests is { } tests ? new Paths(tests, _body) : null;
        _paths?.Begin(_frame);

        // Captures are numbered anew in each graph.
        _capturedPlaces.Clear();
        _capturedProperties.Clear();
        _capturedWithoutPlace.Clear();
        if (graph.HasLoop)
        {
            _frame.TrackMentions();
        }

        var leaving = RunBlocks(graph.Root, graph.Blocks[0], _frame.State, handlers: null);
        FlowState? end = null;
        foreach (var (destination, state) in leaving)
        {
            if (destination is null || destination.Kind == BasicBlockKind.Exit)
            {
                end = end is null ? state : _frame.Join(end, state);
            }
        }

        _reachable = end is not null;
        if (end is not null)
        {
            _frame.Restore(end);
        }
    }

    /// <summary>
    /// Interprets the blocks of a region from <paramref name="start"/> on. Returns the states that leave it, by destination; the
    /// destination of the end of a <c>finally</c> is <see langword="null"/>.
    /// </summary>
    private List<(BasicBlock? Destination, FlowState State)> RunBlocks(ControlFlowRegion region, BasicBlock start, FlowState entry, Handlers? handlers)
    {
        var run = new RegionRun(_frame, region, handlers, _paths);
        run.Enter(start, entry);
        var outer = _run;
        _run = run;
        try
        {
            while (true)
            {
                _cancellation.ThrowIfCancellationRequested();
                var isBlock = run.TryTakeBlock(out var ordinal, out var state, out var visits);
                var exception = isBlock ? null : run.TakePassing();
                if (!isBlock && exception is null)
                {
                    return run.Leaving;
                }

                if (!_engine.TakeStep())
                {
                    throw new FlowLimitException(FlowLimitException.TooManySteps);
                }

                if (exception is not null)
                {
                    RaiseThroughFinally(run, exception);
                    continue;
                }

                if (visits > MostVisits)
                {
                    throw new FlowLimitException("the states of a loop did not settle");
                }

                RunBlock(_graph.Blocks[ordinal], state);
            }
        }
        finally
        {
            _run = outer;
        }
    }

    private RegionRun _run = null!;
    private Paths? _paths;
    private BasicBlock _block = null!;

    private void RunBlock(BasicBlock block, FlowState entry)
    {
        _frame.Restore(entry);
        _block = block;
        _reachable = true;
        foreach (var operation in block.Operations)
        {
            Evaluate(operation);
            if (!_reachable)
            {
                return;
            }
        }

        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            RunCondition(block, condition);
            return;
        }

        var value = block.BranchValue is { } branchValue ? Evaluate(branchValue) : null;
        if (_reachable && block.FallThroughSuccessor is { } successor)
        {
            Follow(successor, value, block.BranchValue);
        }
    }

    private void RunCondition(BasicBlock block, IOperation condition)
    {
        var value = Evaluate(condition);
        if (!_reachable)
        {
            return;
        }

        var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        var noted = _paths?.NotedAt(block);
        var known = value.Constant?.Value as bool? ?? (noted is var (slot, isOpposite) && _frame.Slot(slot)?.Constant?.Value is bool outcome ? outcome != isOpposite : null);
        var after = _frame.State;
        if (TakeStep(condition, after) is { } step)
        {
            FollowStep(step, jumpsWhen ? block.ConditionalSuccessor : block.FallThroughSuccessor, jumpsWhen ? block.FallThroughSuccessor : block.ConditionalSuccessor);
            return;
        }

        if ((known is null || known == jumpsWhen) && Assume(condition, jumpsWhen) && block.ConditionalSuccessor is { } conditional)
        {
            Note(jumpsWhen);
            Follow(conditional, null, null);
        }

        _frame.Restore(after);
        if ((known is null || known != jumpsWhen) && Assume(condition, !jumpsWhen) && block.FallThroughSuccessor is { } fallThrough)
        {
            Note(!jumpsWhen);
            Follow(fallThrough, null, null);
        }

        void Note(bool holds)
        {
            if (noted is var (at, isNegated))
            {
                _frame.SetSlot(at, AbstractValue.Of(holds != isNegated));
            }
        }
    }

    private void Follow(ControlFlowBranch branch, AbstractValue? value, IOperation? source)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
                Throw(value ?? AbstractValue.Clean, source);
                return;
            case ControlFlowBranchSemantics.Rethrow:
                Throw(CaughtException(), source);
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                _run.Leave(null, _frame.State);
                return;
            case ControlFlowBranchSemantics.Return when value is not null && source is not null:
                Return(value, source);
                break;
        }

        if (branch.Destination is not { } destination)
        {
            return;
        }

        if (_notesEndless && destination.Ordinal <= _block.Ordinal)
        {
            NoteEndless();
        }

        foreach (var region in branch.FinallyRegions)
        {
            if (!RunFinally(region))
            {
                return;
            }
        }

        BeginScopes(branch);
        _run.EnterOrLeave(destination, _frame.State);
    }

    // What others see of a loop that never ends is what stands at the end of each of its rounds.
    private void NoteEndless()
    {
        var objects = _frame.Objects;
        _endlessObjects = _endlessObjects is { } known ? _frame.Join(known, objects) : objects;
    }

    private void Return(AbstractValue value, IOperation source)
    {
        if (_body.Owner is IMethodSymbol { ReturnsByRef: false, ReturnsByRefReadonly: false })
        {
            value = Built(CopyOut(value, source.Type), source.Syntax);
        }
        else if (PlaceOf(source) is { } place)
        {
            value = AbstractValue.OfPlace(place);
        }

        _returned = Join(_returned, value);
    }

    // A reference that is read from is its content.
    private AbstractValue CopyOut(AbstractValue value, ITypeSymbol? type) =>
        value.Place is { } place && !IsReferenceLike(type) ? _frame.Load(place) : value;

    private static bool IsReferenceLike(ITypeSymbol? type) => type is { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer };

    private static AbstractValue? Join(AbstractValue? left, AbstractValue? right) => left is null ? right : right is null ? left : left.Join(right);
}
