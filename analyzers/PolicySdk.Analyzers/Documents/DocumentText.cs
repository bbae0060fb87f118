using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PolicySdk.Analyzers.Documents;

/// <summary>A document as it was read: what it says, or what is wrong with it.</summary>
/// <param name="Path">The document.</param>
/// <param name="Value">What it says; <see langword="null"/> exactly when there are <paramref name="Diagnostics"/>.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Text">Its text; <see langword="null"/> where there is none.</param>
internal sealed record DocumentText(string Path, object? Value, ImmutableArray<DocumentDiagnostic> Diagnostics, string? Text)
{
    // An IDE makes a compilation for every key press, out of the same texts.
    private static readonly ConditionalWeakTable<SourceText, DocumentText> s_known = new();

    /// <summary>Reads a document that was handed to the compiler. Whatever is wrong with the file is a diagnostic, not an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads its text; the same for every file of one name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentText Read(
        AdditionalText file,
        Func<DocumentSource, CancellationToken, (object?, ImmutableArray<DocumentDiagnostic>)> read,
        CancellationToken cancellationToken)
    {
        SourceText? text;
        try
        {
            text = file.GetText(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Unreadable(file.Path, $"The document cannot be read: {exception.Message}");
        }

        if (text is null)
        {
            return Unreadable(file.Path, "The document cannot be read: it is missing, locked or no text.");
        }

        if (s_known.TryGetValue(text, out var known) && known.Path == file.Path)
        {
            return known;
        }

        var document = Read(file.Path, text, read, cancellationToken);
        if (known is null)
        {
            // Two files can share one text in memory; the first one keeps the place.
            s_known.GetValue(text, _ => document);
        }

        return document;
    }

    private static DocumentText Read(
        string path,
        SourceText text,
        Func<DocumentSource, CancellationToken, (object?, ImmutableArray<DocumentDiagnostic>)> read,
        CancellationToken cancellationToken)
    {
        // The compiler falls back to the machine's code page for what is no UTF-8, and a document must not depend on the machine.
        if (text.Encoding is { } encoding and not (UTF8Encoding or UnicodeEncoding))
        {
            return Unreadable(path, "The document is not encoded in UTF-8.", "Save it as UTF-8.");
        }

        // Characters are never more than bytes, so this is too large in any case; the text of a huge file is not even put together.
        if (text.Length > DocumentSource.MaximumBytes)
        {
            const int Mebibyte = 1024 * 1024;
            return Unreadable(
                path,
                $"The document is too large: it has {text.Length / Mebibyte} MiB, and {DocumentSource.MaximumBytes / Mebibyte} MiB are allowed.");
        }

        var source = new DocumentSource(path, text.ToString());
        var (value, diagnostics) = read(source, cancellationToken);
        return new DocumentText(path, value, diagnostics, source.Text);
    }

    private static DocumentText Unreadable(string path, string message, string? help = null) => new(
        path, null, [new DocumentDiagnostic(DocumentRules.Invalid, path, new DocumentSpan(0, 0, 1, 1, 1, 1), message, help)], null);
}
