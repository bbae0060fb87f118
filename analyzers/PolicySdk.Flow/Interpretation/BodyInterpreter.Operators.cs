using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Operators, tuples and texts.</summary>
internal sealed partial class BodyInterpreter
{
    // Operators.

    private AbstractValue EvaluateBinary(IBinaryOperation binary)
    {
        if (OperatorOf(binary.OperatorMethod, binary.ConstrainedToType) is { } method && _engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand)], binary.Syntax);
        }

        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        if (IsDelegate(binary.Type))
        {
            return binary.OperatorKind == BinaryOperatorKind.Subtract ? RemoveDelegate(left, right) : left.Join(right);
        }

        if (IsPointer(binary.Type))
        {
            return left.Join(right).WithoutConstant();
        }

        if (ConstantOf(binary.OperatorKind, left, right) is { } known)
        {
            return known;
        }

        if (ModelOfOperator(binary.OperatorMethod) is { } model)
        {
            return ApplyModel(model, binary.OperatorMethod!, AbstractValue.Clean, [left, right], binary.Syntax, binary.Type!);
        }

        if (binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.IntegerDivide or BinaryOperatorKind.Remainder
            && binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal)
        {
            MayThrow();
        }

        var nullness = binary.IsLifted ? LiftedNullness(binary.OperatorKind, left, right) : Nullness.MayBeObject;
        if (nullness == Nullness.MayBeNull)
        {
            return AbstractValue.Null;
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

        var value = AbstractValue.OfLabels(labels, nullness);
        return binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String
            ? WithText(value, Concatenated(left, right))
            : value;
    }

    // Where one of the numbers is absent, so is what would be computed of them; of `true | null`, one is enough.
    private static Nullness LiftedNullness(BinaryOperatorKind kind, AbstractValue left, AbstractValue right) =>
        IsComparison(kind) ? Nullness.MayBeObject
        : kind is BinaryOperatorKind.And or BinaryOperatorKind.Or ? Nullness.Unknown
        : left.Nullness == Nullness.MayBeNull || right.Nullness == Nullness.MayBeNull ? Nullness.MayBeNull
        : Nullness.MayBeObject | ((left.Nullness | right.Nullness) & Nullness.MayBeNull);

    // Numbers and text are their values; an operator of another library's class makes what its model says.
    private ApiModel? ModelOfOperator(IMethodSymbol? method) =>
        method is { ContainingType.SpecialType: SpecialType.None } ? _engine.Domain.Models.Find(method) : null;

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
            return (a.Value is SymbolicText || b.Value is SymbolicText) && !(a.Value is SymbolicText { IsCertain: true } && Equals(a.Value, b.Value)) ? null
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
        if (OperatorOf(unary.OperatorMethod, unary.ConstrainedToType) is { } method && _engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [operand], unary.Syntax);
        }

        if (ModelOfOperator(unary.OperatorMethod) is { } model)
        {
            return ApplyModel(model, unary.OperatorMethod!, AbstractValue.Clean, [operand], unary.Syntax, unary.Type!);
        }

        return (unary.OperatorKind, operand.Constant?.Value) switch
        {
            (UnaryOperatorKind.Not, bool value) => AbstractValue.Of(!value),
            (UnaryOperatorKind.Minus, int value) => AbstractValue.Of(unchecked(-value)),
            (UnaryOperatorKind.Plus, int) => operand,
            (UnaryOperatorKind.True, bool) => operand,
            _ => unary.OperatorMethod is null ? AbstractValue.OfLabels(operand.Labels).WithNullness(unary.IsLifted ? operand.Nullness : Nullness.MayBeObject) : OpaqueOf(unary.Type, _frame.Reach(operand), unary.Syntax, 0),
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
                labels = labels.Union(Text(value, hole.Expression, formatted: true));
                known = known is { Length: <= LongestText } && TextOfHole(value, hole) is { } written ? known + written : null;
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
}
