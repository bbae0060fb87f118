namespace PolicySdk.Licensing.Tests.Reference;

/// <summary>A use in ids alone; empty sets are left unsaid.</summary>
internal sealed record ReferenceUse(
    string Capability, string Context, string Operation, string[] Except, string[] Data, string[] Territories, string[] Recipients, string Stage, int Day)
{
    // What was worked out does not go along into a changed copy.
    private ReferenceUse(ReferenceUse other)
    {
        (Capability, Context, Operation, Except) = (other.Capability, other.Context, other.Operation, other.Except);
        (Data, Territories, Recipients, Stage, Day, Performers) = (other.Data, other.Territories, other.Recipients, other.Stage, other.Day, other.Performers);
    }

    public string[] Performers { get; init; } = [];

    public Use ToUse() => ToUse(Vocabulary.BuiltIn);

    public Use ToUse(Vocabulary vocabulary) => new(vocabulary)
    {
        Capability = vocabulary.Term(Dimension.Capability, Capability),
        Context = vocabulary.Term(Dimension.Context, Context),
        Operation = vocabulary.Term(Dimension.Operation, Operation),
        Except = [.. Except.Select(id => vocabulary.Term(ReferenceWord.DimensionOf(id), id))],
        DataCategories = Terms(vocabulary, Dimension.DataCategory, Data),
        Territories = Terms(vocabulary, Dimension.Territory, Territories),
        Recipients = Terms(vocabulary, Dimension.Recipient, Recipients),
        Performers = [.. Performers],
        Stage = Enum.Parse<Stage>(Stage),
    };

    /// <summary>Capability, context and operation, in their places in <see cref="Dimension"/>.</summary>
    public ReferenceWord?[] Purpose => field ??= [ReferenceWord.Of(0, Capability), ReferenceWord.Of(1, Context), null, ReferenceWord.Of(3, Operation)];

    public ReferenceWord[] Excepted => field ??= [.. Except.Select(id => ReferenceWord.Of((int)ReferenceWord.DimensionOf(id), id))];

    /// <summary>The territories, lists expanded (1); anywhere if unsaid (2).</summary>
    public ReferenceWord[] Places =>
        field ??= [.. (Territories.Length == 0 ? ["Any"] : Territories).SelectMany(id => ReferenceWord.Expand(4, id)).Distinct()];

    public override string ToString() =>
        $"{Capability} in {Context}: {Operation} of [{string.Join(",", Data)}] in [{string.Join(",", Territories)}] for [{string.Join(",", Recipients)}]"
        + $" except [{string.Join(",", Except)}] with [{string.Join(",", Performers)}] at {Stage} on {ReferenceLicense.Date(Day)}";

    private static ImmutableArray<Term> Terms(Vocabulary vocabulary, Dimension dimension, string[] ids) =>
        [.. ids.SelectMany(id => vocabulary.TryExpand(dimension, id, out var terms) ? terms : throw new ArgumentException(id))];
}
