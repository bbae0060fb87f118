using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Deconstruction, which Roslyn does not lower.</summary>
internal sealed partial class BodyInterpreter
{
    // Deconstruction, which Roslyn does not lower.

    private AbstractValue AssignDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        if (_reachable)
        {
            Deconstruct(deconstruction.Target, value, deconstruction.Value.Type, InfoOf(deconstruction.Syntax), deconstruction.Syntax);
        }

        return value;
    }

    // Which Deconstruct method was chosen, on each level.
    private DeconstructionInfo? InfoOf(SyntaxNode syntax)
    {
        var model = _engine.Bodies.ModelOf(syntax);
        return syntax is AssignmentExpressionSyntax assignment ? model.GetDeconstructionInfo(assignment)
            : syntax.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop ? model.GetDeconstructionInfo(loop)
            : null;
    }

    private void Deconstruct(IOperation target, AbstractValue value, ITypeSymbol? type, DeconstructionInfo? info, SyntaxNode site)
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

        var elements = ElementsOf(value, Substitute(type), tuple.Elements.Length, info?.Method, site);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var nested = info is { Nested: { IsDefault: false } parts } && i < parts.Length ? parts[i] : (DeconstructionInfo?)null;
            Deconstruct(tuple.Elements[i], elements[i].Value, elements[i].Type, nested, site);
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

                if (WithoutPlace(target) is { } found)
                {
                    AssignFound(found, value, site);
                }
                else if (PlaceOf(target) is { } place)
                {
                    Write(place, value, target, site);
                }

                return;
        }
    }

    /// <summary>The parts that a deconstruction gives: of a tuple, of a positional record, or of a Deconstruct method.</summary>
    private ImmutableArray<(AbstractValue Value, ITypeSymbol? Type)> ElementsOf(AbstractValue value, ITypeSymbol? type, int count, IMethodSymbol? chosen, SyntaxNode site)
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

        var method = chosen is not null ? _engine.ExtensionMemberOf(chosen) ?? chosen.ReducedFrom ?? chosen
            : type is null ? null
            : _engine.FindDeconstruct(type, count);
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
                IPropertySymbol readable => (ReadPositional(readable, value, site), readable.Type),
                _ => (ReadTupleElement(value, i, parameter?.Type), parameter?.Type),
            });
        }

        return elements.MoveToImmutable();
    }

    // The `Deconstruct` that the compiler writes reads the properties of the parameters' names, whoever wrote those.
    private void DeconstructRecord(IMethodSymbol method, AbstractValue record, ImmutableArray<AbstractValue> variables, SyntaxNode site)
    {
        for (var i = 0; i < method.Parameters.Length && i < variables.Length; i++)
        {
            if (variables[i].Place is { } place)
            {
                _frame.Store(place, _engine.FindMember(method.ContainingType, method.Parameters[i].Name) is IPropertySymbol property
                    ? ReadPositional(property, record, site)
                    : AbstractValue.OfLabels(_frame.Reach(record)));
            }
        }
    }

    private AbstractValue ReadPositional(IPropertySymbol property, AbstractValue record, SyntaxNode site) => property.GetMethod is { } getter
        ? ReadOneOf(TargetsOf(getter, record, getter.IsVirtual || getter.IsAbstract || getter.IsOverride), property, [], site, property.Type)
        : ReadMember(record, property, property.Type);

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
