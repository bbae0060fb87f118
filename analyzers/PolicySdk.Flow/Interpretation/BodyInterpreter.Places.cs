using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Where an operation can be written to.</summary>
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
            return CallSource(getter, ReceiverOf(property.Instance), Arguments(property.Arguments), property.Syntax, asReference: true).Place;
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
}
