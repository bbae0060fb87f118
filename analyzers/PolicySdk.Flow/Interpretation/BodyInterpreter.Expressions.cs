using System.Runtime.CompilerServices;
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

        return operation switch
        {
            IExpressionStatementOperation statement => Evaluate(statement.Operation),
            ILiteralOperation => AbstractValue.CleanObject,
            IFlowCaptureOperation capture => Capture(capture),
            IFlowCaptureReferenceOperation reference => _frame.Slot(_body.SlotOf(reference.Id)) ?? AbstractValue.Clean,
            ILocalReferenceOperation local => EvaluateVariable(local.Local),
            IParameterReferenceOperation parameter => EvaluateVariable(parameter.Parameter),
            IInstanceReferenceOperation => EvaluateThis(),
            IFieldReferenceOperation field => EvaluateField(field),
            IPropertyReferenceOperation property => EvaluateProperty(property),
            IEventReferenceOperation reference => _frame.Load(PlaceOf(reference) ?? Place.Nowhere),
            IArrayElementReferenceOperation element => EvaluateArrayElement(element),
            IImplicitIndexerReferenceOperation implicitIndexer => EvaluateImplicitIndexer(implicitIndexer),
            IInlineArrayAccessOperation inline => ReadElements(Evaluate(inline.Instance), inline.Argument, inline.Type),
            ISimpleAssignmentOperation assignment => Assign(assignment),
            ICompoundAssignmentOperation compound => AssignCompound(compound),
            IIncrementOrDecrementOperation increment => Increment(increment),
            IDeconstructionAssignmentOperation deconstruction => AssignDeconstruction(deconstruction),
            IEventAssignmentOperation assignment => AssignEvent(assignment),
            IInvocationOperation invocation => Invoke(invocation),
            IObjectCreationOperation creation => Create(creation),
            ITypeParameterObjectCreationOperation creation => CreateOfTypeParameter(creation),
            IAnonymousObjectCreationOperation anonymous => CreateAnonymous(anonymous),
            IArrayCreationOperation array => CreateArray(array),
            ICollectionExpressionOperation collection => CreateCollection(collection),
            IDelegateCreationOperation creation => CreateDelegate(creation),
            IFlowAnonymousFunctionOperation lambda => CreateClosure(lambda.Symbol, lambda.Syntax, null),
            IMethodReferenceOperation method => CreateMethodDelegate(method, null),
            IWithOperation with => EvaluateWith(with),
            IConversionOperation conversion => Convert(conversion),
            IBinaryOperation binary => EvaluateBinary(binary),
            IUnaryOperation unary => EvaluateUnary(unary),
            IIsNullOperation isNull => EvaluateIsNull(isNull),
            IIsTypeOperation isType => EvaluateIsType(isType),
            IIsPatternOperation isPattern => EvaluateIsPattern(isPattern),
            ITupleOperation tuple => EvaluateTuple(tuple),
            IInterpolatedStringOperation text => EvaluateInterpolation(text),
            IAwaitOperation awaited => EvaluateAwait(awaited),
            IReturnOperation yielded => EvaluateYield(yielded),
            ICaughtExceptionOperation => CaughtException(),
            IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
            IDefaultValueOperation value => Frame.DefaultOf(Substitute(value.Type)),
            ITypeOfOperation typeOf => AbstractValue.Of(Substitute(typeOf.TypeOperand)),
            IDynamicMemberReferenceOperation member => EvaluateDynamicMember(member),
            IDynamicInvocationOperation call => EvaluateDynamicCall(call),
            IDynamicObjectCreationOperation creation => Derived(creation, creation.Arguments, null),
            IDynamicIndexerAccessOperation access => Derived(access, access.Arguments, access.Operation),
            IAddressOfOperation address => PlaceOf(address.Reference) is { } place ? AbstractValue.OfPlace(place) : Evaluate(address.Reference),
            IFunctionPointerInvocationOperation pointer => Derived(pointer, [.. pointer.Arguments.Select(a => a.Value)], pointer.Target),
            IRangeOperation range => EvaluateAll(range),
            ISwitchExpressionOperation or IConditionalOperation or ICoalesceOperation => Unmodelled(operation),
            ISizeOfOperation or INameOfOperation or IDiscardOperation or IUtf8StringOperation
                or IStaticLocalInitializationSemaphoreOperation or IDefaultCaseClauseOperation => AbstractValue.CleanObject,
            IArgumentOperation argument => Evaluate(argument.Value),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
            ISpreadOperation spread => Evaluate(spread.Operand),
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

        var value = EvaluateAll(operation);
        if (operation.Type is null || operation.Kind is OperationKind.None or OperationKind.Invalid)
        {
            return value;
        }

        var origin = new Origin(OriginKind.Unknown, null, null, operation.Syntax.GetLocation(), Detail: operation.Kind.ToString());
        return value.WithLabels(value.Labels.Add(
            _engine.Labels.NumberOf(new Label(origin, -1, ValueStage.Data, null)),
            Trace.Start.Then(TraceStep.Read, operation.Syntax, null)));
    }

    // Roslyn has no operation for `stackalloc`; its children are the size and the elements.
    private AbstractValue CreateStackArray(IOperation operation)
    {
        var elements = EvaluateAll(operation);
        var node = _frame.Allocate(operation.Syntax, 0, new ObjectState(null, ObjectTraits.None));
        _frame.WriteField(node, FieldKeys.AnyElement, elements, single: false);
        return AbstractValue.OfNode(node);
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
    private static AbstractValue Travel(AbstractValue value, TraceStep step, SyntaxNode site, ISymbol? symbol) =>
        value.Labels.IsEmpty ? value : value.WithTraces(value.Labels.Then(step, site, symbol));

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
            return _frame.Load(ThisPlace(Fields.Of(parameter)));
        }

        var value = LoadVariable(variable);
        return RefKindOf(variable) != RefKind.None && value.Place is { } place ? _frame.Load(place) : value;
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
        var value = Evaluate(capture.Value);
        if (!_reachable)
        {
            return value;
        }

        if (PlaceOf(capture.Value) is { } place)
        {
            _capturedPlaces[slot] = place;
        }
        else
        {
            _capturedPlaces.Remove(slot);
        }

        _frame.SetSlot(slot, value);
        return value;
    }

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
            return field.IsConst ? AbstractValue.CleanObject : WithIdentity(Loaded(ReadMember(Frame.Statics, field, reference.Type), field), field, reference.Type);
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

    private AbstractValue ReadMember(int node, ISymbol member, ITypeSymbol? type) =>
        _frame.ReadField(node, Fields.Of(member), _engine.Unwrap(Substitute(type)));

    /// <summary>Reads a field, or a property that is one, of whatever <paramref name="receiver"/> may be.</summary>
    private AbstractValue ReadMember(AbstractValue receiver, ISymbol member, ITypeSymbol? type)
    {
        var key = Fields.Of(member);
        if (receiver.HasParts)
        {
            return Loaded(Frame.ReadPart(receiver, key), member);
        }

        AbstractValue? result = receiver.Labels.IsEmpty ? null : AbstractValue.OfLabels(receiver.Labels);
        foreach (var node in receiver.Refs)
        {
            result = Join(result, ReadMember(node, member, type));
        }

        return Loaded(result ?? Frame.DefaultOf(Substitute(type)).WithNullness(Nullness.Unknown).WithoutConstant(), member);
    }

    private AbstractValue EvaluateArrayElement(IArrayElementReferenceOperation reference)
    {
        var array = Evaluate(reference.ArrayReference);
        var key = ElementKey(reference.Indices);
        MayThrow();
        return ReadElements(array, key, reference.Type);
    }

    private int ElementKey(ImmutableArray<IOperation> indices)
    {
        var constants = new object?[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            constants[i] = Evaluate(indices[i]).Constant?.Value;
        }

        return constants.Length == 1 && constants[0] is { } single ? ElementKey(single)
            : constants.Length > 1 && Array.TrueForAll(constants, c => c is not null) ? Fields.Element(string.Join(",", constants))
            : FieldKeys.AnyElement;
    }

    private int ElementKey(object constant) =>
        constant is int or long or short or byte or uint or string or char or bool ? Fields.Element(constant) : FieldKeys.AnyElement;

    private AbstractValue ReadElements(AbstractValue collection, IOperation index, ITypeSymbol? type) =>
        ReadElements(collection, Evaluate(index).Constant?.Value is { } constant ? ElementKey(constant) : FieldKeys.AnyElement, type);

    private AbstractValue ReadElements(AbstractValue collection, int key, ITypeSymbol? type)
    {
        AbstractValue? result = collection.Labels.IsEmpty ? null : AbstractValue.OfLabels(collection.Labels);
        if (collection.HasParts)
        {
            foreach (var (_, part) in collection.Parts)
            {
                result = Join(result, part);
            }
        }

        if (collection.Place is { } place)
        {
            result = Join(result, _frame.Load(place));
        }

        var actual = _engine.Unwrap(Substitute(type));
        foreach (var node in collection.Refs)
        {
            result = Join(result, _frame.ReadField(node, key, actual));
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue EvaluateImplicitIndexer(IImplicitIndexerReferenceOperation reference)
    {
        var receiver = Evaluate(reference.Instance);
        Evaluate(reference.Argument);
        MayThrow();
        if (reference.IndexerSymbol is IMethodSymbol slice)
        {
            return Slice(receiver, slice, reference);
        }

        return ReadElements(receiver, FieldKeys.AnyElement, reference.Type);
    }

    // `x[1..]`: a string's part is computed from it; a span's part shares its elements; an array's part copies them.
    private AbstractValue Slice(AbstractValue receiver, IMethodSymbol slice, IOperation operation)
    {
        if (receiver.Refs.IsEmpty)
        {
            return receiver.WithoutConstant();
        }

        return slice.ContainingType.IsRefLikeType || slice.ContainingType.IsValueType
            ? ViewOf(receiver, operation.Syntax)
            : AbstractValue.OfNode(_frame.Allocate(
                operation.Syntax,
                1,
                new ObjectState(operation.Type, ObjectTraits.None, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.AnyElement, ReadElements(receiver, FieldKeys.AnyElement, null)))));
    }

    private AbstractValue ViewOf(AbstractValue viewed, object site)
    {
        var node = _frame.Allocate(
            site,
            2,
            new ObjectState(null, ObjectTraits.View, viewed.Labels, IntMap<AbstractValue>.Empty.Set(FieldKeys.Content, viewed)));
        return AbstractValue.OfNode(node);
    }

    // Operators.

    private AbstractValue EvaluateBinary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method && _engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand)], binary.Syntax);
        }

        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        if (IsDelegate(binary.Type))
        {
            return binary.OperatorKind == BinaryOperatorKind.Subtract ? RemoveDelegate(left, right) : left.Join(right);
        }

        if (ConstantOf(binary.OperatorKind, left, right) is { } known)
        {
            return known;
        }

        if (binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.IntegerDivide or BinaryOperatorKind.Remainder
            && binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal)
        {
            MayThrow();
        }

        if (IsComparison(binary.OperatorKind))
        {
            return AbstractValue.OfLabels(TextOf(left).Union(TextOf(right)));
        }

        var labels = binary.Type?.SpecialType == SpecialType.System_String
            ? Text(left, binary.LeftOperand).Union(Text(right, binary.RightOperand))
            : _frame.Reach(left).Union(_frame.Reach(right));
        if (binary.OperatorMethod is not null)
        {
            return OpaqueOf(binary.Type, labels, binary.Syntax, 0);
        }

        var value = AbstractValue.OfLabels(labels);
        return binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String
            ? WithText(value, Concatenated(left, right))
            : value;
    }

    // What a comparison looks at is the value itself, not all that an object holds.
    private static LabelSet TextOf(AbstractValue value) => value.Labels;

    private static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static AbstractValue? ConstantOf(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            var equal = Equality(left, right);
            return equal is null ? null : AbstractValue.Of(equal == (kind == BinaryOperatorKind.Equals));
        }

        if (left.Constant?.Value is int a && right.Constant?.Value is int b)
        {
            return kind switch
            {
                BinaryOperatorKind.Add => AbstractValue.Of(unchecked(a + b)),
                BinaryOperatorKind.Subtract => AbstractValue.Of(unchecked(a - b)),
                BinaryOperatorKind.Multiply => AbstractValue.Of(unchecked(a * b)),
                BinaryOperatorKind.LessThan => AbstractValue.Of(a < b),
                BinaryOperatorKind.LessThanOrEqual => AbstractValue.Of(a <= b),
                BinaryOperatorKind.GreaterThan => AbstractValue.Of(a > b),
                BinaryOperatorKind.GreaterThanOrEqual => AbstractValue.Of(a >= b),
                _ => null,
            };
        }

        return (kind, left.Constant?.Value, right.Constant?.Value) switch
        {
            (BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd, bool x, bool y) => AbstractValue.Of(x && y),
            (BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr, bool x, bool y) => AbstractValue.Of(x || y),
            _ => null,
        };
    }

    private static bool? Equality(AbstractValue left, AbstractValue right)
    {
        if (left.Constant is { } a && right.Constant is { } b)
        {
            return (a.Value is SymbolicText || b.Value is SymbolicText) && !Equals(a.Value, b.Value) ? null
                : a.Value is ITypeSymbol type ? SymbolEqualityComparer.Default.Equals(type, b.Value as ITypeSymbol) : Equals(a.Value, b.Value);
        }

        return (left.Nullness == Nullness.MayBeNull && right.Nullness == Nullness.MayBeObject)
            || (right.Nullness == Nullness.MayBeNull && left.Nullness == Nullness.MayBeObject)
            ? false
            : null;
    }

    private AbstractValue EvaluateUnary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method && _engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [operand], unary.Syntax);
        }

        return (unary.OperatorKind, operand.Constant?.Value) switch
        {
            (UnaryOperatorKind.Not, bool value) => AbstractValue.Of(!value),
            (UnaryOperatorKind.Minus, int value) => AbstractValue.Of(unchecked(-value)),
            (UnaryOperatorKind.Plus, int) => operand,
            (UnaryOperatorKind.True, bool) => operand,
            _ => unary.OperatorMethod is null ? AbstractValue.OfLabels(operand.Labels) : OpaqueOf(unary.Type, _frame.Reach(operand), unary.Syntax, 0),
        };
    }

    private AbstractValue EvaluateIsNull(IIsNullOperation isNull)
    {
        var operand = Evaluate(isNull.Operand);
        return operand.Nullness switch
        {
            Nullness.MayBeNull => AbstractValue.True,
            Nullness.MayBeObject => AbstractValue.False,
            _ => AbstractValue.CleanObject,
        };
    }

    private AbstractValue EvaluateTuple(ITupleOperation tuple)
    {
        var parts = IntMap<AbstractValue>.Empty;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            parts = parts.Set(Fields.Named(TupleElement(i)), CopyOut(Evaluate(tuple.Elements[i]), tuple.Elements[i].Type));
        }

        return AbstractValue.OfParts(parts, LabelSet.Empty);
    }

    private static string TupleElement(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private AbstractValue EvaluateInterpolation(IInterpolatedStringOperation text)
    {
        var labels = LabelSet.Empty;
        string? known = "";
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                var value = Evaluate(hole.Expression);
                labels = labels.Union(Text(value, hole.Expression));
                known = known is not null && TextOfHole(value, hole) is { } written ? known + written : null;
            }
            else if (part is IInterpolatedStringTextOperation literal)
            {
                known = literal.Text.ConstantValue.Value is string written && known is not null ? known + written : null;
            }
            else if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append })
            {
                foreach (var argument in append.Arguments)
                {
                    labels = labels.Union(Text(Evaluate(argument.Value), argument.Value));
                }

                known = null;
            }
        }

        return WithText(AbstractValue.OfLabels(labels), known);
    }

    /// <summary>What the text of a value carries: what its own <c>ToString</c> puts into it, where it has one.</summary>
    private LabelSet Text(AbstractValue value, IOperation source)
    {
        while (source is IConversionOperation { OperatorMethod: null } conversion)
        {
            source = conversion.Operand;
        }

        return TextLabels(value, source.Type, source.Syntax);
    }

    private LabelSet TextLabels(AbstractValue value, ITypeSymbol? declared, SyntaxNode site)
    {
        var labels = value.Labels;
        if (value.HasParts && declared is not null && _engine.FindOverride(declared, _engine.ObjectToString) is { } ofStruct && _engine.HasBody(ofStruct))
        {
            return labels.Union(_frame.Reach(CallSource(ofStruct, value, [], site)));
        }

        if (value.HasParts)
        {
            return _frame.Reach(value);
        }

        foreach (var node in value.Refs)
        {
            var type = _frame.Find(node)?.Type ?? declared;
            var method = type is null ? null : _engine.FindOverride(type, _engine.ObjectToString);
            if (method is not null && _engine.HasBody(method))
            {
                labels = labels.Union(_frame.Reach(CallSource(method, AbstractValue.OfNode(node), [], site)));
            }
            else if (_frame.Find(node) is { IsOpaque: true } || type is { IsRecord: true } or { IsAnonymousType: true } || method is null || !_engine.IsObjectMember(method))
            {
                labels = labels.Union(_frame.Reach(AbstractValue.OfNode(node)));
            }
        }

        return labels;
    }

    private AbstractValue EvaluateAwait(IAwaitOperation awaited)
    {
        var value = Evaluate(awaited.Operation);
        MayThrow();
        return value;
    }

    private AbstractValue EvaluateYield(IReturnOperation yielded)
    {
        if (yielded.Kind == OperationKind.YieldReturn && yielded.ReturnedValue is { } returned)
        {
            _yielded = Join(_yielded, Evaluate(returned));
        }

        return AbstractValue.Clean;
    }

    // Late binding.

    private AbstractValue EvaluateDynamicMember(IDynamicMemberReferenceOperation member)
    {
        if (member.Instance is null)
        {
            return AbstractValue.Clean;
        }

        var receiver = Evaluate(member.Instance);
        MayThrow();
        AbstractValue? result = receiver.Labels.IsEmpty ? null : AbstractValue.OfLabels(receiver.Labels);
        foreach (var node in receiver.Refs)
        {
            var found = _frame.Find(node)?.Type is { } type ? _engine.FindMember(type, member.MemberName) : null;
            result = Join(result, found switch
            {
                IFieldSymbol field => ReadMember(AbstractValue.OfNode(node), field, field.Type),
                IPropertySymbol { GetMethod: not null } property => ReadProperty(property, AbstractValue.OfNode(node), [], member, property.Type),
                _ => AbstractValue.OfLabels(_frame.Reach(AbstractValue.OfNode(node))),
            });
        }

        return result ?? AbstractValue.Clean;
    }

    private AbstractValue EvaluateDynamicCall(IDynamicInvocationOperation call)
    {
        var arguments = new List<AbstractValue>();
        foreach (var argument in call.Arguments)
        {
            arguments.Add(Evaluate(argument));
        }

        MayThrow();
        if (call.Operation is IDynamicMemberReferenceOperation member)
        {
            return DynamicCall(call, member, arguments);
        }

        var target = Evaluate(call.Operation);
        return target.Refs.IsEmpty
            ? OpaqueOf(call.Type, ReachAll(arguments), call.Syntax, 0)
            : InvokeDelegate(target, arguments, call);
    }

    private AbstractValue DynamicCall(IDynamicInvocationOperation call, IDynamicMemberReferenceOperation member, List<AbstractValue> arguments)
    {
        // A static call with dynamic arguments names its type; an instance call goes by what the receiver is.
        AbstractValue? result = null;
        var receiver = member.Instance is null ? null : Evaluate(member.Instance);
        if (receiver is null && member.ContainingType is { } container)
        {
            result = DynamicTargets(container, member.MemberName, AbstractValue.Clean, arguments, call, isStatic: true);
        }

        foreach (var node in receiver?.Refs ?? NodeSet.Empty)
        {
            if (_frame.Find(node)?.Type is { } type)
            {
                result = Join(result, DynamicTargets(type, member.MemberName, AbstractValue.OfNode(node), arguments, call, isStatic: false));
            }
        }

        var all = ReachAll(arguments).Union(receiver is null ? LabelSet.Empty : _frame.Reach(receiver));
        return result ?? OpaqueOf(call.Type, all, call.Syntax, 0);
    }

    private AbstractValue? DynamicTargets(ITypeSymbol type, string name, AbstractValue receiver, List<AbstractValue> arguments, IOperation call, bool isStatic)
    {
        AbstractValue? result = null;
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var candidate in at.GetMembers(name))
            {
                if (candidate is IMethodSymbol method && method.IsStatic == isStatic && method.Parameters.Length == arguments.Count)
                {
                    ConsumeValues(method, [.. arguments], call.Syntax);
                    result = Join(result, Call(method, receiver, [.. arguments], call, isVirtual: !isStatic));
                }
            }
        }

        return result;
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
