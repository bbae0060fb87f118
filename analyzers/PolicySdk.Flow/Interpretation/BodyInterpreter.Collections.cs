using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>The elements of collection expressions, by position as far as that is known.</summary>
internal sealed partial class BodyInterpreter
{
    private const int MostLeading = 64;

    private AbstractValue CreateElements(ICollectionExpressionOperation collection, ObjectState empty)
    {
        var leading = new List<AbstractValue>();
        AbstractValue? others = null;
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                AddSpread(Evaluate(spread.Operand), spread, leading, ref others);
            }
            else
            {
                AddElement(CopyOut(Evaluate(element), element.Type), leading, ref others);
            }
        }

        if (empty.Length == ObjectState.UnknownLength)
        {
            // It may hold more than what stands here.
            others = Join(others, AbstractValue.JoinAll([.. leading]));
            leading.Clear();
        }

        var node = _frame.Allocate(collection.Syntax, 31, empty);
        for (var position = 0; position < leading.Count; position++)
        {
            _frame.WriteField(node, Fields.Element(position), leading[position], single: true);
        }

        if (others is null)
        {
            _frame.SetObject(node, _frame.Find(node)!.WithLength(empty.Length == ObjectState.UnknownLength ? empty.Length : leading.Count));
            return AbstractValue.OfNode(node);
        }

        _frame.WriteField(node, FieldKeys.AnyElement, others, single: false);
        _frame.SetObject(node, _frame.Find(node)!.WithLength(ObjectState.UnknownLength).WithLeading(IsSequence(collection.Type) ? leading.Count : 0));
        return AbstractValue.OfNode(node);
    }

    // Behind elements of which nobody knows how many they are, another one stands at any position; and at the first of those, one of them.
    private static void AddElement(AbstractValue element, List<AbstractValue> leading, ref AbstractValue? others)
    {
        if (others is not null)
        {
            others = others.Join(element.WithoutConstant());
            element = others;
            if (leading.Count >= MostLeading)
            {
                return;
            }
        }

        leading.Add(element);
    }

    private void AddSpread(AbstractValue spread, ISpreadOperation operation, List<AbstractValue> leading, ref AbstractValue? others)
    {
        var elements = ReadElements(spread, FieldKeys.AnyElement, operation.ElementType);
        var state = spread.Refs.Count == 1 && spread.Labels.IsEmpty ? _frame.Find(spread.Refs[0]) : null;
        var isPlain = state is { IsView: false, Deferred: null, IsOpaque: false, Own.IsEmpty: true } && !(state.Type is { } type && (_engine.EnumeratesItself(type) || _engine.IsDictionary(type)));
        var isWhole = isPlain && state is { Length: not ObjectState.UnknownLength } && state.Fields.Find(FieldKeys.AnyElement) is null;
        var count = !isPlain ? 0 : isWhole ? state!.Length : state!.Leading;
        for (var position = 0; position < count; position++)
        {
            AddElement(state!.Fields.Find(Fields.Element(position)) ?? AbstractValue.Null, leading, ref others);
        }

        if (!isWhole)
        {
            others = Join(others, elements.WithoutConstant());
        }
    }

    // Sets have an order of their own.
    private bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol || (type is not null && _engine.IsSpanLike(type))
        || type is INamedTypeSymbol { Name: "List" or "ImmutableArray" or "ImmutableList" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IList" or "ICollection" };
}
