using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Heap;

/// <summary>What is known of a heap object as a whole.</summary>
[Flags]
internal enum ObjectTraits
{
    None = 0,

    /// <summary>Its type is exactly the one that is noted, not one derived from it.</summary>
    Exact = 1,

    /// <summary>It came from elsewhere: a field that was never written holds what the object's own labels say.</summary>
    Opaque = 2,

    /// <summary>It stands for several objects: what is written adds to what was there.</summary>
    Summary = 4,

    /// <summary>Its elements are those of the objects in its content, at other positions.</summary>
    View = 8,

    /// <summary>What lies deeper than the analysis looks: reading from it gives itself.</summary>
    Interior = 16,
}

/// <summary>A call that happens each time its result is enumerated.</summary>
/// <param name="Method">The method that was called.</param>
/// <param name="Model">How it moves data; <see langword="null"/> for an iterator of this compilation.</param>
/// <param name="Site">Where it was called.</param>
internal sealed record DeferredCall(IMethodSymbol Method, ApiModel? Model, SyntaxNode Site)
{
    /// <summary>Whether this is the enumerator of an iterator, which runs it step by step, and not the sequence itself.</summary>
    public bool IsWalk { get; init; }

    /// <inheritdoc/>
    public bool Equals(DeferredCall? other) =>
        other is not null && Site == other.Site && IsWalk == other.IsWalk && ReferenceEquals(Model, other.Model) && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>The state of one heap object. Immutable.</summary>
internal sealed class ObjectState : IEquatable<ObjectState>
{
    /// <summary>The length of a collection of which the number of elements is not known.</summary>
    public const int UnknownLength = -1;

    public ObjectState(
        ITypeSymbol? type,
        ObjectTraits traits,
        LabelSet own = default,
        IntMap<AbstractValue> fields = default,
        IMethodSymbol? target = null,
        DeferredCall? deferred = null,
        int length = UnknownLength,
        int leading = 0)
    {
        Type = type;
        Traits = traits;
        Own = own;
        Fields = fields;
        Target = target;
        Deferred = deferred;
        Length = length;
        Leading = leading;
    }

    public ITypeSymbol? Type { get; }

    public ObjectTraits Traits { get; }

    /// <summary>What the object itself carries, and all of it that was never written.</summary>
    public LabelSet Own { get; }

    public IntMap<AbstractValue> Fields { get; }

    /// <summary>For a delegate: the method that it calls.</summary>
    public IMethodSymbol? Target { get; }

    public DeferredCall? Deferred { get; }

    /// <summary>The number of elements that were appended, where it is known.</summary>
    public int Length { get; }

    /// <summary>How many elements there are in front of those of which the position is not known, each under its own position.</summary>
    public int Leading { get; }

    public bool IsOpaque => (Traits & ObjectTraits.Opaque) != 0;

    public bool IsExact => (Traits & ObjectTraits.Exact) != 0;

    public bool IsSummary => (Traits & ObjectTraits.Summary) != 0;

    public bool IsView => (Traits & ObjectTraits.View) != 0;

    public bool IsInterior => (Traits & ObjectTraits.Interior) != 0;

    public ObjectState WithFields(IntMap<AbstractValue> fields) =>
        fields.SameAs(Fields) ? this : new(Type, Traits, Own, fields, Target, Deferred, Length, Leading);

    public ObjectState WithField(int key, AbstractValue value) => WithFields(Fields.Set(key, value));

    public ObjectState WithOwn(LabelSet own) => new(Type, Traits, own, Fields, Target, Deferred, Length, Leading);

    public ObjectState WithTraits(ObjectTraits traits) =>
        traits == Traits ? this : new(Type, traits, Own, Fields, Target, Deferred, Length, Leading);

    public ObjectState WithLength(int length) =>
        length == Length ? this : new(Type, Traits, Own, Fields, Target, Deferred, length, Leading);

    public ObjectState WithLeading(int leading) =>
        leading == Leading ? this : new(Type, Traits, Own, Fields, Target, Deferred, Length, leading);

    /// <summary>What both states allow.</summary>
    public ObjectState Join(ObjectState other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var fields = Fields.Merge(
            other.Fields,
            static (_, left, right) => left.Join(right),
            (key, value, left) => WithDefault(value, left ? other : this));
        var sameType = SymbolEqualityComparer.Default.Equals(Type, other.Type);
        var traits = (Traits | other.Traits) & ~ObjectTraits.Exact;
        if (IsExact && other.IsExact && sameType)
        {
            traits |= ObjectTraits.Exact;
        }

        var joined = new ObjectState(
            sameType ? Type : null,
            traits,
            Own.Union(other.Own),
            fields,
            SymbolEqualityComparer.Default.Equals(Target, other.Target) ? Target : null,
            Equals(Deferred, other.Deferred) ? Deferred : null,
            Length == other.Length ? Length : UnknownLength,
            Math.Min(Leading, other.Leading));
        return joined.Equals(this) ? this : joined.Equals(other) ? other : joined;
    }

    /// <summary>A field that only one side wrote: on the other it has what the object started with.</summary>
    private static AbstractValue WithDefault(AbstractValue value, ObjectState unwritten)
    {
        var weaker = value.WithoutConstant();
        if (!unwritten.IsOpaque)
        {
            return weaker.WithNullness(weaker.Nullness | Nullness.MayBeNull);
        }

        return unwritten.Own.IsEmpty ? weaker : weaker.WithLabels(weaker.Labels.Union(unwritten.Own));
    }

    /// <inheritdoc/>
    public bool Equals(ObjectState? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Traits == other.Traits
                && Length == other.Length
                && Leading == other.Leading
                && SymbolEqualityComparer.Default.Equals(Type, other.Type)
                && SymbolEqualityComparer.Default.Equals(Target, other.Target)
                && Equals(Deferred, other.Deferred)
                && Own.Equals(other.Own)
                && Fields.Equals(other.Fields)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ObjectState);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Fields.GetHashCode() * 31 + (int)Traits);
}
