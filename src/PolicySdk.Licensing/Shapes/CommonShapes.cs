namespace PolicySdk.Licensing;

/// <summary>Shapes that documents of several kinds have in common.</summary>
internal static class CommonShapes
{
    private const string NameThem = "Name what is meant; [\"Any\"] is a value.";

    public static TextShape Id { get; } = new(TextForm.Id);

    public static TextShape Line { get; } = new(TextForm.Line);

    public static TextShape Prose { get; } = new(TextForm.Prose);

    public static TextShape Date { get; } = new(TextForm.Date);

    public static TextShape Version { get; } = new(TextForm.Version);

    public static TextShape VocabularyVersion { get; } = new(TextForm.VocabularyVersion);

    /// <summary>Terms of a dimension, one at least.</summary>
    public static ListShape Terms(Dimension dimension) => new($"an array of {dimension.Plural()}", new TermShape(dimension), NameThem);

    /// <summary>Terms that are taken out of something.</summary>
    public static ListShape Except { get; } = new("an array of capabilities, contexts and operations", new ExceptableShape());

    /// <summary>Ids, one at least.</summary>
    public static ListShape Ids(string noun, string emptyHelp) => new(noun, Id, emptyHelp);

    /// <summary>One of the names of an enumeration.</summary>
    public static ChoiceShape Choice<T>(string noun)
        where T : struct, Enum => new(noun, Enum.GetNames(typeof(T)));
}
