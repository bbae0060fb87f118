using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Analyzers.Documents;

/// <summary>A document that was handed to the compiler, with the text that the compiler has of it.</summary>
/// <param name="Path">The document.</param>
/// <param name="Text">Its text; <see langword="null"/> where there is none.</param>
/// <param name="Failure">Why there is none; <see langword="null"/> where there is one.</param>
internal readonly record struct DocumentFile(string Path, SourceText? Text, string? Failure)
{
    /// <summary>The documents among files, by path. A file that is included twice is one.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<DocumentFile> Among(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentFile>();
        foreach (var file in files.Where(file => PolicyDocuments.IsDocument(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (documents.Count == 0 || documents[documents.Count - 1].Path != file.Path)
            {
                documents.Add(Open(file, cancellationToken));
            }
        }

        return documents.ToImmutable();
    }

    /// <summary>Whether both are the same document with the same text in memory.</summary>
    public bool IsSame(DocumentFile other) => Text is not null && ReferenceEquals(Text, other.Text) && Path == other.Path;

    /// <summary>The document for the reader, or what is wrong with the file.</summary>
    public DocumentRead<DocumentSource> ToSource()
    {
        if (Text is null)
        {
            return DocumentSource.Unreadable(Path, $"The document cannot be read: {Failure}");
        }

        // The compiler falls back to the machine's code page for what is no UTF-8, and a document must not depend on the machine.
        if (Text.Encoding is { } encoding and not (UTF8Encoding or UnicodeEncoding))
        {
            return DocumentSource.Unreadable(Path, "The document is not encoded in UTF-8.", "Save it as UTF-8.");
        }

        // Characters are never more than bytes, so this is too large in any case; the text of a huge file is not even put together.
        if (Text.Length > DocumentSource.MaximumBytes)
        {
            const int Mebibyte = 1024 * 1024;
            return DocumentSource.Unreadable(
                Path,
                $"The document is too large: it has {Text.Length / Mebibyte} MiB, and {DocumentSource.MaximumBytes / Mebibyte} MiB are allowed.");
        }

        return DocumentSource.FromText(Path, Text.ToString());
    }

    private static DocumentFile Open(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            return file.GetText(cancellationToken) is { } text
                ? new DocumentFile(file.Path, text, null)
                : new DocumentFile(file.Path, null, "it is missing, locked or no text.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DocumentFile(file.Path, null, exception.Message);
        }
    }
}
