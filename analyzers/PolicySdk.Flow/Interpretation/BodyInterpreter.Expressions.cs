using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    /// <summary>Interprets an operation in the current state and returns its value.</summary>
    private AbstractValue Evaluate(IOperation operation)
    {
        if (!_reachable)
        {
            return AbstractValue.Clean;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue.HasValue && operation is not IAssignmentOperation)
        {
            return AbstractValue.Of(operation.ConstantValue.Value);
        }

        // By kind, since a chain of type tests would cost more than most operations themselves.
        return operation.Kind switch
        {
            OperationKind.ExpressionStatement => Evaluate(((IExpressionStatementOperation)operation).Operation),
            OperationKind.Literal => AbstractValue.CleanObject,
            OperationKind.FlowCapture => Capture((IFlowCaptureOperation)operation),
            OperationKind.FlowCaptureReference => _frame.Slot(_body.SlotOf(((IFlowCaptureReferenceOperation)operation).Id)) ?? AbstractValue.Clean,
            OperationKind.LocalReference => EvaluateVariable(((ILocalReferenceOperation)operation).Local),
            OperationKind.ParameterReference => EvaluateVariable(((IParameterReferenceOperation)operation).Parameter),
            OperationKind.InstanceReference => EvaluateThis(),
            OperationKind.FieldReference => EvaluateField((IFieldReferenceOperation)operation),
            OperationKind.PropertyReference => EvaluateProperty((IPropertyReferenceOperation)operation),
            OperationKind.EventReference => _frame.Load(PlaceOf(operation) ?? Place.Nowhere),
            OperationKind.ArrayElementReference => EvaluateArrayElement((IArrayElementReferenceOperation)operation),
            OperationKind.ImplicitIndexerReference => EvaluateImplicitIndexer((IImplicitIndexerReferenceOperation)operation),
            OperationKind.InlineArrayAccess => EvaluateInlineArray((IInlineArrayAccessOperation)operation),
            OperationKind.SimpleAssignment => Assign((ISimpleAssignmentOperation)operation),
            OperationKind.CompoundAssignment => AssignCompound((ICompoundAssignmentOperation)operation),
            OperationKind.Increment or OperationKind.Decrement => Increment((IIncrementOrDecrementOperation)operation),
            OperationKind.DeconstructionAssignment => AssignDeconstruction((IDeconstructionAssignmentOperation)operation),
            OperationKind.EventAssignment => AssignEvent((IEventAssignmentOperation)operation),
            OperationKind.Invocation => Invoke((IInvocationOperation)operation),
            OperationKind.ObjectCreation => Create((IObjectCreationOperation)operation),
            OperationKind.TypeParameterObjectCreation => CreateOfTypeParameter((ITypeParameterObjectCreationOperation)operation),
            OperationKind.AnonymousObjectCreation => CreateAnonymous((IAnonymousObjectCreationOperation)operation),
            OperationKind.ArrayCreation => CreateArray((IArrayCreationOperation)operation),
            OperationKind.CollectionExpression => CreateCollection((ICollectionExpressionOperation)operation),
            OperationKind.DelegateCreation => CreateDelegate((IDelegateCreationOperation)operation),
            OperationKind.FlowAnonymousFunction => CreateClosure(((IFlowAnonymousFunctionOperation)operation).Symbol, operation.Syntax, null),
            OperationKind.MethodReference => CreateMethodDelegate((IMethodReferenceOperation)operation, null),
            OperationKind.With => EvaluateWith((IWithOperation)operation),
            OperationKind.Conversion => Convert((IConversionOperation)operation),
            OperationKind.Binary => EvaluateBinary((IBinaryOperation)operation),
            OperationKind.Unary => EvaluateUnary((IUnaryOperation)operation),
            OperationKind.IsNull => EvaluateIsNull((IIsNullOperation)operation),
            OperationKind.IsType => EvaluateIsType((IIsTypeOperation)operation),
            OperationKind.IsPattern => EvaluateIsPattern((IIsPatternOperation)operation),
            OperationKind.Tuple => EvaluateTuple((ITupleOperation)operation),
            OperationKind.InterpolatedString => EvaluateInterpolation((IInterpolatedStringOperation)operation),
            OperationKind.TranslatedQuery => Evaluate(((ITranslatedQueryOperation)operation).Operation),
            OperationKind.InterpolatedStringHandlerCreation => EvaluateHandler((IInterpolatedStringHandlerCreationOperation)operation),
            OperationKind.Await => EvaluateAwait((IAwaitOperation)operation),
            OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak => EvaluateYield((IReturnOperation)operation),
            OperationKind.CaughtException => CaughtException(),
            OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression),
            OperationKind.DefaultValue => Frame.DefaultOf(Substitute(operation.Type)),
            OperationKind.TypeOf => AbstractValue.Of(Substitute(((ITypeOfOperation)operation).TypeOperand)),
            OperationKind.DynamicMemberReference => EvaluateDynamicMember((IDynamicMemberReferenceOperation)operation),
            OperationKind.DynamicInvocation => EvaluateDynamicCall((IDynamicInvocationOperation)operation),
            OperationKind.DynamicObjectCreation => Derived(operation, ((IDynamicObjectCreationOperation)operation).Arguments, null),
            OperationKind.DynamicIndexerAccess => Derived(
                operation, ((IDynamicIndexerAccessOperation)operation).Arguments, ((IDynamicIndexerAccessOperation)operation).Operation),
            OperationKind.AddressOf => AddressOf((IAddressOfOperation)operation),
            OperationKind.FunctionPointerInvocation => CallPointer((IFunctionPointerInvocationOperation)operation),
            OperationKind.Range or OperationKind.TupleBinary => EvaluateAll(operation),
            OperationKind.SizeOf or OperationKind.NameOf or OperationKind.Discard or OperationKind.Utf8String
                or OperationKind.StaticLocalInitializationSemaphore or OperationKind.CaseClause => AbstractValue.CleanObject,
            OperationKind.Argument => Evaluate(((IArgumentOperation)operation).Value),
            OperationKind.Parenthesized => Evaluate(((IParenthesizedOperation)operation).Operand),
            OperationKind.Spread => Evaluate(((ISpreadOperation)operation).Operand),
            _ => Unmodelled(operation),
        };
    }

    // An operation that nobody decided about: it may hand on whatever stands in it, and where it reaches a use, the build says
    // that it cannot prove anything about the value.
    private AbstractValue Unmodelled(IOperation operation)
    {
        if (operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax)
        {
            return CreateStackArray(operation);
        }

        if (FollowedPointer(operation) is { } pointer)
        {
            return EvaluatePointed(operation, pointer);
        }

        if (operation.Kind == OperationKind.None && IsPointer(operation.Type) && operation.ChildOperations.Count == 1)
        {
            return Pin(operation.ChildOperations.First());
        }

        var value = EvaluateAll(operation);
        if (operation.Type is null || operation.Kind is OperationKind.None or OperationKind.Invalid)
        {
            return value;
        }

        return value.WithLabels(value.Labels.Union(UnknownOf(null, operation.Kind.ToString(), operation.Syntax)));
    }

    // Roslyn has no operation for `stackalloc`; its children are the size and the elements.
    private AbstractValue CreateStackArray(IOperation operation)
    {
        var elements = EvaluateAll(operation);
        var node = _frame.Allocate(operation.Syntax, 0, new ObjectState(null, ObjectTraits.None));
        _frame.WriteField(node, FieldKeys.AnyElement, elements, single: false);
        return AbstractValue.OfNode(node);
    }

    // A handler of an interpolated string holds what its holes hold, whatever it makes of them.
    private AbstractValue EvaluateHandler(IInterpolatedStringHandlerCreationOperation handler)
    {
        var text = handler.Content is IInterpolatedStringOperation content ? EvaluateInterpolation(content) : EvaluateAll(handler.Content);
        return handler.Type is { IsReferenceType: true }
            ? OpaqueOf(handler.Type, text.Labels, handler.Syntax, 33)
            : AbstractValue.OfLabels(text.Labels);
    }

    /// <summary>All that stands in an operation, as one value computed from it.</summary>
    private AbstractValue EvaluateAll(IOperation operation)
    {
        var labels = LabelSet.Empty;
        foreach (var child in operation.ChildOperations)
        {
            labels = labels.Union(_frame.Reach(Evaluate(child)));
        }

        return AbstractValue.OfLabels(labels);
    }

    private AbstractValue Derived(IOperation operation, ImmutableArray<IOperation> arguments, IOperation? receiver)
    {
        var labels = receiver is null ? LabelSet.Empty : _frame.Reach(Evaluate(receiver));
        foreach (var argument in arguments)
        {
            labels = labels.Union(_frame.Reach(Evaluate(argument)));
        }

        MayThrow();
        return OpaqueOf(operation.Type, labels, operation.Syntax, 0);
    }

    /// <summary>A value of a type about which only its labels are known.</summary>
    private AbstractValue OpaqueOf(ITypeSymbol? type, LabelSet labels, object site, int part, Nullness nullness = Nullness.MayBeObject)
    {
        var actual = _engine.Unwrap(Substitute(type));
        if (actual is null || !_engine.HoldsObjects(actual))
        {
            return AbstractValue.OfLabels(labels, nullness);
        }

        var node = _frame.Allocate(site, part, new ObjectState(actual, ObjectTraits.Opaque, labels));
        return AbstractValue.OfNode(node).WithNullness(nullness);
    }

    /// <summary>Adds a step to the way of everything that a value itself carries.</summary>
    private AbstractValue Travel(AbstractValue value, TraceStep step, SyntaxNode site, ISymbol? symbol) =>
        value.Labels.IsEmpty ? value : value.WithTraces(value.Labels.Then(step, FirstOf(site), symbol));

    /// <inheritdoc cref="EditedBodies.FirstOf"/>
    private SyntaxNode FirstOf(SyntaxNode code) => _engine.Bodies.FirstOf(code);

    private ITypeSymbol? Substitute(ITypeSymbol? type) => _context.Substitute(type, _engine.Compilation);

    // Variables.

    private AbstractValue LoadVariable(ISymbol variable)
    {
        var value = _frame.Slot(_body.SlotOf(variable)) ?? AbstractValue.Clean;
        return _body.Variables.LivesInHeap(variable) && !value.Refs.IsEmpty && RefKindOf(variable) == RefKind.None
            ? _frame.Load(Place.Fields(value.Refs, FieldKeys.VariableContent))
            : value;
    }

    private AbstractValue EvaluateVariable(ISymbol variable)
    {
        if (variable is IParameterSymbol parameter && IsCapturedByType(parameter))
        {
            var self = _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean;
            return self.Place is null ? ReadMember(self, parameter, parameter.Type) : _frame.Load(ThisPlace(Fields.Of(parameter)));
        }

        var value = LoadVariable(variable);
        return RefKindOf(variable) != RefKind.None && value.Place is { } place
            ? (place.Targets.Length > 1 && KeyBehind(place) is { } key ? _frame.FindWritten(_body.SlotOf(variable), key) : null) ?? _frame.Load(place)
            : value;
    }

    private static RefKind RefKindOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.RefKind,
        IParameterSymbol parameter => parameter.RefKind,
        _ => RefKind.None,
    };

    // A parameter of the primary constructor, used in a member of the type, is a field of the object.
    private bool IsCapturedByType(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _body.Owner)
        && !_body.Variables.IsCapturedBy(_body.Owner, parameter);

    private AbstractValue EvaluateThis()
    {
        var self = _frame.Slot(MethodBody.ThisSlot) ?? AbstractValue.Clean;
        return self.Place is { } place ? _frame.Load(place) : self;
    }

    private AbstractValue Capture(IFlowCaptureOperation capture)
    {
        var slot = _body.SlotOf(capture.Id);
        if (capture.Value is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            _capturedProperties[slot] = property;
        }
        else if (WithoutPlace(capture.Value) is { } found)
        {
            _capturedWithoutPlace[slot] = found;
        }

        var value = Evaluate(capture.Value);
        if (!_reachable)
        {
            return value;
        }

        if (!IsCopiedByWith(capture) && PlaceOf(capture.Value) is { } place)
        {
            if (!_capturedPlaces.TryGetValue(slot, out var places))
            {
                places = [];
                _capturedPlaces.Add(slot, places);
            }

            places[capture] = place;
        }
        else
        {
            _capturedPlaces.Remove(slot);
        }

        _frame.SetSlot(slot, value);
        return value;
    }

    // The operand of `with` is copied before the copy is changed.
    private static bool IsCopiedByWith(IFlowCaptureOperation capture) =>
        capture.Value.Type is { IsValueType: true } && (capture.Syntax is WithExpressionSyntax || capture.Syntax.Parent is WithExpressionSyntax with && with.Expression == capture.Syntax);

    // Members.

    private AbstractValue EvaluateField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (_engine.Domain.ScopeOf(field.OriginalDefinition) is { } scope)
        {
            return Scoped(scope, field, reference.Type, reference.Syntax);
        }

        if (reference.Instance is null || field.IsStatic)
        {
            return field.IsConst ? AbstractValue.CleanObject : WithIdentity(Loaded(ReadStatic(field), field), field, reference.Type);
        }

        return SlotHolding(reference) is { } slot && _frame.FindWritten(slot, Fields.Of(field)) is { } written
            ? written
            : ReadMember(Evaluate(reference.Instance), field, reference.Type);
    }

    private AbstractValue Loaded(AbstractValue value, ISymbol member)
    {
        if (member is IFieldSymbol { RefKind: not RefKind.None } && value.Place is { } place)
        {
            value = _frame.Load(place);
        }

        return Narrow(value, member);
    }

    private AbstractValue Narrow(AbstractValue value, ISymbol member)
    {
        var narrowing = _engine.NarrowingOf(member);
        if (narrowing is null)
        {
            return value;
        }

        var narrowed = value.WithTraces(value.Labels.Change(_engine.Labels, null, narrowing));
        foreach (var node in value.Refs)
        {
            if (_frame.Find(node) is { IsOpaque: true } state && !state.Own.IsEmpty)
            {
                _frame.SetObject(node, state.WithOwn(state.Own.Change(_engine.Labels, null, narrowing)));
            }
        }

        return narrowed;
    }

    private AbstractValue ReadStatic(ISymbol member) =>
        _engine.ConstantOf(member) ?? _frame.ReadField(Frame.Statics, Fields.OfStatic(Constructed(member)), null);

    private AbstractValue ReadMember(int node, ISymbol member, ITypeSymbol? type) =>
        _frame.ReadField(node, Fields.Of(member), _engine.Unwrap(Substitute(type)));

    /// <summary>Reads a field, or a property that is one, of whatever <paramref name="receiver"/> may be.</summary>
    private AbstractValue ReadMember(AbstractValue receiver, ISymbol member, ITypeSymbol? type)
    {
        var key = Fields.Of(member);
        type = AsDeclared(type, member is IFieldSymbol field ? field.Type : (member as IPropertySymbol)?.Type);
        if (receiver.HasParts)
        {
            return WithPath(Loaded(Frame.ReadPart(receiver, key), member), member, type);
        }

        AbstractValue? result = receiver.Labels.IsEmpty ? null : AbstractValue.OfLabels(receiver.Labels);
        foreach (var node in receiver.Refs)
        {
            result = Join(result, ContentOfBox(node) is { } boxed ? Frame.ReadPart(boxed, key) : ReadMember(node, member, type));
        }

        return WithPath(Loaded(result ?? Frame.DefaultOf(Substitute(type)).WithNullness(Nullness.Unknown).WithoutConstant(), member), member, type);
    }

    /// <summary>
    /// The type of an expression, with what the member that it reads says of null: of expressions themselves the compiler is not asked that.
    /// </summary>
    private static ITypeSymbol? AsDeclared(ITypeSymbol? type, ITypeSymbol? declared) =>
        type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } && declared is { NullableAnnotation: not NullableAnnotation.None }
            ? type.WithNullableAnnotation(declared.NullableAnnotation)
            : type;

    private AbstractValue EvaluateAwait(IAwaitOperation awaited)
    {
        var value = Evaluate(awaited.Operation);
        MayThrow();
        RunStarted(StartedVariables.IsFirstOfSome(awaited.Operation.Syntax) ? null : awaited.Operation.Syntax);
        RaiseFault(value, awaited.Operation.Syntax);
        return _reachable && awaited.Syntax is AwaitExpressionSyntax syntax && awaited.Operation.Type is { } type && !_engine.IsTaskLike(type)
            ? AwaitByPattern(value, _engine.Bodies.ModelOf(syntax).GetAwaitExpressionInfo(syntax), syntax)
            : value;
    }

    // An awaitable of this compilation is whatever its awaiter makes of it.
    private AbstractValue AwaitByPattern(AbstractValue value, AwaitExpressionInfo info, SyntaxNode site)
    {
        if (info.GetAwaiterMethod is not { } getAwaiter || info.GetResultMethod is not { } getResult || !_engine.HasBody(getAwaiter))
        {
            return value;
        }

        var extension = getAwaiter.ReducedFrom ?? (getAwaiter.IsStatic ? getAwaiter : null);
        var awaiter = extension is null ? CallVirtual(getAwaiter, value, [], site)
            : CallSource(extension.IsGenericMethod && getAwaiter.ReducedFrom is not null ? extension.Construct([.. getAwaiter.TypeArguments]) : extension, AbstractValue.Clean, [value], site);
        Continue(getAwaiter.ReturnType, awaiter, site);
        return _reachable && _engine.HasBody(getResult) ? CallVirtual(getResult, awaiter, [], site) : awaiter;
    }

    // What is not completed yet is told how to go on.
    private void Continue(ITypeSymbol type, AbstractValue awaiter, SyntaxNode site)
    {
        if (!_reachable || (_engine.FindMethod(type, "UnsafeOnCompleted") ?? _engine.FindMethod(type, "OnCompleted")) is not { Parameters.Length: 1 } onCompleted || !_engine.HasBody(onCompleted))
        {
            return;
        }

        var before = _frame.State;
        CallVirtual(onCompleted, awaiter, [OpaqueOf(onCompleted.Parameters[0].Type, LabelSet.Empty, site, 48)], site);
        _frame.Restore(_reachable ? _frame.Join(before, _frame.State) : before);
        _reachable = true;
    }

    private AbstractValue EvaluateYield(IReturnOperation yielded)
    {
        if (yielded.Kind == OperationKind.YieldReturn && yielded.ReturnedValue is { } returned)
        {
            _yielded = Join(_yielded, Evaluate(returned));
            if (_body.IsIterator && _reachable)
            {
                NoteYield();
            }
        }

        return AbstractValue.Clean;
    }

    private LabelSet ReachAll(IEnumerable<AbstractValue> values)
    {
        var labels = LabelSet.Empty;
        foreach (var value in values)
        {
            labels = labels.Union(_frame.Reach(value));
        }

        return labels;
    }
}
