namespace PolicySdk.Licensing;

/// <summary>One checking of one document against its shape.</summary>
/// <param name="Errors">Where errors go.</param>
/// <param name="Vocabulary">The terms that documents may use.</param>
/// <param name="VocabularyVersion">The version that the document is pinned to.</param>
/// <param name="CancellationToken">Ends the checking.</param>
internal sealed record ShapeCheck(DiagnosticBag Errors, Vocabulary Vocabulary, int VocabularyVersion, CancellationToken CancellationToken);
