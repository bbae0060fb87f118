namespace PolicySdk.Flow.Summaries;

/// <summary>What a callee asks of its caller's state.</summary>
internal enum ContextQuestionKind
{
    /// <summary>What an object is at the entry.</summary>
    Object,

    /// <summary>What a static field holds.</summary>
    Static,

    /// <summary>Which labels can be reached from an object.</summary>
    Reach,
}

/// <summary>One question of a callee.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Number">The object, or the key of the static field.</param>
internal sealed record ContextQuestion(ContextQuestionKind Kind, int Number);

/// <summary>
/// The contexts of a body as a tree: what a body does depends on what it was handed, then on the answer to its first question, then
/// on the answer to the next one, which may be another question for another answer. A call goes down by its own answers until it is at
/// a summary. So a context holds what a callee has looked at, and nothing of the rest of its caller's state.
/// </summary>
/// <param name="parent">The context that is known less exactly; <see langword="null"/> where nothing is known.</param>
internal sealed class ContextNode(ContextNode? parent)
{
    private int[]? _answer;
    private ContextNode? _only;
    private Dictionary<int[], ContextNode>? _next;

    /// <summary>What is asked next; <see langword="null"/> where nothing more was ever asked.</summary>
    public ContextQuestion? Question { get; set; }

    public ContextNode? Parent { get; } = parent;

    /// <summary>How much it takes to tell it apart from others of the same parent, in numbers.</summary>
    public int Size { get; private set; }

    /// <summary>The last region that came to this context.</summary>
    public int Region { get; set; }

    /// <summary>What is known of the body in this context.</summary>
    public SummaryEntry? Entry { get; set; }

    /// <summary>The context in which the question has the given answer.</summary>
    public ContextNode Next(List<int> answer)
    {
        if (_only is not null && Matches(_answer!, answer))
        {
            return _only;
        }

        if (_only is null)
        {
            _answer = [.. answer];
            return _only = new ContextNode(this) { Size = answer.Count };
        }

        int[] key = [.. answer];
        _next ??= new Dictionary<int[], ContextNode>(Answers.Comparer);
        if (!_next.TryGetValue(key, out var next))
        {
            _next.Add(key, next = new ContextNode(this) { Size = key.Length });
        }

        return next;
    }

    private static bool Matches(int[] known, List<int> answer)
    {
        if (known.Length != answer.Count)
        {
            return false;
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] != answer[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Answers : IEqualityComparer<int[]>
    {
        public static Answers Comparer { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] answer)
        {
            var hash = answer.Length;
            foreach (var number in answer)
            {
                hash = unchecked((hash * 31) + number);
            }

            return hash;
        }
    }
}
