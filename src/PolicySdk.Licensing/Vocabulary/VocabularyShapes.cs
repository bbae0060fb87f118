namespace PolicySdk.Licensing;

/// <summary>The definition of vocabulary documents.</summary>
internal static class VocabularyShapes
{
    private static readonly ChoiceShape Dimensions = new(
        "a dimension that takes terms of one's own",
        [.. Licensing.Vocabulary.Dimensions.Where(dimension => dimension != Dimension.Territory).Select(dimension => dimension.ToString())])
    {
        Wrong = ImmutableDictionary<string, string>.Empty.Add(nameof(Dimension.Territory), "Territories are those of ISO 3166."),
    };

    private static readonly ObjectShape Term = new(
        "a term",
        [
            new("dimension", Dimensions, IsRequired: true),
            new("id", new TextShape(TextForm.TermId), IsRequired: true),
            new("parent", new TextShape(TextForm.TermId), Description: "The term that it belongs under, built in or own; whoever grants that one grants it too."),
            new("meaning", CommonShapes.Line, IsRequired: true, "What it means, in a line."),
            new("label", CommonShapes.Line, Description: "Its name for people; left out: its id."),
            new("sources", new ListShape("an array of sources", CommonShapes.Line), Description: "Where it comes from: standards, contracts."),
            new("since", CommonShapes.VocabularyVersion, Description: "The version of the vocabulary that it came with; left out: that of the document."),
        ],
        new ShapeCondition("dimension", nameof(Dimension.Recipient), "a term of another dimension than Recipient")
        {
            IsNegated = true,
            Requires = ["parent"],
            Help = "Name the term that it belongs under; whoever grants that one grants it too.",
        });

    /// <summary>A whole vocabulary document.</summary>
    public static ObjectShape Vocabulary { get; } = new(
        "a vocabulary",
        [
            new("$schema", CommonShapes.Line),
            new("id", CommonShapes.Id, IsRequired: true),
            new("version", CommonShapes.Version, IsRequired: true),
            new("vocabulary", CommonShapes.VocabularyVersion, IsRequired: true, "The version of the vocabulary that brings these terms."),
            new("title", CommonShapes.Line),
            new("terms", new ListShape("an array of terms", Term), IsRequired: true),
        ]);
}
