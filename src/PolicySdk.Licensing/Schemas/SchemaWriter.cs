namespace PolicySdk.Licensing;

/// <summary>Writes a shape as a JSON Schema (2020-12), for editors and for whatever else reads schemas.</summary>
/// <remarks>
/// The schema says all that the shape says, except what <see cref="Limits"/> lists. Patterns are regular expressions of ECMA-262, as the
/// standard wants them, without anything that only some readers know. Not safe to share between threads.
/// </remarks>
internal sealed class SchemaWriter
{
    /// <summary>What the reader rejects and a schema cannot say.</summary>
    public static readonly ImmutableArray<string> Limits =
    [
        "a property that is given twice",
        "names that point at nothing, and ids that are taken already",
        "the order of dates",
        "29 February of a year that has none",
        "terms and versions of the vocabulary that are later than the one a document is pinned to",
        "control characters of the bidirectional algorithm, invisible characters and words that mix scripts",
        "numbers that differ behind the 28th digit",
        "flows and documentation-comment ids that only look right",
    ];

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<object, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SchemaNode> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _uses = [];

    private SchemaWriter(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>The schema of a kind of document.</summary>
    /// <param name="shape">The document.</param>
    /// <param name="id">The URI that documents name under <c>$schema</c>.</param>
    /// <param name="title">The name that editors show.</param>
    /// <param name="vocabulary">The terms that documents may use.</param>
    public static string Write(ObjectShape shape, string id, string title, Vocabulary vocabulary)
    {
        var writer = new SchemaWriter(vocabulary);
        writer.Count(shape);
        var root = SchemaNode.Object()
            .With("$schema", "https://json-schema.org/draft/2020-12/schema")
            .With("$id", id)
            .With("$comment", "Written by policysdk from the definitions that its reader checks against. What only the reader finds: " + string.Join("; ", Limits) + ".")
            .With("title", title)
            .With("allowComments", SchemaNode.Flag(true))
            .With("allowTrailingCommas", SchemaNode.Flag(true));
        writer.AddObject(root, shape);
        var definitions = SchemaNode.Object();
        foreach (var each in writer._definitions)
        {
            definitions.With(each.Key, each.Value);
        }

        return SchemaText.Of(definitions.Children.Count == 0 ? root : root.With("$defs", definitions));
    }

    /// <summary>Counts how often each shape is used; one that is used again is written once, under <c>$defs</c>.</summary>
    private void Count(Shape shape)
    {
        var key = KeyOf(shape);
        _uses.TryGetValue(key, out var uses);
        _uses[key] = uses + 1;
        if (uses > 0)
        {
            return;
        }

        switch (shape)
        {
            case ObjectShape { Properties: var properties }:
                foreach (var property in properties)
                {
                    Count(property.Value);
                }

                break;
            case ListShape list:
                Count(list.Item);
                break;
            case MapShape map:
                Count(map.Item);
                break;
            case OrNullShape orNull:
                Count(orNull.Other);
                break;
        }
    }

    /// <summary>What makes two shapes the same definition.</summary>
    private static object KeyOf(Shape shape) => shape switch
    {
        TextShape text => text.Form,
        TermShape term => term.Dimension,
        FlagShape or ExceptableShape => shape.GetType(),
        OrNullShape orNull => (KeyOf(orNull.Other), typeof(OrNullShape)),
        ChoiceShape choice => choice.Noun + "\n" + string.Join("\n", choice.Values),
        ListShape list => (KeyOf(list.Item), list.Noun, list.MayBeEmpty),
        _ => shape,
    };

    private SchemaNode Schema(Shape shape, string? description = null)
    {
        var isShared = shape is not FlagShape and not ChoiceShape { Values.Count: 1 } && (_uses[KeyOf(shape)] > 1 || shape is TermShape or ExceptableShape);
        if (!isShared)
        {
            return Written(shape, description);
        }

        var reference = SchemaNode.Object().With("$ref", "#/$defs/" + Define(shape));
        return description is null ? reference : reference.With("description", description);
    }

    /// <summary>The name under which a shape stands in <c>$defs</c>.</summary>
    private string Define(Shape shape)
    {
        var key = KeyOf(shape);
        if (!_names.TryGetValue(key, out var name))
        {
            var words = Bare(shape.Noun).Split(' ', '-', '"').Where(word => word.Length > 0)
                .Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1));
            var first = new string(string.Concat(words).Where(char.IsLetterOrDigit).ToArray());
            name = first;
            for (var i = 2; !_taken.Add(name); i++)
            {
                name = FormattableString.Invariant($"{first}{i}");
            }

            _names.Add(key, name);
            _definitions.Add(name, Written(shape, null));
        }

        return name;
    }

    private SchemaNode Written(Shape shape, string? description)
    {
        var node = SchemaNode.Object();
        switch (shape)
        {
            case ObjectShape value:
                AddObject(node, value, description);
                break;
            case MapShape map:
                Described(node.With("type", "object"), description ?? Sentence(map.Noun));
                node.With("propertyNames", AddText(SchemaNode.Object(), map.NameForm)).With("additionalProperties", Schema(map.Item));
                break;
            case ListShape list:
                Described(node.With("type", "array"), description ?? Sentence(list.Noun)).With("items", Schema(list.Item));
                if (!list.MayBeEmpty)
                {
                    node.With("minItems", SchemaNode.Number(1));
                }

                break;
            case TextShape { Form: var form }:
                AddText(Described(node.With("type", "string"), (description is null ? Sentence(form.Noun) : description) + " " + form.Rule), form);
                break;
            case TermShape { Dimension: var dimension }:
                AddTerms(Described(node.With("type", "string"), description ?? Sentence(shape.Noun)), dimension);
                break;
            case ChoiceShape choice:
                Described(node, description ?? Sentence(choice.Noun)).With("enum", SchemaNode.Array(choice.Values));
                break;
            case NumberShape number:
                AddNumber(Described(node.With("type", "number"), description ?? Sentence(number.Noun)), number);
                break;
            case ExceptableShape:
                AddExceptable(Described(node.With("type", "string"), description ?? Sentence(shape.Noun)));
                break;
            case OrNullShape orNull:
                Described(node, description ?? Sentence(orNull.Noun))
                    .With("anyOf", SchemaNode.Array([Schema(orNull.Other), SchemaNode.Object().With("type", "null")]));
                break;
            case FlagShape:
                node.With("type", "boolean");
                Described(node, description);
                break;
            default:
                throw new ArgumentException($"'{shape.GetType().Name}' has no schema.", nameof(shape));
        }

        return node;
    }

    private void AddObject(SchemaNode node, ObjectShape shape, string? description = null)
    {
        Described(node.With("type", "object"), description ?? Sentence(shape.Noun));
        var required = shape.Properties.Where(each => each.IsRequired).Select(each => each.Name).ToArray();
        if (required.Length > 0)
        {
            node.With("required", SchemaNode.Array(required));
        }

        node.With("additionalProperties", SchemaNode.Flag(false));
        var properties = SchemaNode.Object();
        foreach (var property in shape.Properties)
        {
            properties.With(property.Name, Schema(property.Value, property.Description));
        }

        node.With("properties", properties);
        if (shape.Conditions.Count > 0)
        {
            node.With("allOf", SchemaNode.Array(shape.Conditions.Select(Condition)));
        }
    }

    private static SchemaNode Condition(ShapeCondition condition)
    {
        var then = SchemaNode.Object();
        if (!condition.Requires.IsEmpty)
        {
            then.With("required", SchemaNode.Array(condition.Requires));
        }

        if (!condition.RequiresOneOf.IsEmpty)
        {
            then.With("anyOf", SchemaNode.Array(condition.RequiresOneOf.Select(each => SchemaNode.Object().With("required", SchemaNode.Array([each])))));
        }

        if (!condition.Excludes.IsEmpty)
        {
            var excluded = SchemaNode.Object();
            foreach (var name in condition.Excludes)
            {
                excluded.With(name, SchemaNode.Flag(false));
            }

            then.With("properties", excluded);
        }

        return condition.Property is null ? then : SchemaNode.Object().With("if", Test(condition, condition.Property)).With("then", then);
    }

    private static SchemaNode Test(ShapeCondition condition, string property)
    {
        var test = SchemaNode.Object().With("required", SchemaNode.Array([property]));
        if (condition.Value is not { } value)
        {
            return test;
        }

        var same = SchemaNode.Object().With("const", value);
        var found = condition.IsNegated ? SchemaNode.Object().With("type", "string").With("not", same) : same;
        return test.With("properties", SchemaNode.Object().With(property, found));
    }

    private static SchemaNode AddText(SchemaNode node, TextForm form)
    {
        node.With("pattern", form.Pattern);
        return form.Longest is { } longest ? node.With("maxLength", SchemaNode.Number(longest)) : node;
    }

    private void AddTerms(SchemaNode node, Dimension dimension)
    {
        var terms = _vocabulary.TermsOf(dimension);
        var ids = terms.Select(term => term.Id);
        if (dimension != Dimension.Territory)
        {
            node.With("enum", SchemaNode.Array(ids)).With("enumDescriptions", SchemaNode.Array(terms.Select(term => term.Meaning)));
            return;
        }

        // Completion offers what an enum lists; the parts of countries are known by their form alone.
        string[] lists = [.. Territories.Lists];
        var known = SchemaNode.Object()
            .With("enum", SchemaNode.Array(ids.Concat(lists)))
            .With("enumDescriptions", SchemaNode.Array(terms.Select(term => term.Label).Concat(lists.Select(list => $"All countries of the {list}"))));
        var part = SchemaNode.Object()
            .With("description", "A part of a country. Write its ISO 3166-2 code, such as \"US-CA\".")
            .With("pattern", $"^(?:{string.Join("|", ids.Where(id => id != Vocabulary.Any))})-[0-9A-Z]{{1,3}}$");
        node.With("anyOf", SchemaNode.Array([known, part]));
    }

    private void AddExceptable(SchemaNode node)
    {
        var terms = Vocabulary.ExceptableDimensions.SelectMany(dimension => _vocabulary.TermsOf(dimension)).Where(term => !term.IsAny)
            .GroupBy(term => term.Id, StringComparer.Ordinal).Select(group => group.First()).ToArray();
        node.With("enum", SchemaNode.Array(terms.Select(term => term.Id))).With("enumDescriptions", SchemaNode.Array(terms.Select(term => term.Meaning)));
    }

    private static void AddNumber(SchemaNode node, NumberShape number)
    {
        _ = number.Above is { } above ? node.With("exclusiveMinimum", SchemaNode.Number(above)) : node.With("minimum", SchemaNode.Number(0));
        node.With("maximum", SchemaNode.Number(number.Maximum ?? decimal.MaxValue));
    }

    private static SchemaNode Described(SchemaNode node, string? description) => description is null ? node : node.With("description", description);

    private static string Sentence(string noun) => char.ToUpperInvariant(noun[0]) + noun.Substring(1) + ".";

    private static string Bare(string noun) =>
        noun.StartsWith("a ", StringComparison.Ordinal) ? noun.Substring(2) : noun.StartsWith("an ", StringComparison.Ordinal) ? noun.Substring(3) : noun;
}
