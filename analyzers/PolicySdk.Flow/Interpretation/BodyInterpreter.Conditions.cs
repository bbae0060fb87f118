using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Flow.Interpretation;

internal sealed partial class BodyInterpreter
{
    /// <summary>Notes in the current state that a condition has turned out so; <see langword="false"/> where it cannot have.</summary>
    private bool Assume(IOperation condition, bool holds)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Assume(not.Operand, !holds);
            case IConversionOperation { OperatorMethod: null } conversion when conversion.Type?.SpecialType == SpecialType.System_Boolean:
                return Assume(conversion.Operand, holds);
            case IIsNullOperation isNull:
                return AssumeNull(isNull.Operand, holds);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality:
                return AssumeEquality(equality, holds == (equality.OperatorKind == BinaryOperatorKind.Equals));
            case IIsPatternOperation isPattern:
                return AssumePattern(isPattern.Value, isPattern.Pattern, holds);
            case IIsTypeOperation isType:
                return !holds || isType.IsNegated || AssumeNull(isType.ValueOperand, isNull: false);
            case IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } instance }
                when instance.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return AssumeNull(instance, !holds);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation
                when condition.Type?.SpecialType == SpecialType.System_Boolean:
                return AssumeConstant(condition, holds);
            default:
                return true;
        }
    }

    private bool AssumeConstant(IOperation operation, bool value)
    {
        if (PlaceOf(operation) is { } place)
        {
            var old = _frame.Load(place);
            if (IsOneStorage(place))
            {
                _frame.Store(place, AbstractValue.Of(value).WithTraces(old.Labels));
            }
        }

        return true;
    }

    private bool IsOneStorage(Place place) =>
        place.Targets.Length == 1 && !place.IsInexact && (place.Targets[0].IsSlot
            || (place.Targets[0].Node != Frame.Statics && _frame.Find(place.Targets[0].Node) is { IsSummary: false } && !Fields.IsElement(place.Targets[0].Key)));

    private bool AssumeEquality(IBinaryOperation equality, bool equal)
    {
        var left = Unconverted(equality.LeftOperand);
        var right = Unconverted(equality.RightOperand);
        if (IsNullConstant(right))
        {
            return AssumeNull(left, equal);
        }

        if (IsNullConstant(left))
        {
            return AssumeNull(right, equal);
        }

        return true;
    }

    private static bool IsNullConstant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private bool AssumeNull(IOperation operation, bool isNull)
    {
        operation = Unconverted(operation);
        if (operation is IPropertyReferenceOperation { Property: var property } && !IsStorage(property))
        {
            return true;
        }

        if (PlaceOf(operation) is not { } place)
        {
            return true;
        }

        if (operation is IFlowCaptureReferenceOperation captured)
        {
            var slot = _body.SlotOf(captured.Id);
            if (_frame.Slot(slot) is { } value && !AssumeNull(Place.Slot(slot), value, isNull))
            {
                return false;
            }

            if (!_capturedPlaces.ContainsKey(slot))
            {
                return true;
            }
        }

        return AssumeNull(place, _frame.Load(place), isNull);
    }

    private bool AssumeNull(Place place, AbstractValue value, bool isNull)
    {
        var nullness = value.Nullness & (isNull ? Nullness.MayBeNull : Nullness.MayBeObject);
        if (nullness == Nullness.None)
        {
            return false;
        }

        if (IsOneStorage(place) && nullness != value.Nullness)
        {
            _frame.Store(place, value.WithNullness(nullness));
        }

        return true;
    }

    // Patterns.

    private AbstractValue EvaluateIsType(IIsTypeOperation isType)
    {
        var value = Evaluate(isType.ValueOperand);
        var known = MatchesType(value, isType.TypeOperand);
        return known is null ? AbstractValue.CleanObject : AbstractValue.Of(known != isType.IsNegated);
    }

    private AbstractValue EvaluateIsPattern(IIsPatternOperation isPattern)
    {
        var value = Evaluate(isPattern.Value);
        var known = Match(isPattern.Pattern, value, isPattern.Value.Type, isPattern.Syntax);
        return known is null ? AbstractValue.CleanObject : AbstractValue.Of(known.Value);
    }

    private bool? MatchesType(AbstractValue value, ITypeSymbol type)
    {
        type = Substitute(type)!;
        if (value.Nullness == Nullness.MayBeNull)
        {
            return false;
        }

        // A known text is of no other class.
        if (value is { Constant.Value: string, Refs.IsEmpty: true } && type.TypeKind == TypeKind.Class)
        {
            return type.SpecialType is SpecialType.System_String or SpecialType.System_Object;
        }

        bool? all = null;
        foreach (var node in value.Refs)
        {
            // A stream stands for whatever is around it.
            var matches = _frame.Find(node) is { Type: { } actual } state && !(FlowEngine.IsStream(actual) && FlowEngine.IsStream(type)) ? state.IsExact ? MatchesExactly(actual, type) : MatchesAtMost(actual, type) : null;
            if (matches is null || (all is not null && all != matches))
            {
                return null;
            }

            all = matches;
        }

        return all == true && value.Nullness != Nullness.MayBeObject ? null : value.Labels.IsEmpty ? all : null;
    }

    private bool? MatchesExactly(ITypeSymbol actual, ITypeSymbol type)
    {
        var matches = _engine.IsAssignable(actual, type);
        return matches && (FlowEngine.HasTypeParameter(actual) || FlowEngine.HasTypeParameter(type)) ? null : matches;
    }

    // Text, arrays and objects of a class of one's own are never each other. Within each of these, a library may hand out one thing as another,
    // so that an object goes by the type of what it was made from.
    private bool? MatchesAtMost(ITypeSymbol known, ITypeSymbol type) =>
        KindOf(known) is { } one && KindOf(type) is { } other && one != other ? false : null;

    private TypeKind? KindOf(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? TypeKind.Unknown
        : type is IArrayTypeSymbol ? TypeKind.Array
        : type.TypeKind == TypeKind.Class && _engine.IsInSource(type) ? TypeKind.Class
        : null;

    /// <summary>Binds the variables of a pattern; whether the value certainly matches, certainly does not, or may.</summary>
    private bool? Match(IPatternOperation pattern, AbstractValue value, ITypeSymbol? type, SyntaxNode site)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                var expected = Evaluate(constant.Value);
                return Equality(value, expected);
            case ITypePatternOperation typed:
                return MatchesType(value, typed.MatchedType);
            case IDeclarationPatternOperation declaration:
                return MatchDeclaration(declaration, value);
            case IRecursivePatternOperation recursive:
                return MatchRecursive(recursive, value, type, site);
            case INegatedPatternOperation negated:
                return Match(negated.Pattern, value, type, site) is { } inner ? !inner : null;
            case IBinaryPatternOperation binary:
                return MatchBinary(binary, value, type, site);
            case IListPatternOperation list:
                return MatchList(list, value, site);
            case ISlicePatternOperation { Pattern: { } slice }:
                return Match(slice, value, type, site);
            case IRelationalPatternOperation relational:
                return ConstantOf(relational.OperatorKind, value, Evaluate(relational.Value))?.Constant?.Value as bool?;
            default:
                return null;
        }
    }

    private bool? MatchDeclaration(IDeclarationPatternOperation declaration, AbstractValue value)
    {
        var matched = declaration.MatchedType is { } matchedType && !declaration.MatchesNull ? Only(value, matchedType) : value;
        if (!declaration.MatchesNull)
        {
            matched = matched.WithNullness(matched.Nullness == Nullness.MayBeNull ? Nullness.Unknown : Nullness.MayBeObject);
        }

        Declare(declaration.DeclaredSymbol, declaration.MatchedType is { IsValueType: true } ? Unboxed(matched) : matched);
        return declaration.MatchesNull ? true
            : declaration.MatchedType is { } tested ? MatchesType(value, tested)
            : value.Nullness == Nullness.MayBeObject ? true : null;
    }

    private void Declare(ISymbol? variable, AbstractValue value)
    {
        if (variable is not null)
        {
            _frame.Store(PlaceOfVariable(variable, isDeclaration: true), value);
        }
    }

    /// <summary>A value without the objects that cannot be of a type.</summary>
    private AbstractValue Only(AbstractValue value, ITypeSymbol type)
    {
        type = Substitute(type)!;
        var kept = new List<int>();
        foreach (var node in value.Refs)
        {
            if (_frame.Find(node) is not { Type: { } actual } state || MayBe(actual, state.IsExact, type))
            {
                kept.Add(node);
            }
        }

        return kept.Count == value.Refs.Count ? value : value.WithRefs(NodeSet.From(kept));
    }

    // An object of a class is of no other class than those above and below it; an array is of none but those above.
    private bool MayBe(ITypeSymbol actual, bool isExact, ITypeSymbol type) =>
        _engine.IsAssignable(actual, type)
        || (!isExact && (actual.TypeKind is not (TypeKind.Class or TypeKind.Array) || type.TypeKind is not (TypeKind.Class or TypeKind.Array) || _engine.IsAssignable(type, actual)));

    private bool? MatchRecursive(IRecursivePatternOperation recursive, AbstractValue value, ITypeSymbol? type, SyntaxNode site)
    {
        var matched = recursive.MatchedType is { } matchedType ? Only(value, matchedType) : value;
        matched = recursive.MatchedType is { IsValueType: true } ? Unboxed(matched) : matched;
        matched = matched.WithNullness(matched.Nullness == Nullness.MayBeNull ? Nullness.Unknown : Nullness.MayBeObject);
        bool? result = value.Nullness == Nullness.MayBeObject ? MatchesTypeOrSame(value, recursive) : value.Nullness == Nullness.MayBeNull ? false : null;
        if (!recursive.DeconstructionSubpatterns.IsEmpty)
        {
            var elements = ElementsOf(matched, recursive.MatchedType ?? type, recursive.DeconstructionSubpatterns.Length, recursive.DeconstructSymbol as IMethodSymbol, site);
            for (var i = 0; i < elements.Length; i++)
            {
                result = And(result, Match(recursive.DeconstructionSubpatterns[i], elements[i].Value, elements[i].Type, site));
            }
        }

        foreach (var subpattern in recursive.PropertySubpatterns)
        {
            var (member, memberType) = ReadSubpatternMember(subpattern.Member, matched);
            result = And(result, Match(subpattern.Pattern, member, memberType, site));
        }

        Declare(recursive.DeclaredSymbol, matched);
        return result;
    }

    private bool? MatchesTypeOrSame(AbstractValue value, IRecursivePatternOperation recursive) =>
        recursive.MatchedType is null || SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType)
            ? true
            : MatchesType(value, recursive.MatchedType);

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;

    private (AbstractValue Value, ITypeSymbol? Type) ReadSubpatternMember(IOperation member, AbstractValue receiver) => member switch
    {
        IFieldReferenceOperation field => (ReadMember(receiver, field.Field, field.Type), field.Type),
        IPropertyReferenceOperation property => (ReadProperty(property.Property, receiver, [], property, property.Type), property.Type),
        _ => (AbstractValue.OfLabels(_frame.Reach(receiver)), member.Type),
    };

    private bool? MatchBinary(IBinaryPatternOperation binary, AbstractValue value, ITypeSymbol? type, SyntaxNode site)
    {
        var left = Match(binary.LeftPattern, value, type, site);
        var narrowed = binary.OperatorKind == BinaryOperatorKind.And && binary.LeftPattern.NarrowedType is { } narrowedType
            && !SymbolEqualityComparer.Default.Equals(narrowedType, binary.LeftPattern.InputType) ? Only(value, narrowedType) : value;
        var right = Match(binary.RightPattern, narrowed, type, site);
        return binary.OperatorKind == BinaryOperatorKind.And ? And(left, right)
            : left == true || right == true ? true
            : left == false && right == false ? false
            : null;
    }

    private bool? MatchList(IListPatternOperation list, AbstractValue value, SyntaxNode site)
    {
        var sliced = false;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            var pattern = list.Patterns[i];
            if (pattern is ISlicePatternOperation)
            {
                sliced = true;
                var slice = list.InputType is IArrayTypeSymbol && pattern is ISlicePatternOperation { Pattern: not null }
                    ? PartOf(value, list.InputType, pattern.Syntax, i, int.MaxValue, keepsPlaces: true)
                    : value;
                Match(pattern, slice, list.InputType, site);
                continue;
            }

            var element = list.IndexerSymbol is IPropertySymbol { GetMethod: { } getter } indexer && _engine.HasBody(getter)
                ? ReadPropertyOf(indexer, getter, value, [AbstractValue.CleanObject], site, indexer.Type)
                : ReadElements(value, sliced ? FieldKeys.AnyElement : Fields.Element(i), null);
            Match(pattern, element, null, site);
        }

        Declare(list.DeclaredSymbol, value);
        return null;
    }

    private bool AssumePattern(IOperation operation, IPatternOperation pattern, bool holds)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return AssumePattern(operation, negated.Pattern, !holds);
            case IConstantPatternOperation constant when IsNullConstant(Unconverted(constant.Value)):
                return AssumeNull(operation, holds);
            case IDeclarationPatternOperation { MatchesNull: false } or IRecursivePatternOperation or ITypePatternOperation when holds:
                return AssumeNull(operation, isNull: false);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive
                when recursive.MatchedType is null || SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType):
                return AssumeNull(operation, isNull: true);
            default:
                return true;
        }
    }

    // Conversions.

    private AbstractValue Convert(IConversionOperation conversion)
    {
        var operand = CopyOut(Evaluate(conversion.Operand), conversion.Operand.Type);
        if (OperatorOf(conversion.OperatorMethod, conversion.ConstrainedToType) is { } method)
        {
            return ConvertByOperator(conversion, method, operand);
        }

        var target = Substitute(conversion.Type);
        if (conversion.Operand is IInterpolatedStringOperation && target is { Name: "FormattableString" or "IFormattable", ContainingNamespace.Name: "System" })
        {
            return Formattable(operand, target, conversion.Syntax);
        }

        if (conversion.Operand is IFlowAnonymousFunctionOperation or IMethodReferenceOperation || target is null)
        {
            return operand;
        }

        if (conversion.IsTryCast)
        {
            var cast = CastTo(operand, target);
            return MatchesType(operand, target) == true ? cast : cast.WithNullness(Nullness.Unknown);
        }

        if (IsSpan(target) && conversion.Operand.Type is { IsValueType: true, IsRefLikeType: false } && operand.Refs.IsEmpty && conversion.GetConversion().IsInlineArray)
        {
            return SpanOverInlineArray(conversion.Operand, conversion.Syntax);
        }

        operand = ConvertBox(conversion, target, operand);
        var isExplicitReference = !conversion.IsImplicit && conversion.Conversion.IsReference;
        if (isExplicitReference)
        {
            MayThrow();
            return CastTo(operand, target);
        }

        // A number that was converted is computed from the one it was.
        return target.SpecialType is > SpecialType.System_Enum and < SpecialType.System_String && conversion.Operand.Type?.IsReferenceType != true
            && !SymbolEqualityComparer.Default.Equals(target, conversion.Operand.Type) && operand.Constant is { Value: not int }
            ? operand.WithoutConstant()
            : operand;
    }

    // A text that is formatted later: its arguments are kept beside the format, which is none of them.
    private AbstractValue Formattable(AbstractValue text, ITypeSymbol type, SyntaxNode site)
    {
        var node = _frame.Allocate(site, 36, new ObjectState(type, ObjectTraits.Exact));
        _frame.WriteField(node, FieldKeys.AnyElement, AbstractValue.OfLabels(text.Labels), single: false);
        return AbstractValue.OfNode(node);
    }

    private AbstractValue CastTo(AbstractValue value, ITypeSymbol type) => type.IsReferenceType && type.TypeKind != TypeKind.Dynamic ? Only(value, type) : value;

    private AbstractValue ConvertByOperator(IConversionOperation conversion, IMethodSymbol method, AbstractValue operand)
    {
        if (_engine.HasBody(method))
        {
            return CallSource(method, AbstractValue.Clean, [operand], conversion.Syntax);
        }

        var target = Substitute(conversion.Type);
        if (target is not null && (_engine.IsSpanLike(target) || _engine.IsTaskLike(target)))
        {
            return operand;
        }

        if (_engine.Domain.Models.Find(method) is { } model)
        {
            return ApplyModel(model, method, AbstractValue.Clean, [operand], conversion.Syntax, target!);
        }

        return OpaqueOf(target, _frame.Reach(operand), conversion.Syntax, 0);
    }
}
