namespace PolicySdk.Licensing;

/// <summary>Reads waiver documents (<c>*.waiver.json</c>).</summary>
public static class WaiverReader
{
    /// <summary>How waiver documents are read.</summary>
    internal static DocumentFormat<WaiverDocument> Format { get; } = new(WaiverShapes.Waiver, Check, Build);

    /// <summary>Reads the waivers of a document, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<WaiverDocument> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);

    private static void Check(JsonValue document, ShapeCheck check)
    {
        DocumentChecks.UniqueIds(document, "waivers", "waiver", check);
        foreach (var waiver in document.ItemsOf("waivers"))
        {
            DocumentChecks.NotBefore(waiver, "expires", "from", check);
        }
    }

    private static WaiverDocument Build(JsonValue document, ShapeCheck check) =>
        new(check.Errors.Source.Path, [.. document.ItemsOf("waivers").Select(waiver => Build(waiver, check.Errors.Source.Path))]);

    private static Waiver Build(JsonValue value, string path) => new()
    {
        Id = value.TextOf("id")!,
        Rule = value.TextOf("rule")!,
        Project = value.TextOf("project")!,
        Symbol = value.TextOf("symbol")!,
        License = value.TextOf("license"),
        Content = value.TextOf("content"),
        Reason = value.ChoiceOf<WaiverReason>("reason")!.Value,
        Comment = value.TextOf("comment")!,
        Approver = value.TextOf("approver")!,
        Ticket = value.TextOf("ticket")!,
        From = value.DateOf("from"),
        Expires = value.DateOf("expires")!.Value,
        Path = path,
        Span = value.Span,
        IdSpan = value.TextAt("id")!.Span,
    };
}
