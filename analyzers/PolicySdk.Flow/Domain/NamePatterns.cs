using System.Collections.Immutable;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Domain;

/// <summary>Simple names of members, as code writes them: <c>Load</c>, a type for its constructors, <c>this[]</c> for indexers.</summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
public sealed class NamePatterns
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _open;

    /// <summary>Makes patterns; <c>*</c> in one stands for any text.</summary>
    public NamePatterns(IEnumerable<string> patterns)
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            if (pattern.IndexOf('*') < 0)
            {
                _names.Add(pattern);
            }
            else
            {
                open.Add(pattern);
            }
        }

        _open = [.. open];
    }

    /// <summary>No names.</summary>
    public static NamePatterns None { get; } = new([]);

    /// <summary>Whether there are no names.</summary>
    public bool IsEmpty => _names.Count == 0 && _open.IsEmpty;

    /// <summary>These and others.</summary>
    public NamePatterns With(IReadOnlyCollection<string> patterns) =>
        patterns.Count == 0 ? this : new NamePatterns(_names.Concat(_open).Concat(patterns));

    /// <summary>Whether a name is one of them.</summary>
    public bool Contains(string name)
    {
        if (_names.Contains(name))
        {
            return true;
        }

        foreach (var pattern in _open)
        {
            if (ApiModelSet.Matches(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of the members that a model's pattern speaks of: <c>M:System.IO.File.Open*</c> gives <c>Open*</c>.</summary>
    /// <param name="pattern">A documentation-comment id, in which <c>*</c> stands for any text.</param>
    public static IEnumerable<string> OfModel(string pattern)
    {
        var end = pattern.IndexOf('(');
        var id = end < 0 ? pattern : pattern.Substring(0, end);
        var dot = id.LastIndexOf('.');
        if (dot < 0)
        {
            yield return "*";
            yield break;
        }

        var member = WithoutArity(id.Substring(dot + 1));
        var type = dot < 3 ? "*" : WithoutArity(id.Substring(id.LastIndexOf('.', dot - 1) + 1, dot - id.LastIndexOf('.', dot - 1) - 1));
        yield return member;
        if (member.Length == 0 || member[0] is '#' or '*')
        {
            yield return type.IndexOf(':') >= 0 ? "*" : type;
        }

        if (ApiModelSet.Matches(member, "Item"))
        {
            yield return "this[]";
        }

        if (member.StartsWith("op_", StringComparison.Ordinal))
        {
            yield return "op *";
            yield return "op_*";
        }
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick) + (name[name.Length - 1] == '*' ? "*" : "");
    }
}
