using PolicySdk.Flow.Models;
using PolicySdk.Flow.Relevance;

namespace PolicySdk.Flow.Domain;

/// <summary>A name that code writes for a member of another library.</summary>
/// <param name="Pattern">The simple name; <c>*</c> stands for any text. Constructors go by their type's name, indexers by <c>this[]</c>.</param>
/// <param name="Type">The simple name of the type that declares it; <see langword="null"/> for any.</param>
/// <param name="IsOnValues">Whether it can be called on a value; otherwise it is reached through its type alone.</param>
/// <param name="IsConstructor">Whether it is a constructor.</param>
public readonly record struct MemberName(string Pattern, string? Type = null, bool IsOnValues = true, bool IsConstructor = false);

/// <summary>The names of some members of other libraries.</summary>
/// <remarks>Immutable, and safe for concurrent use.</remarks>
public sealed class NamePatterns
{
    private readonly Dictionary<string, Reach> _names = new(StringComparer.Ordinal);
    private readonly ImmutableArray<KeyValuePair<string, Reach>> _open;
    private readonly ImmutableArray<MemberName> _all;

    /// <summary>Makes patterns of names.</summary>
    public NamePatterns(IEnumerable<MemberName> names)
    {
        _all = names.Distinct().ToImmutableArray();
        var open = new SortedDictionary<string, Reach>(StringComparer.Ordinal);
        foreach (var name in _all)
        {
            IDictionary<string, Reach> map = name.Pattern.IndexOf('*') < 0 ? _names : open;
            map[name.Pattern] = map.TryGetValue(name.Pattern, out var known) ? known.With(name) : Reach.None.With(name);
        }

        _open = [.. open];
    }

    /// <summary>No names.</summary>
    public static NamePatterns None { get; } = new([]);

    /// <summary>Whether there are no names.</summary>
    public bool IsEmpty => _all.IsEmpty;

    /// <summary>These and others.</summary>
    public NamePatterns With(IReadOnlyCollection<MemberName> names) => names.Count == 0 ? this : new NamePatterns(_all.Concat(names));

    /// <summary>Whether a name is one of them.</summary>
    public bool Contains(string name) => ReachOf(name) is not null;

    /// <summary>How the members of a name can be reached; <see langword="null"/> where it is none of them.</summary>
    internal Reach? ReachOf(string name)
    {
        _names.TryGetValue(name, out var reach);
        foreach (var pair in _open)
        {
            if (ApiModelSet.Matches(pair.Key, name))
            {
                reach = reach is null ? pair.Value : reach.With(pair.Value);
            }
        }

        return reach;
    }

    /// <summary>
    /// The names as they stand in code, and the beginnings of those that stand for several; <see langword="null"/> where some need no name in
    /// code: operators, indexers, what <c>foreach</c> or a query runs.
    /// </summary>
    internal (IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Beginnings)? Words()
    {
        var beginnings = new List<string>();
        foreach (var pattern in _open)
        {
            var beginning = pattern.Key.Substring(0, pattern.Key.IndexOf('*'));
            if (beginning is "" or "op")
            {
                return null;
            }

            beginnings.Add(beginning);
        }

        return UnwrittenNames.All.Any(each => Contains(each.Name)) || UnwrittenNames.OfQueries.Any(Contains) ? null : (_names.Keys, beginnings);
    }

    /// <summary>Whether any of some names is that of a type whose constructors are meant.</summary>
    internal bool HasConstructorOfAny(IReadOnlyList<string> names) =>
        _all.Any(static each => each.IsConstructor) && names.Any(name => ReachOf(name) is { IsConstructor: true });

    /// <summary>The names of the members that a model's pattern speaks of: <c>M:System.IO.File.Open*</c> gives <c>Open*</c>.</summary>
    /// <param name="pattern">A documentation-comment id, in which <c>*</c> stands for any text.</param>
    /// <param name="isOnValues">Whether members of its type can be called on values.</param>
    public static IEnumerable<MemberName> OfModel(string pattern, bool isOnValues)
    {
        var end = pattern.IndexOf('(');
        var id = end < 0 ? pattern : pattern.Substring(0, end);
        var dot = id.LastIndexOf('.');
        if (dot < 0)
        {
            yield return new MemberName("*");
            yield return new MemberName("*", IsConstructor: true);
            yield break;
        }

        var member = WithoutArity(id.Substring(dot + 1));
        var before = id.Substring(0, dot);
        var type = WithoutArity(before.Substring(Math.Max(before.LastIndexOf('.'), before.IndexOf(':')) + 1));
        var owner = before.IndexOf('*') >= 0 ? null : type;
        if (member.Length == 0 || member[0] is '#' or '*')
        {
            yield return new MemberName(before.IndexOf('*') >= 0 ? "*" : type, IsConstructor: true);
        }

        var of = member.LastIndexOf('#');
        if (of > 0)
        {
            // Implemented explicitly: called by its name in the interface, through that.
            yield return new MemberName(WithoutArity(member.Substring(of + 1)));
        }
        else if (member.Length > 0 && of < 0)
        {
            yield return new MemberName(member, owner, isOnValues || owner is null);
        }

        // Only indexers have parameters among properties, whatever their names.
        if (ApiModelSet.Matches(member, "Item") || (end >= 0 && id.StartsWith("P:", StringComparison.Ordinal)))
        {
            yield return new MemberName("this[]");
        }

        if (member.StartsWith("op_", StringComparison.Ordinal) || (owner is null && member.StartsWith("*", StringComparison.Ordinal)))
        {
            yield return new MemberName("op*");
            if (ApiModelSet.Matches(member, "op_Implicit"))
            {
                yield return new MemberName(UnwrittenNames.Conversion);
            }
        }
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick) + (name[name.Length - 1] == '*' ? "*" : "");
    }

    /// <summary>How the members of a name can be reached.</summary>
    internal sealed class Reach(bool isOnValues, bool isConstructor, bool isOfAnyType, ImmutableHashSet<string> types)
    {
        public static Reach None { get; } = new(false, false, false, ImmutableHashSet.Create<string>(StringComparer.Ordinal));

        public bool IsOnValues { get; } = isOnValues;

        public bool IsConstructor { get; } = isConstructor;

        /// <summary>Whether a type of any name can declare one of them.</summary>
        public bool IsOfAny { get; } = isOfAnyType;

        /// <summary>Whether a type of this name can declare one of them.</summary>
        public bool IsOfType(string type) => IsOfAny || types.Contains(type);

        public Reach With(MemberName name) => new(
            IsOnValues || (name.IsOnValues && !name.IsConstructor),
            IsConstructor || name.IsConstructor,
            IsOfAny || (name.Type is null && !name.IsConstructor),
            name.Type is null ? types : types.Add(name.Type));

        public Reach With(Reach other) => new(
            IsOnValues || other.IsOnValues, IsConstructor || other.IsConstructor, IsOfAny || other.IsOfAny, types.Union(other.Types));

        private ImmutableHashSet<string> Types => types;
    }
}
