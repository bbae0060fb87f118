using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private AbstractValue Assign(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef || (assignment.Target is IFieldReferenceOperation { Field.RefKind: not RefKind.None } && assignment.Syntax is EqualsValueClauseSyntax))
        {
            return AssignReference(assignment);
        }

        if (assignment.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            // An initializer fills the property's own field: it runs no setter, and nothing that overrides it.
            if (assignment.Syntax is EqualsValueClauseSyntax && PlaceOfMember(property.Property, property.Instance) is { } field)
            {
                var initial = CopyOut(Evaluate(assignment.Value), assignment.Value.Type);
                Write(field, initial, assignment.Target, assignment.Syntax);
                return initial;
            }

            return AssignProperty(property, () => CopyOut(Evaluate(assignment.Value), assignment.Value.Type));
        }

        // `list[i] ??= x`: the indexer is captured, and set through the capture.
        if (assignment.Target is IFlowCaptureReferenceOperation captured && _capturedProperties.TryGetValue(_body.SlotOf(captured.Id), out var capturedProperty))
        {
            return AssignProperty(capturedProperty, () => CopyOut(Evaluate(assignment.Value), assignment.Value.Type));
        }

        if (WithoutPlace(assignment.Target) is { } found)
        {
            return AssignFound(found, CopyOut(Evaluate(assignment.Value), assignment.Value.Type), assignment.Syntax);
        }

        if (assignment.Target is IDiscardOperation)
        {
            return Evaluate(assignment.Value);
        }

        if (FollowedPointer(assignment.Target) is { } pointer)
        {
            var pointed = Evaluate(assignment.Value);
            WritePointed(assignment.Target, pointer, pointed);
            return pointed;
        }

        var target = assignment.Target is ILocalReferenceOperation { IsDeclaration: true } ? null : PlaceOf(assignment.Target);
        var value = CopyOut(Evaluate(assignment.Value), assignment.Value.Type);
        if (!_reachable)
        {
            return value;
        }

        // The variable of a declaration is new only when its value has been computed.
        target ??= PlaceOf(assignment.Target);
        if (target is not null)
        {
            if (assignment.Target is IInlineArrayAccessOperation && target.Parts[target.Parts.Length - 1] == FieldKeys.AnyElement)
            {
                value = value.Join(_frame.Load(target));
            }

            Write(target, value, assignment.Target, assignment.Syntax);
        }

        return value;
    }

    /// <summary>Writes a value and notes the step on its way, where the place is one that outlives the statement.</summary>
    private void Write(Place place, AbstractValue value, IOperation target, SyntaxNode site)
    {
        var member = target switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => (ISymbol)property.Property,
            IEventReferenceOperation reference => reference.Event,
            _ => null,
        };
        var stored = member is null ? value : Travel(value, TraceStep.Stored, site, member);
        _frame.Store(place, stored);
        if (member is not null && place.Targets.Length > 1 && place.Parts.IsEmpty && SlotHolding(target) is { } slot)
        {
            _frame.NoteWritten(slot, Fields.Of(member), stored);
        }
        else if (place.Targets.Length > 1 && KeyBehind(place) is { } key && SlotOfReference(target) is { } reference)
        {
            _frame.NoteWritten(reference, key, stored);
        }
    }

    // `ref var slot = ref (first ? ref left : ref right)`: whichever of them it is, it is the same one until the reference is set.
    private int? SlotOfReference(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: { RefKind: not RefKind.None } local } => _body.SlotOf(local),
        IParameterReferenceOperation { Parameter: { RefKind: not RefKind.None } parameter } => _body.SlotOf(parameter),
        _ => null,
    };

    // The name under which each of the places keeps its value; none where a write to one of them may go by another name.
    private int? KeyBehind(Place place)
    {
        if (!place.Parts.IsEmpty || place.IsInexact)
        {
            return null;
        }

        foreach (var target in place.Targets)
        {
            if (target.IsSlot || target.Node == Frame.Statics || target.Key != place.Targets[0].Key || Fields.IsElement(target.Key))
            {
                return null;
            }
        }

        return place.Targets[0].Key;
    }

    // `picked.Clip` where `picked` is a plain variable: the same object as long as the variable is not assigned.
    private int? SlotHolding(IOperation member) => (member as IMemberReferenceOperation)?.Instance switch
    {
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } when !_body.Variables.LivesInHeap(local) => _body.SlotOf(local),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when !_body.Variables.LivesInHeap(parameter) && !IsCapturedByType(parameter) => _body.SlotOf(parameter),
        _ => null,
    };

    private AbstractValue AssignReference(ISimpleAssignmentOperation assignment)
    {
        var referenced = PlaceOf(assignment.Value) ?? Place.Nowhere;
        var value = AbstractValue.OfPlace(referenced);
        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                _frame.SetSlot(_body.SlotOf(local.Local), value);
                break;
            case IParameterReferenceOperation parameter:
                _frame.SetSlot(_body.SlotOf(parameter.Parameter), value);
                break;
            case IFieldReferenceOperation field when PlaceOfMember(field.Field, field.Instance) is { } place:
                _frame.Store(place, value);
                break;
        }

        return value;
    }

    // What is set by a member that nobody names: `own[^1] = x` counts the elements, `loose.X = y` looks for the member.
    private IOperation? WithoutPlace(IOperation target) => target switch
    {
        IImplicitIndexerReferenceOperation { IndexerSymbol: not IPropertySymbol { RefKind: not RefKind.None } } => target,
        IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => target,
        IFlowCaptureReferenceOperation captured => _capturedWithoutPlace.TryGetValue(_body.SlotOf(captured.Id), out var found) ? found : null,
        _ => null,
    };

    private AbstractValue AssignFound(IOperation target, AbstractValue value, SyntaxNode site)
    {
        if (target is not IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol { SetMethod: { } setter } } implied || !_engine.HasBody(setter))
        {
            return AssignLoosely(target, value);
        }

        CallVirtual(setter, ReceiverOf(implied.Instance, setter), [AbstractValue.CleanObject, value], site);
        return value;
    }

    // An element or member that is found at run time: it may be any.
    private AbstractValue AssignLoosely(IOperation target, AbstractValue value)
    {
        var receiver = target switch
        {
            IImplicitIndexerReferenceOperation indexer => Evaluate(indexer.Instance),
            IDynamicIndexerAccessOperation indexer => Evaluate(indexer.Operation),
            IDynamicMemberReferenceOperation { Instance: { } instance } => Evaluate(instance),
            _ => AbstractValue.Clean,
        };
        foreach (var node in receiver.Refs)
        {
            var key = FieldKeys.AnyElement;
            if (target is IDynamicMemberReferenceOperation member)
            {
                var found = _frame.Find(node)?.Type is { } type ? _engine.FindMember(type, member.MemberName) : null;
                key = found is IFieldSymbol or IPropertySymbol ? Fields.Of(found) : Fields.Named(member.MemberName);
            }

            _frame.WriteField(node, key, value, single: false);
            if (key != FieldKeys.AnyElement && _frame.Find(node)?.Type is { Name: "ExpandoObject" })
            {
                // It is a dictionary of its members as well.
                var entry = IntMap<AbstractValue>.Empty.Set(Fields.Named("Key"), AbstractValue.CleanObject).Set(Fields.Named("Value"), value);
                _frame.WriteField(node, FieldKeys.AnyElement, AbstractValue.OfParts(entry, LabelSet.Empty), single: false);
            }
        }

        return value;
    }

    private AbstractValue AssignCompound(ICompoundAssignmentOperation compound)
    {
        if (compound.OperatorMethod is { IsStatic: false } inPlace)
        {
            return CallInPlace(inPlace, compound.ConstrainedToType, compound.Target, [compound.Value], compound);
        }

        if (compound.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            AbstractValue? computed = null;
            AssignProperty(property, () => computed = Combine(compound, Evaluate(property)));
            return computed ?? AbstractValue.Clean;
        }

        var old = Evaluate(compound.Target);
        var value = Combine(compound, old);
        if (FollowedPointer(compound.Target) is { } pointer)
        {
            WritePointed(compound.Target, pointer, value);
        }
        else if (WithoutPlace(compound.Target) is { } found)
        {
            AssignFound(found, value, compound.Syntax);
        }
        else if (_reachable && PlaceOf(compound.Target) is { } place)
        {
            Write(place, value, compound.Target, compound.Syntax);
        }

        return value;
    }

    private AbstractValue Combine(ICompoundAssignmentOperation compound, AbstractValue old)
    {
        var operand = Evaluate(compound.Value);
        if (OperatorOf(compound.OperatorMethod, compound.ConstrainedToType) is { } method && _engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [old, operand], compound.Syntax);
        }

        if (IsDelegate(compound.Type))
        {
            return compound.OperatorKind == BinaryOperatorKind.Subtract ? RemoveDelegate(old, operand) : old.Join(operand).WithNullness(Nullness.MayBeObject);
        }

        if (ConstantOf(compound.OperatorKind, old, operand) is { } known)
        {
            return known;
        }

        if (ModelOfOperator(compound.OperatorMethod) is { } model)
        {
            return ApplyModel(model, compound.OperatorMethod!, AbstractValue.Clean, [old, operand], compound.Syntax, compound.Type!);
        }

        var labels = compound.Type?.SpecialType == SpecialType.System_String
            ? Text(old, compound.Target).Union(Text(operand, compound.Value))
            : _frame.Reach(old).Union(_frame.Reach(operand));
        var nullness = compound.IsLifted ? LiftedNullness(compound.OperatorKind, old, operand) : Nullness.MayBeObject;
        return compound.OperatorMethod is null ? AbstractValue.OfLabels(labels).WithNullness(nullness) : OpaqueOf(compound.Type, labels, compound.Syntax, 0);
    }

    // C# 14: an instance operator changes its receiver.
    private AbstractValue CallInPlace(IMethodSymbol method, ITypeSymbol? constrained, IOperation target, ImmutableArray<IOperation> operands, IOperation site)
    {
        method = OperatorOf(method, constrained ?? target.Type)!;
        var receiver = ReceiverOf(target, method);
        ImmutableArray<AbstractValue> arguments = [.. operands.Select(operand => CopyOut(Evaluate(operand), operand.Type))];
        if (_reachable)
        {
            CallVirtual(method, receiver, arguments, site.Syntax);
        }

        return EvaluatePlace(receiver);
    }

    /// <summary>The operator that runs where one is declared by an interface and the operands are of a type parameter.</summary>
    private IMethodSymbol? OperatorOf(IMethodSymbol? method, ITypeSymbol? constrained) =>
        method is { ContainingType.TypeKind: TypeKind.Interface } && Substitute(constrained) is { TypeKind: TypeKind.Class or TypeKind.Struct } implementing
            ? _engine.FindOverride(implementing, method) ?? method
            : method;

    private AbstractValue Increment(IIncrementOrDecrementOperation increment)
    {
        if (increment.OperatorMethod is { IsStatic: false } inPlace)
        {
            return CallInPlace(inPlace, increment.ConstrainedToType, increment.Target, [], increment);
        }

        var old = Evaluate(increment.Target);
        AbstractValue changed;
        if (OperatorOf(increment.OperatorMethod, increment.ConstrainedToType) is { } method && _engine.HasBody(method))
        {
            changed = CallSource(method, AbstractValue.Clean, [old], increment.Syntax);
        }
        else if (old.Constant?.Value is int number)
        {
            changed = AbstractValue.Of(unchecked(increment.Kind == OperationKind.Increment ? number + 1 : number - 1));
        }
        else
        {
            changed = AbstractValue.OfLabels(old.Labels).WithNullness(increment.IsLifted ? old.Nullness : Nullness.MayBeObject);
        }

        if (increment.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            AssignProperty(property, () => changed);
        }
        else if (FollowedPointer(increment.Target) is { } pointer)
        {
            WritePointed(increment.Target, pointer, changed);
        }
        else if (WithoutPlace(increment.Target) is { } found)
        {
            AssignFound(found, changed, increment.Syntax);
        }
        else if (PlaceOf(increment.Target) is { } place)
        {
            _frame.Store(place, changed);
        }

        return increment.IsPostfix ? old : changed;
    }

    private AbstractValue AssignEvent(IEventAssignmentOperation assignment)
    {
        if (assignment.EventReference is not IEventReferenceOperation reference)
        {
            return Unmodelled(assignment);
        }

        var handler = Evaluate(assignment.HandlerValue);
        var accessor = assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is not null && (_engine.HasBody(accessor) || accessor.IsAbstract) && ReceiverOf(reference.Instance) is var receiver
            && (_engine.HasBody(accessor) || TargetsOf(accessor, receiver, isVirtual: true).Exists(target => _engine.HasBody(target.Method))))
        {
            CallVirtual(accessor, receiver, [handler], assignment.Syntax);
            return AbstractValue.Clean;
        }

        if (PlaceOf(reference) is { } place && _engine.IsInSource(reference.Event))
        {
            var old = _frame.Load(place);
            _frame.Store(place, assignment.Adds ? old.Join(handler).WithNullness(Nullness.MayBeObject) : RemoveDelegate(old, handler));
        }
        else if (assignment.Adds)
        {
            // Whoever raises an event of another library may hand over anything that the object holds, now or later.
            var raiser = reference.Instance is null ? AbstractValue.Clean : Evaluate(reference.Instance);
            RaiseForeign(handler, raiser, assignment.Syntax);
            if (accessor is not null)
            {
                StartHandler(accessor, raiser, handler, assignment.Syntax);
            }
        }

        return AbstractValue.Clean;
    }

    private AbstractValue RemoveDelegate(AbstractValue from, AbstractValue removed)
    {
        // Only what is certainly the same delegate is taken out: one object, which stands for no others.
        if (removed.Refs.Count != 1 || _frame.Find(removed.Refs[0]) is not { IsSummary: false } state)
        {
            return from.WithNullness(Nullness.Unknown);
        }

        var remaining = from.Refs.Remove(removed.Refs[0]);
        foreach (var node in from.Refs)
        {
            // Two delegates of one method group and one receiver are equal, wherever they were made.
            if (_frame.Find(node) is { IsSummary: false } other && state.Target is not null
                && state.Target.MethodKind is not (MethodKind.LambdaMethod or MethodKind.AnonymousFunction)
                && SymbolEqualityComparer.Default.Equals(other.Target, state.Target)
                && other.Fields.Equals(state.Fields))
            {
                remaining = remaining.Remove(node);
            }
        }

        return remaining.IsEmpty && from.Labels.IsEmpty ? AbstractValue.Null : from.WithRefs(remaining).WithNullness(Nullness.Unknown);
    }
}
