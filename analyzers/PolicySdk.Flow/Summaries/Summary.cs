using PolicySdk.Flow.Interpretation;

namespace PolicySdk.Flow.Summaries;

/// <summary>What a body does in one context, in terms of what it was given.</summary>
/// <param name="Entry">The objects that it looked at, as they were when it was called.</param>
/// <param name="Statics">The static fields that it looked at, as they were when it was called.</param>
/// <param name="Returned">What it returns.</param>
/// <param name="Exit">The objects when it returns; <see langword="null"/> where it never does.</param>
/// <param name="Thrown">What the exceptions carry that leave it, or <see langword="null"/>.</param>
/// <param name="ThrownExit">The objects when it throws what it carries.</param>
/// <param name="MayThrow">Whether exceptions may leave it of which nothing is known.</param>
/// <param name="Events">What reaches consumption points in it and below it.</param>
/// <param name="Made">Where those of its objects come from that its callees made.</param>
/// <param name="Parts">Which of its objects are parts of what it was given.</param>
internal sealed record Summary(
    IntMap<ObjectState> Entry,
    IntMap<AbstractValue> Statics,
    AbstractValue Returned,
    IntMap<ObjectState>? Exit,
    AbstractValue? Thrown,
    IntMap<ObjectState> ThrownExit,
    bool MayThrow,
    EventLog Events,
    IReadOnlyDictionary<int, MadeObject> Made,
    IReadOnlyDictionary<int, ObjectPart> Parts)
{
    /// <summary>Why the body could not be analysed, or <see langword="null"/>.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it never returns, so that <see cref="Exit"/> is only what code that runs beside it can see.</summary>
    public bool IsEndless { get; init; }

    /// <summary>Of an iterator: the objects wherever it yields.</summary>
    public IntMap<ObjectState>? Yielded { get; init; }

    /// <summary>Of an iterator: the objects when whoever walks it has stopped at one of its yields.</summary>
    public IntMap<ObjectState>? Left { get; init; }

    /// <summary>Which of its objects lie deeper in what it was given than it looks, with what they carry because they lie there.</summary>
    public IReadOnlyDictionary<int, LabelSet>? Inner { get; init; }

    /// <summary>Whether it calls what lies deeper in what it was given than it looks.</summary>
    public bool CallsUnseen { get; init; }

    /// <summary>Which of its objects stand for what came back from there.</summary>
    public IReadOnlyCollection<int>? Answers { get; init; }

    public static Summary Failed(string reason) =>
        new(default, default, AbstractValue.Clean, IntMap<ObjectState>.Empty, null, default, true, new EventLog(null), new Dictionary<int, MadeObject>(), new Dictionary<int, ObjectPart>()) { Failure = reason };

    /// <summary>What either summary allows; the rounds of a recursion only add to each other.</summary>
    public Summary Join(Summary other)
    {
        if (Failure is not null || other.Failure is not null)
        {
            return Failure is null ? other : this;
        }

        Events.AddAll(other.Events);
        return this with
        {
            Entry = other.Entry,
            Statics = other.Statics,
            Returned = Returned.Join(other.Returned),
            Exit = other.UnionOrEither(Exit, other.Exit),
            Yielded = other.UnionOrEither(Yielded, other.Yielded),
            Left = other.UnionOrEither(Left, other.Left),
            Thrown = Thrown is null ? other.Thrown : other.Thrown is null ? Thrown : Thrown.Join(other.Thrown),
            ThrownExit = other.Union(ThrownExit, other.ThrownExit),
            MayThrow = MayThrow || other.MayThrow,
            Made = other.Made,
            Parts = other.Parts,
            Inner = other.Inner,
            CallsUnseen = CallsUnseen || other.CallsUnseen,
            Answers = other.Answers,
            IsEndless = IsEndless && other.IsEndless,
        };
    }

    /// <summary>What an iterator does up to one of its ends, as if it returned there.</summary>
    public Summary Until(IteratorEnd end) => this with
    {
        Exit = end switch
        {
            IteratorEnd.Yield => Yielded,
            IteratorEnd.Leaving => Left,
            IteratorEnd.Return => Exit,
            _ => UnionOrEither(Exit, UnionOrEither(Yielded, Left)),
        },
    };

    private IntMap<ObjectState>? UnionOrEither(IntMap<ObjectState>? left, IntMap<ObjectState>? right) =>
        left is not { } one ? right : right is not { } other ? left : Union(one, other);

    // An object that only one of them changed is in the other as it was at the entry.
    private IntMap<ObjectState> Union(IntMap<ObjectState> left, IntMap<ObjectState> right) => left.Merge(
        right,
        (key, one, other) => key == Frame.Statics ? Union(one, other) : one.Join(other),
        (key, state, _) => key >= Frame.FirstFresh ? state
            : key == Frame.Statics ? Union(state, new ObjectState(null, ObjectTraits.None))
            : Entry.Find(key) is { } before ? state.Join(before)
            : state);

    private ObjectState Union(ObjectState left, ObjectState right) => left.WithFields(left.Fields.Merge(
        right.Fields,
        static (_, one, other) => one.Join(other),
        (key, value, _) => Statics.Find(key) is { } before ? value.Join(before) : value));

    /// <summary>Whether nothing in <paramref name="other"/> is new.</summary>
    public bool Covers(Summary other) =>
        Failure == other.Failure
        && MayThrow == other.MayThrow
        && IsEndless == other.IsEndless
        && Returned.Equals(other.Returned)
        && Equals(Thrown, other.Thrown)
        && ThrownExit.Equals(other.ThrownExit)
        && AreEqual(Exit, other.Exit)
        && AreEqual(Yielded, other.Yielded)
        && AreEqual(Left, other.Left)
        && Events.Covers(other.Events);

    private static bool AreEqual(IntMap<ObjectState>? left, IntMap<ObjectState>? right) =>
        left.HasValue == right.HasValue && (left is not { } objects || objects.Equals(right!.Value));
}

/// <summary>Where the run of an iterator ends.</summary>
internal enum IteratorEnd
{
    /// <summary>At any of the others.</summary>
    Anywhere,

    /// <summary>At a yield, where it waits to go on.</summary>
    Yield,

    /// <summary>At a yield, where it was disposed of.</summary>
    Leaving,

    /// <summary>At its own end.</summary>
    Return,
}
