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
    /// <summary>
    /// Of a variable: whether it stands only for what has a scope. What a loader that declares one hands out has no other origin.
    /// </summary>
    public bool IsScoped { get; init; }

    /// <summary>The variable for whatever comes back from delegates that a callee calls without seeing them.</summary>
    public const int Answers = -2;

    /// <summary>The variable for whatever such delegates put into what they are called with.</summary>
    public const int Additions = -3;

    public bool IsVariable => Origin is null;
}

/// <summary>Gives labels numbers, so that sets of them are integer maps. Belongs to one analysis.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<Label, int> _numbers = [];
    private readonly List<Label> _labels = [];

    private readonly List<LabelSet> _variables = [];
    private LabelSet _answers;
    private LabelSet _additions;

    /// <summary>The set of <see cref="Label.Answers"/> alone.</summary>
    public LabelSet Answers => _answers.IsEmpty ? _answers = SetOf(Label.Answers) : _answers;

    /// <summary>The set of <see cref="Label.Additions"/> alone.</summary>
    public LabelSet Additions => _additions.IsEmpty ? _additions = SetOf(Label.Additions) : _additions;

    public Label this[int number] => _labels[number];

    /// <summary>The set of one variable alone.</summary>
    public LabelSet VariableSet(int variable)
    {
        while (_variables.Count <= variable)
        {
            _variables.Add(SetOf(_variables.Count));
        }

        return _variables[variable];
    }

    private LabelSet SetOf(int variable) => LabelSet.Empty.Add(NumberOf(new Label(null, variable, null, null)), Trace.Start);

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
