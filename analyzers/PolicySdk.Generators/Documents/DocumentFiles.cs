using Microsoft.CodeAnalysis;
using PolicySdk.Licensing;

namespace PolicySdk.Generators.Documents;

/// <summary>Reads the texts of documents that were handed to the compiler.</summary>
internal static class DocumentFiles
{
    /// <summary>Whether a file is a document of a kind.</summary>
    public static bool IsOf(AdditionalText file, DocumentKind kind) => DocumentKinds.Of(file.Path) == kind;

    /// <summary>The text of a document for the reader; null where there is none, or far too much: the analyzer reports that.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentSource? Open(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { Length: <= DocumentSource.MaximumBytes } text ? new DocumentSource(file.Path, text.ToString()) : null;
}
