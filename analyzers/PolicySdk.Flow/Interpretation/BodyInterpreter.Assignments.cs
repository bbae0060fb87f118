using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    /// <summary>Where an operation can be written to; <see langword="null"/> where it names no storage.</summary>
    private Place? PlaceOf(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local.IsConst: false } local:
                return PlaceOfVariable(local.Local, local.IsDeclaration);
            case IParameterReferenceOperation parameter:
                return IsCapturedByType(parameter.Parameter)
                    ? ThisPlace(Fields.Of(parameter.Parameter))
                    : PlaceOfVariable(parameter.Parameter, isDeclaration: false);
            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression);
            case IInstanceReferenceOperation:
                return _frame.Slot(MethodBody.ThisSlot)?.Place ?? Place.Slot(MethodBody.ThisSlot);
            case IFieldReferenceOperation field:
                return PlaceOfField(field);
            case IPropertyReferenceOperation property when IsStorage(property.Property):
                return PlaceOfMember(property.Property, property.Instance);
            case IEventReferenceOperation reference:
                return PlaceOfMember(reference.Event, reference.Instance);
            case IArrayElementReferenceOperation element:
                return Place.Fields(Evaluate(element.ArrayReference).Refs, ElementKey(element.Indices));
            case IInlineArrayAccessOperation inline:
                return PlaceOf(inline.Instance)?.Part(FieldKeys.AnyElement);
            case IFlowCaptureReferenceOperation reference:
                var slot = _body.SlotOf(reference.Id);
                return _capturedPlaces.TryGetValue(slot, out var place) ? place : Place.Slot(slot);
            case IConversionOperation { OperatorMethod: null } conversion:
                return PlaceOf(conversion.Operand);
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } invocation:
                return Invoke(invocation, asReference: true).Place;
            case IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } property:
                return PlaceOfReturnedReference(property);
            default:
                return null;
        }
    }

    private Place PlaceOfVariable(ISymbol variable, bool isDeclaration)
    {
        var slot = _body.SlotOf(variable);
        if (RefKindOf(variable) != RefKind.None)
        {
            return _frame.Slot(slot)?.Place ?? Place.Slot(slot);
        }

        if (!_body.Variables.LivesInHeap(variable))
        {
            return Place.Slot(slot);
        }

        // Each time a declaration is reached, there is a new variable; a closure made before keeps the old one.
        if (isDeclaration || _frame.Slot(slot) is not { Refs.IsEmpty: false })
        {
            _frame.SetSlot(slot, AbstractValue.OfNode(NewVariable(variable, AbstractValue.Clean)));
        }

        return Place.Fields(_frame.Slot(slot)!.Refs, FieldKeys.VariableContent);
    }

    private Place? PlaceOfField(IFieldReferenceOperation reference)
    {
        var place = PlaceOfMember(reference.Field, reference.Instance);
        return reference.Field.RefKind != RefKind.None && place is not null && _frame.Load(place).Place is { } referenced ? referenced : place;
    }

    private Place? PlaceOfMember(ISymbol member, IOperation? instance)
    {
        var key = Fields.Of(member);
        if (instance is null)
        {
            return Place.Fields(NodeSet.Of(Frame.Statics), key);
        }

        if (instance.Type is { IsValueType: true } && PlaceOf(instance) is { } place)
        {
            return place.Part(key);
        }

        var receiver = Evaluate(instance);
        return receiver.Refs.IsEmpty ? null : Place.Fields(receiver.Refs, key);
    }

    private Place? PlaceOfReturnedReference(IPropertyReferenceOperation property)
    {
        if (property.Property.GetMethod is { } getter && _engine.HasBody(getter))
        {
            return CallSource(getter, ReceiverOf(property.Instance), Arguments(property.Arguments, out _), property.Syntax, asReference: true).Place;
        }

        if (property.Instance is null)
        {
            return null;
        }

        // `span[i]`, and other indexers that hand out their element.
        var receiver = Evaluate(property.Instance);
        var key = property.Arguments.Length == 1 && Evaluate(property.Arguments[0].Value).Constant?.Value is { } constant
            ? ElementKey(constant)
            : FieldKeys.AnyElement;
        return receiver.Refs.IsEmpty ? PlaceOf(property.Instance) : Place.Fields(receiver.Refs, key);
    }

    /// <summary>Whether a property is nothing but its field: an auto-property, or one of another library without a model.</summary>
    private bool IsStorage(IPropertySymbol property)
    {
        if (property.IsIndexer || property.ReturnsByRef || property.ReturnsByRefReadonly)
        {
            return false;
        }

        return _engine.IsAutoProperty(property) && !_engine.IsOverridden(property);
    }

    private AbstractValue Assign(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef)
        {
            return AssignReference(assignment);
        }

        if (assignment.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            return AssignProperty(property, () => CopyOut(Evaluate(assignment.Value), assignment.Value.Type));
        }

        if (assignment.Target is IImplicitIndexerReferenceOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation)
        {
            return AssignLoosely(assignment.Target, Evaluate(assignment.Value));
        }

        if (assignment.Target is IDiscardOperation)
        {
            return Evaluate(assignment.Value);
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
        }

        return value;
    }

    private AbstractValue AssignCompound(ICompoundAssignmentOperation compound)
    {
        if (compound.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            AbstractValue? computed = null;
            AssignProperty(property, () => computed = Combine(compound, Evaluate(property)));
            return computed ?? AbstractValue.Clean;
        }

        var old = Evaluate(compound.Target);
        var value = Combine(compound, old);
        if (_reachable && PlaceOf(compound.Target) is { } place)
        {
            Write(place, value, compound.Target, compound.Syntax);
        }

        return value;
    }

    private AbstractValue Combine(ICompoundAssignmentOperation compound, AbstractValue old)
    {
        var operand = Evaluate(compound.Value);
        if (compound.OperatorMethod is { } method && _engine.HasBody(method))
        {
            return method.IsStatic
                ? CallSource(method, AbstractValue.Clean, [old, operand], compound.Syntax)
                : CallInPlace(method, old, operand, compound);
        }

        if (IsDelegate(compound.Type))
        {
            return compound.OperatorKind == BinaryOperatorKind.Subtract ? RemoveDelegate(old, operand) : old.Join(operand).WithNullness(Nullness.MayBeObject);
        }

        if (ConstantOf(compound.OperatorKind, old, operand) is { } known)
        {
            return known;
        }

        var labels = compound.Type?.SpecialType == SpecialType.System_String
            ? Text(old, compound.Target).Union(Text(operand, compound.Value))
            : _frame.Reach(old).Union(_frame.Reach(operand));
        return compound.OperatorMethod is null ? AbstractValue.OfLabels(labels) : OpaqueOf(compound.Type, labels, compound.Syntax, 0);
    }

    // C# 14: an instance operator changes its receiver.
    private AbstractValue CallInPlace(IMethodSymbol method, AbstractValue receiver, AbstractValue operand, IOperation site)
    {
        CallSource(method, receiver, [operand], site.Syntax);
        return receiver;
    }

    private AbstractValue Increment(IIncrementOrDecrementOperation increment)
    {
        var old = Evaluate(increment.Target);
        AbstractValue changed;
        if (increment.OperatorMethod is { } method && _engine.HasBody(method))
        {
            changed = CallSource(method, AbstractValue.Clean, [old], increment.Syntax);
        }
        else if (old.Constant?.Value is int number)
        {
            changed = AbstractValue.Of(unchecked(increment.Kind == OperationKind.Increment ? number + 1 : number - 1));
        }
        else
        {
            changed = AbstractValue.OfLabels(old.Labels);
        }

        if (increment.Target is IPropertyReferenceOperation property && !IsStorage(property.Property) && !property.Property.ReturnsByRef)
        {
            AssignProperty(property, () => changed);
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
        if (accessor is not null && _engine.HasBody(accessor))
        {
            CallVirtual(accessor, ReceiverOf(reference.Instance), [handler], assignment.Syntax);
            return AbstractValue.Clean;
        }

        if (PlaceOf(reference) is { } place && _engine.IsInSource(reference.Event))
        {
            var old = _frame.Load(place);
            _frame.Store(place, assignment.Adds ? old.Join(handler).WithNullness(Nullness.MayBeObject) : RemoveDelegate(old, handler));
        }
        else if (assignment.Adds)
        {
            // Whoever raises an event of another library may hand over anything that the object holds.
            var labels = reference.Instance is null ? LabelSet.Empty : _frame.Reach(Evaluate(reference.Instance));
            InvokeWithLabels(handler, labels, assignment);
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

    // Deconstruction, which Roslyn does not lower.

    private AbstractValue AssignDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        if (_reachable)
        {
            Deconstruct(deconstruction.Target, value, deconstruction.Value.Type, deconstruction.Syntax);
        }

        return value;
    }

    private void Deconstruct(IOperation target, AbstractValue value, ITypeSymbol? type, SyntaxNode site)
    {
        while (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            AssignTo(target, value, site);
            return;
        }

        var elements = ElementsOf(value, Substitute(type), tuple.Elements.Length, site);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            Deconstruct(tuple.Elements[i], elements[i].Value, elements[i].Type, site);
        }
    }

    private void AssignTo(IOperation target, AbstractValue value, SyntaxNode site)
    {
        switch (target)
        {
            case IDiscardOperation:
                return;
            case IPropertyReferenceOperation property when !IsStorage(property.Property) && !property.Property.ReturnsByRef:
                AssignProperty(property, () => value);
                return;
            default:
                if (target is ILocalReferenceOperation local && _body.Variables.LivesInHeap(local.Local) && local.IsDeclaration)
                {
                    PlaceOf(target);
                }

                if (PlaceOf(target) is { } place)
                {
                    Write(place, value, target, site);
                }

                return;
        }
    }

    /// <summary>The parts that a deconstruction gives: of a tuple, of a positional record, or of a Deconstruct method.</summary>
    private ImmutableArray<(AbstractValue Value, ITypeSymbol? Type)> ElementsOf(AbstractValue value, ITypeSymbol? type, int count, SyntaxNode site)
    {
        var elements = ImmutableArray.CreateBuilder<(AbstractValue, ITypeSymbol?)>(count);
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            for (var i = 0; i < count; i++)
            {
                elements.Add((ReadTupleElement(value, i, tuple.TupleElements[i].Type), tuple.TupleElements[i].Type));
            }

            return elements.MoveToImmutable();
        }

        var method = type is null ? null : _engine.FindDeconstruct(type, count);
        if (method is not null && _engine.HasBody(method))
        {
            return CallDeconstruct(method, value, count, site);
        }

        for (var i = 0; i < count; i++)
        {
            var parameter = method is not null && method.Parameters.Length == count ? method.Parameters[i] : null;
            var property = parameter is null ? null : _engine.FindMember(type!, parameter.Name);
            elements.Add(property switch
            {
                IPropertySymbol readable => (ReadMember(value, readable, readable.Type), readable.Type),
                _ => (ReadTupleElement(value, i, parameter?.Type), parameter?.Type),
            });
        }

        return elements.MoveToImmutable();
    }

    private AbstractValue ReadTupleElement(AbstractValue value, int index, ITypeSymbol? type)
    {
        var key = Fields.Named(TupleElement(index));
        if (value.HasParts)
        {
            // Pairs of a dictionary are deconstructed into their key and their value.
            return value.Parts.Find(key)
                ?? value.Parts.Find(Fields.Named(index == 0 ? "Key" : "Value"))
                ?? Frame.ReadPart(value, key);
        }

        AbstractValue? result = value.Labels.IsEmpty ? null : AbstractValue.OfLabels(value.Labels);
        foreach (var node in value.Refs)
        {
            result = Join(result, _frame.ReadField(node, key, _engine.Unwrap(Substitute(type))));
        }

        return result ?? AbstractValue.Clean;
    }

    private ImmutableArray<(AbstractValue Value, ITypeSymbol? Type)> CallDeconstruct(IMethodSymbol method, AbstractValue value, int count, SyntaxNode site)
    {
        var isExtension = method.IsStatic;
        var arguments = new List<AbstractValue>();
        if (isExtension)
        {
            arguments.Add(value);
        }

        var variables = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var variable = _frame.Allocate(site, 100 + i, new ObjectState(null, ObjectTraits.Exact));
            variables.Add(variable);
            arguments.Add(AbstractValue.OfPlace(Place.Fields(NodeSet.Of(variable), FieldKeys.VariableContent)));
        }

        CallSource(method, isExtension ? AbstractValue.Clean : value, [.. arguments], site);
        var elements = ImmutableArray.CreateBuilder<(AbstractValue, ITypeSymbol?)>(count);
        var first = isExtension ? 1 : 0;
        for (var i = 0; i < count; i++)
        {
            elements.Add((_frame.ReadField(variables[i], FieldKeys.VariableContent, null), method.Parameters[first + i].Type));
        }

        return elements.MoveToImmutable();
    }
}
