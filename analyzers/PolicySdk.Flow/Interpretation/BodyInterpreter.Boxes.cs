using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Boxed structs. A struct of this compilation that becomes an object or an interface is copied into an object of its type,
/// whose content is the struct: members that are called through the interface change that content and nothing else.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private AbstractValue ConvertBox(IConversionOperation conversion, ITypeSymbol target, AbstractValue operand)
    {
        if (target is { IsReferenceType: true, TypeKind: not TypeKind.Dynamic })
        {
            return operand is { HasParts: true, Refs.IsEmpty: true }
                && Substitute(conversion.Operand.Type) is { IsValueType: true, TypeKind: TypeKind.Struct } type && _engine.IsInSource(type)
                    ? Box(operand, type, conversion.Syntax)
                    : operand;
        }

        return target.IsReferenceType ? operand : Unboxed(operand);
    }

    private AbstractValue Box(AbstractValue content, ITypeSymbol type, SyntaxNode site) =>
        AbstractValue.OfNode(_frame.Allocate(site, 35, new ObjectState(type, ObjectTraits.Exact, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.VariableContent, content))));

    private AbstractValue? ContentOfBox(int node) =>
        _frame.Find(node) is { Type: { IsValueType: true } } state ? state.Fields.Find(FieldKeys.VariableContent) : null;

    /// <summary>A value with the content of boxes in place of the boxes.</summary>
    private AbstractValue Unboxed(AbstractValue value)
    {
        AbstractValue? content = null;
        var others = value.Refs;
        foreach (var node in value.Refs)
        {
            if (ContentOfBox(node) is { } boxed)
            {
                content = Join(content, boxed);
                others = others.Remove(node);
            }
        }

        return content is null ? value
            : others.IsEmpty && value.Labels.IsEmpty ? content
            : value.WithRefs(others).Join(content);
    }

    /// <summary>Where the content of boxes stands; <see langword="null"/> where a value is no box.</summary>
    private Place? PlaceOfBoxes(AbstractValue value)
    {
        if (value.Refs.IsEmpty)
        {
            return null;
        }

        foreach (var node in value.Refs)
        {
            if (ContentOfBox(node) is null)
            {
                return null;
            }
        }

        return Place.Fields(value.Refs, FieldKeys.VariableContent);
    }
}
