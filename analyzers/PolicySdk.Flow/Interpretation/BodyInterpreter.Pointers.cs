using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>
/// Pointers, for which Roslyn has no operations: <c>*p</c>, <c>p[i]</c> and what a <c>fixed</c> statement starts from come as
/// operations without a kind. A pointer is a reference to a variable, or refers to the object whose elements it points at.
/// </summary>
internal sealed partial class BodyInterpreter
{
    private static bool IsPointer(ITypeSymbol? type) => type is { TypeKind: TypeKind.Pointer };

    /// <summary>The pointer that is followed by an operation; <see langword="null"/> where it follows none.</summary>
    private static IOperation? FollowedPointer(IOperation operation) =>
        operation.Kind == OperationKind.None
        && operation.Syntax is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.PointerMemberAccessExpression }
        && operation.ChildOperations.FirstOrDefault() is { } pointer && IsPointer(pointer.Type)
            ? pointer
            : null;

    private Place? PlaceOfPointed(IOperation pointer)
    {
        if (pointer is IFieldReferenceOperation { Field.IsFixedSizeBuffer: true } buffer)
        {
            return PlaceOf(buffer)?.Part(FieldKeys.AnyElement);
        }

        var value = Evaluate(pointer);
        var elements = value.Refs.IsEmpty ? null : Place.Fields(value.Refs, FieldKeys.AnyElement);
        return value.Place is null ? elements : elements is null ? value.Place : value.Place.Join(elements);
    }

    private AbstractValue EvaluatePointed(IOperation operation, IOperation pointer)
    {
        foreach (var index in operation.ChildOperations.Skip(1))
        {
            Evaluate(index);
        }

        var place = PlaceOfPointed(pointer);
        var value = place is null ? AbstractValue.Clean : _frame.Load(place);
        var own = pointer is IFieldReferenceOperation { Field.IsFixedSizeBuffer: true } ? LabelSet.Empty : Evaluate(pointer).Labels;
        return own.IsEmpty ? value.WithoutConstant() : value.WithoutConstant().Join(AbstractValue.OfLabels(own));
    }

    // Only `*p` is known to be all that `p` points at.
    private void WritePointed(IOperation target, IOperation pointer, AbstractValue value)
    {
        if (PlaceOfPointed(pointer) is not { } place)
        {
            return;
        }

        var isExact = target.Syntax is PrefixUnaryExpressionSyntax && pointer is ILocalReferenceOperation or IParameterReferenceOperation;
        _frame.Store(place, isExact ? value : _frame.Load(place).Join(value));
    }

    // What a `fixed` statement pins: the elements of an array or span, or the characters of a text.
    private AbstractValue Pin(IOperation pinned)
    {
        var value = Evaluate(pinned);
        return value.Place is null && value.Refs.IsEmpty ? AbstractValue.OfLabels(value.Labels) : value;
    }

    private AbstractValue AddressOf(IAddressOfOperation address) => address.Reference switch
    {
        // From an element, a pointer reaches the others.
        IArrayElementReferenceOperation element => Evaluate(element.ArrayReference),
        IMethodReferenceOperation method => CreateMethodDelegate(method, null),
        _ when FollowedPointer(address.Reference) is { } pointer => Evaluate(pointer),
        _ => PlaceOf(address.Reference) is { } place ? AbstractValue.OfPlace(place) : Evaluate(address.Reference),
    };

    private AbstractValue CallPointer(IFunctionPointerInvocationOperation call)
    {
        var target = Evaluate(call.Target);
        return target.Refs.IsEmpty
            ? Derived(call, [.. call.Arguments.Select(a => a.Value)], call.Target)
            : InvokeDelegate(target, Arguments(call.Arguments), call);
    }
}
