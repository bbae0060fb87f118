namespace PolicySdk.Licensing;

/// <summary>The text of a document and the name under which it is reported.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class DocumentSource
{
    /// <summary>The largest document that is read, in bytes of UTF-8: 4 MiB.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    private readonly Lazy<LineIndex> _lines;

    /// <summary>A document that is text already. A byte order mark in front is no part of the text.</summary>
    /// <param name="path">The name under which it is reported; nothing is opened.</param>
    /// <param name="text">The text; anything is accepted here, and reading reports what is wrong with it.</param>
    public DocumentSource(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        _lines = new Lazy<LineIndex>(() => new LineIndex(Text));
    }

    /// <summary>The name under which the document is reported.</summary>
    public string Path { get; }

    /// <summary>The text, without byte order mark. Spans count in it.</summary>
    public string Text { get; }

    /// <summary>Where its lines start.</summary>
    internal LineIndex Lines => _lines.Value;

    /// <summary>Decodes a file: UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <returns>The text, or one error where the bytes are no text or too many.</returns>
    public static DocumentRead<DocumentSource> FromBytes(string path, byte[] bytes) => DocumentDecoder.Decode(path, bytes);

    /// <summary>A document that is text already, as <see cref="FromBytes"/> gives one.</summary>
    public static DocumentRead<DocumentSource> FromText(string path, string text) => new(new DocumentSource(path, text));

    /// <summary>A document of which there is no text to read, for whatever reason: one error at its beginning.</summary>
    /// <param name="path">The name under which it is reported.</param>
    /// <param name="message">What is wrong, one line.</param>
    /// <param name="help">The way out, one line, where there is one to name.</param>
    public static DocumentRead<DocumentSource> Unreadable(string path, string message, string? help = null) =>
        new([new DocumentDiagnostic(DocumentRules.Invalid, path, new DocumentSpan(0, 0, 1, 1, 1, 1), message, help)]);

    /// <summary>The span of some characters of the text; what lies outside is cut off.</summary>
    public DocumentSpan SpanOf(int start, int length)
    {
        start = Math.Min(Math.Max(0, start), Text.Length);
        length = Math.Min(Math.Max(0, length), Text.Length - start);
        var lines = Lines;
        var (line, column) = lines.Locate(start);
        var (endLine, endColumn) = length == 0 ? (line, column) : lines.Locate(start + length);
        return new DocumentSpan(start, length, line, column, endLine, endColumn);
    }
}
