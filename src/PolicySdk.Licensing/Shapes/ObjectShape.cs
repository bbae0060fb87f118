namespace PolicySdk.Licensing;

/// <summary>An object with known properties.</summary>
internal sealed class ObjectShape(string noun, ImmutableArray<PropertyShape> properties, params ShapeCondition[] conditions) : Shape
{
    private readonly Dictionary<string, PropertyShape> _byName = properties.ToDictionary(each => each.Name, StringComparer.Ordinal);
    private readonly ImmutableArray<string> _required = [.. properties.Where(each => each.IsRequired).Select(each => each.Name)];

    public ImmutableArray<PropertyShape> Properties => properties;

    public IReadOnlyList<ShapeCondition> Conditions => conditions;

    public override string Noun => noun;

    /// <summary>The property of that name; null if it has none.</summary>
    public PropertyShape? Find(string name) => _byName.TryGetValue(name, out var property) ? property : null;

    protected override string? TypeHelp(JsonValue value) =>
        value.Kind == JsonKind.String && _required is [var only] ? $"Write {{ \"{only}\": {Quoting.Of(value.Text)} }}." : null;

    public override void Check(JsonValue value, ValueName name, ShapeCheck check)
    {
        check.CancellationToken.ThrowIfCancellationRequested();
        if (!Is(JsonKind.Object, value, name, check))
        {
            return;
        }

        // A misspelt property is one error, not two: it is unknown, and what it means is not missing.
        List<string>? meant = null;
        HashSet<string>? present = null;
        foreach (var member in value.Members)
        {
            if (_byName.TryGetValue(member.Name, out var property))
            {
                property.Value.Check(member.Value, new ValueName(member.Name, IsOptional: !property.IsRequired), check);
            }
            else if (!check.Errors.IsFull)
            {
                present ??= new HashSet<string>(value.Members.Select(each => each.Name), StringComparer.Ordinal);
                if (ReportUnknown(member, present, check) is { } near)
                {
                    (meant ??= []).Add(near);
                }
            }
        }

        ReportMissing(_required, noun, null, value, meant, check);
        HashSet<string>? excluded = null;
        foreach (var condition in conditions)
        {
            if (condition.IsMetBy(value) && !IsInDoubt(condition, value))
            {
                Check(condition, value, meant, ref excluded, check);
            }
        }
    }

    // "Compensat" is another value than "Compensate", and hardly one that forbids what goes with the latter.
    private bool IsInDoubt(ShapeCondition condition, JsonValue value) =>
        condition is { IsNegated: true, Property: { } property }
        && Find(property)?.Value is ChoiceShape choice && value.TextOf(property) is { } text && !choice.Values.Contains(text, StringComparer.Ordinal);

    /// <summary>Whether an object says nothing of a property, not even misspelt.</summary>
    public bool IsSilentOn(string property, JsonValue value) =>
        value.Find(property) is null && !value.Members.Any(member => Find(member.Name) is null && Spelling.Nearest(member.Name, [property]) is not null);

    // One property that is out of place is one error, however many reasons there are.
    private static void Check(ShapeCondition condition, JsonValue value, List<string>? meant, ref HashSet<string>? excluded, ShapeCheck check)
    {
        ReportMissing(condition.Requires, condition.Subject, condition.Help, value, meant, check);
        if (!condition.RequiresOneOf.IsEmpty && !HasOneOf(condition.RequiresOneOf, value, meant))
        {
            var names = condition.RequiresOneOf.Select(Quoting.Of).ToArray();
            check.Errors.Invalid(Start(value, check), $"{condition.Subject} needs at least one of {Quoting.Choice(names, "and")}", condition.Help);
        }

        foreach (var name in condition.Excludes)
        {
            if (value.Find(name) is { } member && (excluded ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
            {
                check.Errors.Invalid(member.NameSpan, $"{condition.Subject} has no {Quoting.Of(name)}", condition.Help ?? "Remove it.");
            }
        }
    }

    private static bool Has(string property, JsonValue value, List<string>? meant) => value.Find(property) is not null || meant?.Contains(property) == true;

    private static bool HasOneOf(ImmutableArray<string> properties, JsonValue value, List<string>? meant)
    {
        foreach (var property in properties)
        {
            if (Has(property, value, meant))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportMissing(
        ImmutableArray<string> required, string subject, string? help, JsonValue value, List<string>? meant, ShapeCheck check)
    {
        List<string>? missing = null;
        foreach (var property in required)
        {
            if (!Has(property, value, meant))
            {
                (missing ??= []).Add(Quoting.Of(property));
            }
        }

        if (missing is not null)
        {
            check.Errors.Invalid(Start(value, check), $"{subject} needs {Quoting.Choice(missing, "and")}", help ?? "Add what is missing.");
        }
    }

    /// <summary>Where to point for what is not there: the opening brace, since the whole object would underline everything.</summary>
    private static DocumentSpan Start(JsonValue value, ShapeCheck check) => check.Errors.Source.SpanOf(value.Span.Start, 1);

    /// <summary>Reports a property that no such object has.</summary>
    /// <returns>The property that was probably meant.</returns>
    private string? ReportUnknown(JsonMember member, HashSet<string> present, ShapeCheck check)
    {
        // What is there already was hardly meant again, unless nothing else is near.
        var names = properties.Select(each => each.Name).ToArray();
        var near = Spelling.Nearest(member.Name, names.Where(each => !present.Contains(each))) ?? Spelling.Nearest(member.Name, names);
        var help = near is null ? $"It has {Quoting.Choice([.. names.Select(Quoting.Of)], "and")}." : $"Did you mean {Quoting.Of(near)}?";
        check.Errors.Invalid(member.NameSpan, $"{Quoting.Of(member.Name)} is not a property of {noun}", help);
        return near;
    }
}
