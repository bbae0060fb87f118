namespace PolicySdk.Flow.Bodies;

/// <summary>
/// Which pieces of an edited body are the same as in an earlier state of it: by their place in front of what has changed, behind it or around
/// it. What is found of a body goes by the node in which its place was first seen, so that it can be compared with what was found before and
/// stands where nothing has changed.
/// </summary>
/// <remarks>Immutable. The counterparts of two nodes are never one.</remarks>
internal sealed class BodySites
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> _first = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode> _current = [];

    /// <summary>The pieces of a body that has changed.</summary>
    /// <param name="before">The body as it was.</param>
    /// <param name="after">The body as it is.</param>
    /// <param name="earlier">Which of the former were there before that; <see langword="null"/> where it is the first state.</param>
    public BodySites(SyntaxNode before, SyntaxNode after, BodySites? earlier)
    {
        var (left, right) = (before.ToString(), after.ToString());
        var most = Math.Min(left.Length, right.Length);
        var front = 0;
        while (front < most && left[front] == right[front])
        {
            front++;
        }

        var back = 0;
        while (back < most - front && left[left.Length - 1 - back] == right[right.Length - 1 - back])
        {
            back++;
        }

        var places = new Dictionary<(int Start, int End, int Kind), SyntaxNode>();
        foreach (var node in before.DescendantNodes())
        {
            if (PlaceOf(node, before, front, back) is { } place && !places.ContainsKey(place))
            {
                places.Add(place, node);
            }
        }

        Add(before, after, earlier);
        foreach (var node in after.DescendantNodes())
        {
            if (PlaceOf(node, after, front, back) is { } place && places.TryGetValue(place, out var counterpart))
            {
                places.Remove(place);
                Add(counterpart, node, earlier);
            }
        }
    }

    /// <summary>The node in which the place of a current one was first seen; itself where it is new.</summary>
    public SyntaxNode FirstOf(SyntaxNode current) => _first.TryGetValue(current, out var first) ? first : current;

    /// <summary>The node that now stands in the place of an earlier one; <see langword="null"/> where none does.</summary>
    public SyntaxNode? CurrentOf(SyntaxNode first) => _current.TryGetValue(first, out var current) ? current : null;

    private void Add(SyntaxNode before, SyntaxNode after, BodySites? earlier)
    {
        var first = earlier?.FirstOf(before) ?? before;
        _first.Add(after, first);
        _current.Add(first, after);
    }

    // Places in front of the change count from the beginning, those behind it from the end. What begins where something was put in stands
    // behind it, and what ends there in front of it.
    private static (int Start, int End, int Kind)? PlaceOf(SyntaxNode node, SyntaxNode body, int front, int back)
    {
        var (start, end, length) = (node.SpanStart - body.SpanStart, node.Span.End - body.SpanStart, body.Span.Length);
        var from = length - start <= back ? ~(length - start) : start <= front ? start : (int?)null;
        var to = end <= front ? end : length - end <= back ? ~(length - end) : (int?)null;
        return from is { } left && to is { } right ? (left, right, node.RawKind) : null;
    }
}
