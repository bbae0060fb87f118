using System.Runtime.CompilerServices;

namespace PolicySdk.Flow.Analysis;

/// <summary>
/// What is known of a project from one of its states to the next: while somebody types in a method, only what that method takes part in is
/// followed again.
/// </summary>
/// <remarks>
/// <para>
/// Holds the compilation that was followed last as a whole. A later one that differs from it only in what stands in the bodies of methods is
/// followed in terms of the earlier one: the code that has changed is bound beside the declarations of the earlier one, which mean the same,
/// and every summary stands that rests on none of it, or on code that still does what it did. Any other difference begins anew. That compilation, and what is known of it, is alive for
/// as long as its first or last file is.
/// </para>
/// <para>
/// Safe for concurrent use. One analysis at a time has what is known; another one meanwhile works without, and comes to the same.
/// </para>
/// </remarks>
public sealed class FlowHistory
{
    // A cache: without it, or where another process has none, the answers are the same. It lives as long as the files do.
    private static readonly ConditionalWeakTable<SyntaxTree, FlowHistory> s_known = new();

    private FlowEngine? _engine;

    /// <summary>The history of the project that a compilation is a state of, found by one of its files that nobody edits at the moment.</summary>
    public static FlowHistory Of(Compilation compilation)
    {
        var first = compilation.SyntaxTrees.FirstOrDefault();
        var last = compilation.SyntaxTrees.LastOrDefault();
        if (first is null || last is null)
        {
            return new FlowHistory();
        }

        if (!s_known.TryGetValue(first, out var history) && !s_known.TryGetValue(last, out history))
        {
            history = new FlowHistory();
        }

        var known = history;
        s_known.GetValue(first, _ => known);
        s_known.GetValue(last, _ => known);
        return known;
    }

    /// <summary>Hands out what is known to one analysis, which gives it back when its question is answered.</summary>
    internal FlowEngine? Take() => Interlocked.Exchange(ref _engine, null);

    /// <summary>Takes it back.</summary>
    internal void Leave(FlowEngine engine) => Volatile.Write(ref _engine, engine);
}
