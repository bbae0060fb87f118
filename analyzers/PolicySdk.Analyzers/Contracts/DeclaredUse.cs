namespace PolicySdk.Analyzers.Contracts;

/// <summary>What a <c>TrainingUse</c> says that code is for, in the words of the attribute.</summary>
/// <remarks>Equality is by value, the declaring symbol left out. Immutable.</remarks>
public sealed class DeclaredUse : IEquatable<DeclaredUse>
{
    /// <summary>Makes a use.</summary>
    public DeclaredUse(
        string capability,
        string? context = null,
        ImmutableArray<string> territories = default,
        ImmutableArray<string> recipients = default,
        ImmutableArray<string> except = default,
        ISymbol? declaredOn = null)
    {
        Capability = capability;
        Context = context;
        Territories = territories.IsDefault ? [] : territories;
        Recipients = recipients.IsDefault ? [] : recipients;
        Except = except.IsDefault ? [] : except;
        DeclaredOn = declaredOn;
    }

    /// <summary>What the model will be able to do.</summary>
    public string Capability { get; }

    /// <summary>Where or why; <see langword="null"/>: any context.</summary>
    public string? Context { get; }

    /// <summary>Where this happens; empty: as the build says.</summary>
    public ImmutableArray<string> Territories { get; }

    /// <summary>Who receives data or model; empty: as the build says.</summary>
    public ImmutableArray<string> Recipients { get; }

    /// <summary>Terms that the use leaves out.</summary>
    public ImmutableArray<string> Except { get; }

    /// <summary>The member, type or assembly that declares it.</summary>
    public ISymbol? DeclaredOn { get; }

    /// <summary>The use that an attribute declares.</summary>
    internal static DeclaredUse From(AttributeData attribute, ISymbol declaredOn) => new(
        attribute.Arguments() is [var capability, ..] ? capability : "",
        attribute.NamedText("Context"),
        attribute.Named("Territories"),
        attribute.Named("Recipients"),
        attribute.Named("Except"),
        declaredOn);

    /// <inheritdoc/>
    public bool Equals(DeclaredUse? other) =>
        other is not null
        && Capability == other.Capability
        && Context == other.Context
        && Territories.SequenceEqual(other.Territories)
        && Recipients.SequenceEqual(other.Recipients)
        && Except.SequenceEqual(other.Except);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeclaredUse);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (StringComparer.Ordinal.GetHashCode(Capability) * 31) + (Context is null ? 0 : StringComparer.Ordinal.GetHashCode(Context));
}
