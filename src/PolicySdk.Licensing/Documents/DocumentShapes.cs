namespace PolicySdk.Licensing;

/// <summary>The definitions of all kinds of documents.</summary>
internal static class DocumentShapes
{
    /// <summary>What a document of a kind must be.</summary>
    public static ObjectShape Of(DocumentKind kind) => kind switch
    {
        DocumentKind.License => LicenseShapes.License,
        DocumentKind.Policy => PolicyShapes.Policy,
        DocumentKind.Vocabulary => VocabularyShapes.Vocabulary,
        DocumentKind.Status => StatusShapes.Status,
        DocumentKind.Waiver => WaiverShapes.Waiver,
        DocumentKind.ApiModel => ApiModelShapes.ApiModel,
        _ => PolicyTestShapes.PolicyTest,
    };
}
