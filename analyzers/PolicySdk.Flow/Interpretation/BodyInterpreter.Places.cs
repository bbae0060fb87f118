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
                var elements = Evaluate(element.ArrayReference).Refs;
                return Place.Fields(elements, ElementKey(element.Indices, elements));
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol { RefKind: not RefKind.None } indexer } implied:
                return PlaceOfReturnedReference(implied, indexer);
            case IInlineArrayAccessOperation inline:
                return PlaceOf(inline.Instance)?.Part(ElementKey([inline.Argument]));
            case IFlowCaptureReferenceOperation reference:
                var slot = _body.SlotOf(reference.Id);
                return CapturedPlace(slot) ?? Place.Slot(slot);
            case IConversionOperation { OperatorMethod: null } conversion:
                return PlaceOf(conversion.Operand);
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } invocation:
                return Invoke(invocation, asReference: true).Place ?? PlaceOfForeignReference(invocation);
            case IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } property:
                return PlaceOfReturnedReference(property);
            case var other when FollowedPointer(other) is { } pointer:
                return PlaceOfPointed(pointer);
            default:
                return null;
        }
    }

    // A conditional reference is captured on each of its ways.
    private Place? CapturedPlace(int slot)
    {
        Place? joined = null;
        if (_capturedPlaces.TryGetValue(slot, out var places))
        {
            foreach (var pair in places)
            {
                joined = joined is null ? pair.Value : joined.Join(pair.Value);
            }
        }

        return joined;
    }

    // Of the slot that holds a variable in the heap: a closure asked for it before its declaration was reached.
    private const Nullness AheadOfDeclaration = Nullness.Unknown;

    private void BeginScopes(ControlFlowBranch branch)
    {
        if (!_body.Variables.HasAnyInHeap)
        {
            return;
        }

        foreach (var region in branch.EnteringRegions)
        {
            foreach (var local in region.Locals)
            {
                if (local.RefKind == RefKind.None && _body.Variables.LivesInHeap(local) && _frame.Slot(_body.SlotOf(local)) is { Refs.IsEmpty: false })
                {
                    _frame.SetSlot(_body.SlotOf(local), AbstractValue.Clean);
                }
            }
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

        // Each time a declaration is reached, there is a new variable; a closure made before keeps the old one, unless it was made in this very
        // scope: a variable is there from where its scope begins, before it is declared.
        if (_frame.Slot(slot) is not { Refs.IsEmpty: false } known)
        {
            var made = AbstractValue.OfNode(NewVariable(variable, AbstractValue.Clean));
            _frame.SetSlot(slot, isDeclaration ? made : made.WithNullness(AheadOfDeclaration));
        }
        else if (isDeclaration)
        {
            _frame.SetSlot(slot, AbstractValue.OfNodes(known.Nullness == AheadOfDeclaration ? known.Refs : NodeSet.Of(NewVariable(variable, AbstractValue.Clean))));
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
        if (instance is null)
        {
            return Place.Fields(NodeSet.Of(Frame.Statics), Fields.OfStatic(Constructed(member)));
        }

        var key = Fields.Of(member);

        if (instance.Type is { IsValueType: true } && PlaceOf(instance) is { } place)
        {
            return place.Part(key);
        }

        var receiver = Evaluate(instance);
        return receiver.Refs.IsEmpty ? null : Place.Fields(receiver.Refs, key);
    }

    // A static member of a generic type, with the type parameters that are known replaced.
    private ISymbol Constructed(ISymbol member)
    {
        if (member.ContainingType is not { IsGenericType: true } container
            || Substitute(container) is not INamedTypeSymbol known
            || SymbolEqualityComparer.Default.Equals(known, container))
        {
            return member;
        }

        foreach (var candidate in known.GetMembers(member.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition))
            {
                return candidate;
            }
        }

        return member;
    }

    // `own[^1]`, `span[^1]`: the elements are counted, and the one of that number is handed out.
    private Place? PlaceOfReturnedReference(IImplicitIndexerReferenceOperation implied, IPropertySymbol indexer)
    {
        if (indexer.GetMethod is { } getter && _engine.HasBody(getter))
        {
            return Call(getter, ReceiverOf(implied.Instance, getter), [AbstractValue.CleanObject], implied, getter.IsVirtual || getter.IsAbstract || getter.IsOverride, asReference: true).Place;
        }

        var receiver = Evaluate(implied.Instance);
        return receiver.Refs.IsEmpty ? PlaceOf(implied.Instance) : Place.Fields(receiver.Refs, KeyFromEnd(implied.Argument, receiver.Refs) ?? FieldKeys.AnyElement);
    }

    private Place? PlaceOfReturnedReference(IPropertyReferenceOperation property)
    {
        if (property.Property.GetMethod is { } getter && _engine.IsInSource(getter))
        {
            var isVirtual = (getter.IsVirtual || getter.IsAbstract || getter.IsOverride) && !IsBase(property);
            return Call(getter, ReceiverOf(property.Instance, getter), Arguments(property.Arguments), property, isVirtual, asReference: true).Place;
        }

        if (property.Instance is null)
        {
            return null;
        }

        // `span[i]`, and other indexers that hand out their element; `node.ValueRef` is the place of `node.Value`, and so of an element of its list.
        var receiver = Evaluate(property.Instance);
        if (!property.Property.IsIndexer && property.Property.Name.EndsWith("Ref", StringComparison.Ordinal) && !receiver.Refs.IsEmpty)
        {
            var value = Place.Fields(receiver.Refs, Fields.Named(property.Property.Name.Substring(0, property.Property.Name.Length - 3)));
            var lists = ReadNamed(receiver, "$list").Refs;
            return lists.IsEmpty ? value : value.Join(Place.Fields(lists, FieldKeys.AnyElement));
        }

        var key = property.Arguments.Length == 1 && Evaluate(property.Arguments[0].Value).Constant?.Value is { } constant
            ? ElementKey(constant)
            : FieldKeys.AnyElement;
        return receiver.Refs.IsEmpty ? PlaceOf(property.Instance) : Place.Fields(receiver.Refs, key);
    }

    // A method of another library that returns a reference returns one into what it was given: an element of an array or span.
    private Place? PlaceOfForeignReference(IInvocationOperation invocation)
    {
        if (_engine.HasBody(invocation.TargetMethod))
        {
            return null;
        }

        var holders = invocation.Instance is { } instance ? Evaluate(instance).Refs : NodeSet.Empty;
        Place? place = null;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: not RefKind.None } && PlaceOf(argument.Value) is { } referenced)
            {
                place = place is null ? referenced : place.Join(referenced);
            }
            else
            {
                holders = holders.Union(Evaluate(argument.Value).Refs);
            }
        }

        if (holders.IsEmpty)
        {
            return place;
        }

        var elements = Place.Fields(holders, FieldKeys.AnyElement);
        elements = invocation.TargetMethod.Name.StartsWith("GetValueRef", StringComparison.Ordinal) ? elements.Part(Fields.Named("Value")) : elements;
        return place is null ? elements : place.Join(elements);
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
