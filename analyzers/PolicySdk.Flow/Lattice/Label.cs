namespace PolicySdk.Flow.Lattice;

/// <summary>
/// A mark on a value: an origin, or inside a summary a variable that stands for whatever the caller's value carries. Stage and
/// narrowing are what has been done to the value since.
/// </summary>
/// <param name="Origin">The origin; <see langword="null"/> for a variable.</param>
/// <param name="Variable">The variable's number in its summary; -1 for an origin.</param>
/// <param name="Stage">The stage it was brought to, or <see langword="null"/> where it was left as it came.</param>
/// <param name="Narrowing">The categories it was narrowed to, sorted and joined by <c>|</c>, or <see langword="null"/>.</param>
internal sealed record Label(Origin? Origin, int Variable, ValueStage? Stage, string? Narrowing)
{
    public bool IsVariable => Origin is null;
}

/// <summary>Gives labels numbers, so that sets of them are integer maps. Belongs to one analysis.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<Label, int> _numbers = [];
    private readonly List<Label> _labels = [];

    private readonly List<LabelSet> _variables = [];

    public Label this[int number] => _labels[number];

    /// <summary>The set of one variable alone.</summary>
    public LabelSet VariableSet(int variable)
    {
        while (_variables.Count <= variable)
        {
            _variables.Add(LabelSet.Empty.Add(NumberOf(new Label(null, _variables.Count, null, null)), Trace.Start));
        }

        return _variables[variable];
    }

    public int NumberOf(Label label)
    {
        if (!_numbers.TryGetValue(label, out var number))
        {
            number = _labels.Count;
            _labels.Add(label);
            _numbers.Add(label, number);
        }

        return number;
    }
}
