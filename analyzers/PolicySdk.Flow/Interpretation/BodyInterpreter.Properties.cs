using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Summaries;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    private AbstractValue EvaluateProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.ReturnsByRef || property.ReturnsByRefReadonly)
        {
            return PlaceOfReturnedReference(reference) is { } place ? _frame.Load(place) : EvaluateAll(reference);
        }

        if (SlotHolding(reference) is { } slot && _frame.FindWritten(slot, Fields.Of(property)) is { } written)
        {
            return written;
        }

        var receiver = ReceiverOf(reference.Instance, property.GetMethod);
        var arguments = Arguments(reference.Arguments);
        if (property.Name == "Result" && IsThreading(property))
        {
            WaitFor(receiver, reference.Syntax);
        }

        return _reachable ? ReadProperty(property, receiver, arguments, reference, reference.Type) : AbstractValue.Clean;
    }

    private AbstractValue ReadProperty(IPropertySymbol property, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, IOperation site, ITypeSymbol? type)
    {
        if (ScopesOf(property, property, receiver) is { IsEmpty: false } scopes)
        {
            var value = Scoped(scopes[0], property, type, site.Syntax);
            for (var i = 1; i < scopes.Length; i++)
            {
                value = WithScopesOf(value, Scoped(scopes[i], property, type, site.Syntax, 500 + i), scopes[i]);
            }

            return value;
        }

        if (property.IsStatic && _engine.IsAutoProperty(property))
        {
            return WithIdentity(Loaded(ReadStatic(property), property), property, type);
        }

        // The content of a nullable is the nullable's.
        if (property.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return property.Name == "Value" ? EvaluatePlace(receiver).WithNullness(Nullness.MayBeObject) : AbstractValue.CleanObject;
        }

        if (property.Name == "Current" && CurrentOfWalk(receiver) is { } current)
        {
            return current;
        }

        var getter = property.GetMethod ?? property.OverriddenProperty?.GetMethod;
        if (getter is null)
        {
            return AbstractValue.OfLabels(_frame.Reach(receiver));
        }

        if (StaticTargets(getter, (site as IMemberReferenceOperation)?.ConstrainedToType) is { } statics)
        {
            return ReadOneOf(statics, property, arguments, site.Syntax, type);
        }

        var isVirtual = !property.IsStatic && (getter.IsVirtual || getter.IsAbstract || getter.IsOverride) && !IsBase(site);
        var known = OfStructBehind(getter, (site as IPropertyReferenceOperation)?.Instance?.Type);
        if ((!isVirtual || !ReferenceEquals(known, getter)) && (property.IsStatic || receiver.Refs.Count < 2 || !_engine.HasBody(known)))
        {
            property = known.AssociatedSymbol as IPropertySymbol ?? property;
            getter = known;
            return ReadPropertyOf(property, getter, receiver, arguments, site.Syntax, type);
        }

        return ReadOneOf(TargetsOf(known, receiver, isVirtual && ReferenceEquals(known, getter)), property, arguments, site.Syntax, type);
    }

    private AbstractValue ReadOneOf(
        List<(IMethodSymbol Method, AbstractValue Receiver)> targets,
        IPropertySymbol property,
        ImmutableArray<AbstractValue> arguments,
        SyntaxNode site,
        ITypeSymbol? type)
    {
        var before = _frame.State;
        FlowState? after = null;
        AbstractValue? result = null;
        foreach (var (target, self) in targets)
        {
            _frame.Restore(before);
            _reachable = true;
            var implemented = target.AssociatedSymbol as IPropertySymbol ?? property;
            var value = _engine.ScopeOf(implemented) is { } implementedScope
                ? Scoped(implementedScope, implemented, type, site)
                : ReadPropertyOf(implemented, target, self, arguments, site, type);
            if (_reachable)
            {
                result = Join(result, value);
                after = after is null ? _frame.State : _frame.Join(after, _frame.State);
            }
        }

        _reachable = after is not null;
        if (after is not null)
        {
            _frame.Restore(after);
        }

        return result ?? AbstractValue.Clean;
    }

    private static bool IsBase(IOperation site) =>
        site is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } };

    private AbstractValue ReadPropertyOf(IPropertySymbol property, IMethodSymbol getter, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, SyntaxNode site, ITypeSymbol? type)
    {
        type = AsDeclared(type, property.Type);
        if (_engine.IsAutoProperty(property) || _engine.IsAutoAccessor(getter))
        {
            return property.IsStatic ? Loaded(ReadStatic(property), property) : ReadMember(EvaluatePlace(receiver), property, type);
        }

        if (_engine.HasBody(getter))
        {
            return Narrow(CallSource(getter, receiver, arguments, site), property);
        }

        receiver = EvaluatePlace(receiver);
        if (FaultsOf(property, receiver, site) is { } faults)
        {
            return faults;
        }

        if (property is { IsIndexer: true, ContainingType.Name: "ITuple" } && arguments is [{ Constant.Value: int position }]
            && receiver.Parts.Find(Fields.Named(TupleElement(position))) is { } part)
        {
            return part;
        }

        if (_engine.Domain.Models.Find(property) is { } model)
        {
            return ApplyModel(model, getter, receiver, arguments, site, type ?? property.Type);
        }

        return property.IsIndexer
            ? ReadIndexer(property, receiver, arguments, type)
            : ReadForeignProperty(property, receiver, type, site);
    }

    // An indexer of another library that nobody modelled reads an element.
    private AbstractValue ReadIndexer(IPropertySymbol property, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, ITypeSymbol? type)
    {
        MayThrow();
        var key = arguments.Length == 1 && arguments[0].Constant?.Value is { } constant ? ElementKey(constant) : FieldKeys.AnyElement;
        return ReadElements(receiver, key, type ?? property.Type);
    }

    // A property of another library holds what was put into it, else something of its object.
    private AbstractValue ReadForeignProperty(IPropertySymbol property, AbstractValue receiver, ITypeSymbol? type, SyntaxNode site)
    {
        var key = Fields.Of(property);
        if (receiver.HasParts)
        {
            return receiver.Parts.Find(key) ?? AbstractValue.OfLabels(_frame.Reach(receiver));
        }

        AbstractValue? result = receiver.Labels.IsEmpty ? null : OpaqueOf(type ?? property.Type, receiver.Labels, site, 20);
        foreach (var node in receiver.Refs)
        {
            var state = _frame.Find(node);
            if (state?.Fields.Find(key) is { } written)
            {
                result = Join(result, written);
                continue;
            }

            result = Join(result, state is { IsOpaque: true } && !IsComputed(property, state)
                ? _frame.ReadField(node, key, _engine.Unwrap(Substitute(type ?? property.Type)))
                : ReadPartOf(node, key, property, type));
        }

        result = result is null ? null : WithKept(result, receiver, type ?? property.Type);
        return Narrow(result ?? WithIdentity(OpaqueOf(type ?? property.Type, LabelSet.Empty, site, 20, Nullness.Unknown), property, property.Type), property);
    }

    // What cannot be set is computed from what was set, if anything was.
    private bool IsComputed(IPropertySymbol property, ObjectState state)
    {
        if (property.SetMethod is not null)
        {
            return false;
        }

        foreach (var (key, _) in state.Fields)
        {
            if (Fields.KindOf(key) == FieldKind.Name && key > FieldKeys.Content)
            {
                return true;
            }
        }

        return false;
    }

    // An object of another library has the objects that its properties show from the start: what is put into them stays there.
    private AbstractValue ReadPartOf(int node, int key, IPropertySymbol property, ITypeSymbol? type)
    {
        var labels = _frame.Reach(AbstractValue.OfNode(node));
        var value = OpaqueOf(type ?? property.Type, labels, _frame.SiteOfPart(node, key), 21, Nullness.Unknown);
        foreach (var part in value.Refs)
        {
            _frame.NotePart(part, node);
        }

        if (!value.Refs.IsEmpty && labels.IsEmpty)
        {
            _frame.WriteField(node, key, value, single: true);
        }

        return value;
    }

    /// <summary>Runs the setter of a property; <paramref name="compute"/> gives the value, when its turn has come.</summary>
    private AbstractValue AssignProperty(IPropertyReferenceOperation reference, Func<AbstractValue> compute)
    {
        var property = reference.Property;
        var setter = property.SetMethod ?? property.OverriddenProperty?.SetMethod;
        var receiver = ReceiverOf(reference.Instance, setter);
        var arguments = Arguments(reference.Arguments);
        var value = compute();
        if (!_reachable)
        {
            return value;
        }

        if (setter is null)
        {
            // Constructors assign get-only properties.
            foreach (var node in receiver.Refs)
            {
                _frame.WriteField(node, Fields.Of(property), value, receiver.Refs.Count == 1);
            }

            return value;
        }

        setter = StaticOf(OfStructBehind(setter, reference.Instance?.Type), reference.ConstrainedToType);
        var isVirtual = !property.IsStatic && (setter.IsVirtual || setter.IsAbstract || setter.IsOverride) && !IsBase(reference);
        var targets = isVirtual ? TargetsOf(setter, receiver, isVirtual: true) : [(setter, receiver)];
        ConsumeValues(setter, arguments.Add(value), reference.Syntax);
        foreach (var (target, self) in targets)
        {
            WriteProperty(target.AssociatedSymbol as IPropertySymbol ?? property, target, self, arguments, value, reference.Syntax, targets.Count == 1);
        }

        return value;
    }

    private void WriteProperty(
        IPropertySymbol property,
        IMethodSymbol setter,
        AbstractValue receiver,
        ImmutableArray<AbstractValue> arguments,
        AbstractValue value,
        SyntaxNode site,
        bool single)
    {
        if (_engine.HasBody(setter))
        {
            CallSource(setter, receiver, arguments.Add(value), site);
            return;
        }

        var self = EvaluatePlace(receiver);
        if (_engine.IsAutoProperty(property) || _engine.IsAutoAccessor(setter))
        {
            var stored = Travel(value, TraceStep.Stored, site, property);
            if ((receiver.Place ?? PlaceOfBoxes(receiver)) is { } place)
            {
                _frame.Store(place.Part(Fields.Of(property)), stored);
                return;
            }

            if (property.IsStatic)
            {
                _frame.WriteField(Frame.Statics, Fields.OfStatic(Constructed(property)), stored, single: true);
            }

            foreach (var node in self.Refs)
            {
                _frame.WriteField(node, Fields.Of(property), stored, single && self.Refs.Count == 1);
            }

            return;
        }

        // What is cut to no length has no content.
        if (property.Name == "Length" && value.Constant is { Value: 0 } && self.Refs.Count == 1)
        {
            _frame.ClearElements(self.Refs[0], single: true);
        }

        if (_engine.Domain.Models.Find(property) is { } model)
        {
            ApplyModel(model, setter, self, arguments.Add(value), site, null);
            return;
        }

        var key = !property.IsIndexer ? Fields.Of(property)
            : arguments.Length == 1 && arguments[0].Constant?.Value is { } constant ? ElementKey(constant)
            : FieldKeys.AnyElement;
        foreach (var node in self.Refs)
        {
            _frame.WriteField(node, key, Travel(value, TraceStep.Stored, site, property), single && self.Refs.Count == 1);
        }
    }
}
