using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicySdk.Flow.Interpretation;

/// <summary>Elements of arrays, collections and views of them.</summary>
internal sealed partial class BodyInterpreter
{
    private AbstractValue EvaluateArrayElement(IArrayElementReferenceOperation reference)
    {
        var array = Evaluate(reference.ArrayReference);
        if (reference.Indices is [{ Type: { Name: nameof(Range), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } } range])
        {
            Evaluate(range);
            MayThrow();
            var (from, to) = range is IRangeOperation { LeftOperand: var left, RightOperand: var right } ? (left is null ? 0 : BoundOf(left), BoundOf(right)) : (null, null);
            return PartOf(array, reference.Type, reference.Syntax, from ?? 0, to ?? int.MaxValue, keepsPlaces: from is not null);
        }

        var key = ElementKey(reference.Indices, array.Refs);
        MayThrow();
        return ReadElements(array, key, AsDeclared(reference.Type, (reference.ArrayReference.Type as IArrayTypeSymbol)?.ElementType));
    }

    private int ElementKey(ImmutableArray<IOperation> indices, NodeSet collection = default)
    {
        if (indices is [var only] && KeyFromEnd(only, collection) is { } fromEnd)
        {
            return fromEnd;
        }

        var constants = new object?[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            constants[i] = Evaluate(indices[i]).Constant?.Value;
        }

        return constants.Length == 1 && constants[0] is { } single ? ElementKey(single)
            : constants.Length > 1 && Array.TrueForAll(constants, c => c is not null) ? Fields.Element(string.Join(",", constants))
            : FieldKeys.AnyElement;
    }

    // `x[^1]`, where it is known how many elements there are.
    private int? KeyFromEnd(IOperation index, NodeSet collection)
    {
        if (Unconverted(index) is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var distance } || Evaluate(distance).Constant?.Value is not int back
            || collection.Count != 1 || _frame.Find(collection[0]) is not { IsSummary: false, IsView: false, IsOpaque: false, Deferred: null, Own.IsEmpty: true } state)
        {
            return null;
        }

        return back >= 1 && back <= state.Length && state.Fields.Find(FieldKeys.AnyElement) is null ? Fields.Element(state.Length - back) : null;
    }

    private int ElementKey(object constant) =>
        constant is int or long or short or byte or uint or string or char or bool or ITypeSymbol ? Fields.Element(constant) : FieldKeys.AnyElement;

    private AbstractValue ReadElements(AbstractValue collection, IOperation index, ITypeSymbol? type) =>
        ReadElements(collection, Evaluate(index).Constant?.Value is { } constant ? ElementKey(constant) : FieldKeys.AnyElement, type);

    private AbstractValue ReadElements(AbstractValue collection, int key, ITypeSymbol? type)
    {
        AbstractValue? result = collection.Labels.IsEmpty ? null : AbstractValue.OfLabels(collection.Labels);
        if (collection.HasParts)
        {
            foreach (var (at, part) in collection.Parts)
            {
                result = at == FieldKeys.Content ? Join(result, ElementsOfViews(part))
                    : key == FieldKeys.AnyElement || at == key || !Fields.IsElement(at) || at == FieldKeys.AnyElement ? Join(result, part)
                    : result;
            }
        }

        if (collection.Place is { } place)
        {
            result = Join(result, _frame.Load(place));
        }

        var actual = _engine.Unwrap(Substitute(type));
        foreach (var node in collection.Refs)
        {
            result = Join(result, _frame.ReadField(node, key, actual));
        }

        return result ?? AbstractValue.Clean;
    }

    // Inline arrays are structs whose parts are their elements. A span over one sees what it holds, and what is written through
    // the span is in the array.

    private AbstractValue EvaluateInlineArray(IInlineArrayAccessOperation access) =>
        IsSpan(access.Type) ? SpanOverInlineArray(access.Instance, access.Syntax) : ReadElements(Evaluate(access.Instance), access.Argument, access.Type);

    private AbstractValue SpanOverInlineArray(IOperation array, SyntaxNode site)
    {
        var elements = ReadElements(CopyOut(Evaluate(array), array.Type), FieldKeys.AnyElement, null);
        var node = _frame.Allocate(site, 39, new ObjectState(null, ObjectTraits.None, fields: IntMap<AbstractValue>.Empty.Set(FieldKeys.AnyElement, elements)));
        var span = AbstractValue.OfNode(node);
        if (PlaceOf(array)?.Part(FieldKeys.Content) is { } views)
        {
            _frame.Store(views, _frame.Load(views).Join(span));
        }

        return span;
    }

    // `MemoryMarshal.CreateSpan(ref array[i], n)` shows what stands behind that element, too.
    private AbstractValue? SpanFromElement(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, SyntaxNode site)
    {
        if (method is not { Name: "CreateSpan" or "CreateReadOnlySpan", ContainingType.Name: "MemoryMarshal" } || arguments.IsEmpty
            || arguments[0].Place is not { Targets: { IsEmpty: false } targets, Parts.IsEmpty: true })
        {
            return null;
        }

        var holders = NodeSet.Empty;
        foreach (var target in targets)
        {
            if (target.IsSlot || !Fields.IsElement(target.Key))
            {
                return null;
            }

            holders = holders.Union(NodeSet.Of(target.Node));
        }

        return ViewOf(AbstractValue.OfNodes(holders), site);
    }

    private AbstractValue? ElementsOfViews(AbstractValue views)
    {
        AbstractValue? result = null;
        foreach (var node in views.Refs)
        {
            result = Join(result, _frame.ReadField(node, FieldKeys.AnyElement, null));
        }

        return result;
    }

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan", IsRefLikeType: true };

    private AbstractValue EvaluateImplicitIndexer(IImplicitIndexerReferenceOperation reference)
    {
        Evaluate(reference.Argument);
        MayThrow();
        if (reference.IndexerSymbol is IPropertySymbol { GetMethod: { } getter } indexer && _engine.HasBody(getter))
        {
            return ReadProperty(indexer, ReceiverOf(reference.Instance, getter), [AbstractValue.CleanObject], reference, reference.Type);
        }

        if (reference.IndexerSymbol is IMethodSymbol own && _engine.HasBody(own))
        {
            return CallVirtual(own, ReceiverOf(reference.Instance, own), [AbstractValue.CleanObject, AbstractValue.CleanObject], reference.Syntax);
        }

        var receiver = Evaluate(reference.Instance);
        if (reference.IndexerSymbol is IMethodSymbol slice)
        {
            return Slice(receiver, slice, reference);
        }

        return ReadElements(receiver, KeyFromEnd(reference.Argument, receiver.Refs) ?? FieldKeys.AnyElement, reference.Type);
    }

    // `x[1..]`: a string's part is computed from it; a span's part shares its elements; an array's part copies them.
    private AbstractValue Slice(AbstractValue receiver, IMethodSymbol slice, IOperation operation)
    {
        if (receiver.Refs.IsEmpty)
        {
            return receiver.WithoutConstant();
        }

        return slice.ContainingType.IsRefLikeType || slice.ContainingType.IsValueType
            ? ViewOf(receiver, operation.Syntax)
            : PartOf(receiver, operation.Type, operation.Syntax, 0, int.MaxValue, keepsPlaces: false);
    }

    // A constant position that is counted from the start.
    private int? BoundOf(IOperation? bound) =>
        bound is IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } position } ? Evaluate(position).Constant?.Value as int? : null;

    // A new array or list with some of the elements: those whose positions are known and lie elsewhere are none of them.
    private AbstractValue PartOf(AbstractValue whole, ITypeSymbol? type, SyntaxNode site, int from, int to, bool keepsPlaces)
    {
        var elements = IntMap<AbstractValue>.Empty;
        if (whole is { Refs.Count: 1, Labels.IsEmpty: true, HasParts: false } && _frame.Find(whole.Refs[0]) is { Type: IArrayTypeSymbol, IsOpaque: false, IsView: false, Own.IsEmpty: true } state)
        {
            foreach (var (key, value) in state.Fields)
            {
                if (!Fields.IsElement(key) || (Fields.ElementOf(key) is int position && (position < from || position >= to)))
                {
                    continue;
                }

                var moved = keepsPlaces && Fields.ElementOf(key) is int place ? Fields.Element(place - from) : FieldKeys.AnyElement;
                elements = elements.Set(moved, elements.Find(moved) is { } known ? known.Join(value) : value);
            }
        }
        else
        {
            elements = elements.Set(FieldKeys.AnyElement, ReadElements(whole, FieldKeys.AnyElement, null));
        }

        return AbstractValue.OfNode(_frame.Allocate(site, 1, new ObjectState(type, ObjectTraits.None, fields: elements)));
    }

    private AbstractValue ViewOf(AbstractValue viewed, object site)
    {
        var node = _frame.Allocate(
            site,
            2,
            new ObjectState(null, ObjectTraits.View, viewed.Labels, IntMap<AbstractValue>.Empty.Set(FieldKeys.Content, viewed)));
        return AbstractValue.OfNode(node);
    }
}
