namespace PolicySdk.Licensing;

/// <summary>How terms are named in C#: the constants of the built-in ones, and those that are generated for an organization's own.</summary>
public static class TermNames
{
    private const string Own = nameof(Own);

    // What a member of a class cannot be called without hiding what every object has.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");

    /// <summary>The dimensions whose terms have constants; territories have none.</summary>
    public static ImmutableArray<Dimension> Dimensions { get; } =
        [Dimension.Capability, Dimension.Context, Dimension.DataCategory, Dimension.Operation, Dimension.Recipient];

    /// <summary>Whether an organization's vocabulary brings the term. Parts of countries are built in.</summary>
    public static bool IsOwn(Term term) => !Vocabulary.BuiltIn.TryGet(term.Dimension, term.Id, out _);

    /// <summary>The class that holds the constants of an organization's own terms: <c>OwnCapabilities</c>.</summary>
    public static string OwnClassOf(Dimension dimension) => Own + ClassOf(dimension);

    /// <summary>The name of a term within its class; a name that its class or every object has gets <c>_</c> in front.</summary>
    public static string NameOf(Term term) =>
        Taken.Contains(term.Id) || (IsOwn(term) && term.Id == OwnClassOf(term.Dimension)) ? "_" + term.Id : term.Id;

    /// <summary>The constant of a term as code of the namespace <c>PolicySdk</c> writes it: <c>Capabilities.Perceive</c>, <c>OwnContexts.Backstage</c>.</summary>
    /// <returns>The id in quotes for a territory.</returns>
    public static string ConstantOf(Term term) => !Dimensions.Contains(term.Dimension)
        ? $"\"{term.Id}\""
        : $"{(IsOwn(term) ? OwnClassOf(term.Dimension) : ClassOf(term.Dimension))}.{NameOf(term)}";

    private static string ClassOf(Dimension dimension) => dimension switch
    {
        Dimension.Capability => "Capabilities",
        Dimension.Context => "Contexts",
        Dimension.DataCategory => "DataCategories",
        Dimension.Operation => "Operations",
        Dimension.Territory => "Territories",
        _ => "Recipients",
    };
}
