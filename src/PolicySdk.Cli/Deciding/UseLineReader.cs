using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Reads a line exactly: the use that it asks for, or the first thing that is wrong with it.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class UseLineReader
{
    /// <summary>What is said of a line that is too long to be read.</summary>
    public const string TooLong = "the line is longer than 1 MiB, which is more than is read. Write one use to a line.";

    private readonly PolicyDocuments _documents;

    /// <param name="documents">What lines may name.</param>
    public UseLineReader(PolicyDocuments documents) => _documents = documents;

    /// <summary>Reads a line without its end.</summary>
    /// <returns>The use, or the error.</returns>
    public (Question Asked, LineError? Error) Read(ReadOnlySpan<byte> line)
    {
        if (FindNoLine(line) is { } noLine)
        {
            return (default, noLine);
        }

        var text = Encoding.UTF8.GetString(line);
        var read = UseReader.Read(new DocumentSource("", text), _documents.Vocabulary, id => _documents.TryGetLicense(id, out _), _documents.Suggest);
        if (read.Value is not { } asked)
        {
            return (default, ErrorOf(read.Diagnostics[0]));
        }

        return FindLenience(line, text) is { } lenience
            ? (default, lenience)
            : (new Question(LicenseGroup.Of([.. asked.Licenses.Select(LicenseOf)]), asked.Use, asked.AsOf), null);
    }

    private License LicenseOf(string id) =>
        _documents.TryGetLicense(id, out var license) ? license : throw new InvalidOperationException($"The license '{id}' is gone.");

    /// <summary>What is wrong before anything is read as JSON.</summary>
    private static LineError? FindNoLine(ReadOnlySpan<byte> line)
    {
        if (line.Length > LineReader.LongestLine)
        {
            return new LineError(TooLong, 1);
        }

        if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return new LineError("the line is empty. Write one use to a line, a JSON object.", 1);
        }

        if (line is [0xEF, 0xBB, 0xBF, ..])
        {
            return new LineError("a byte order mark stands in the middle of the input. Remove it: only the first line may have one.", 1);
        }

        return FindMalformed(line) is >= 0 and var at
            ? new LineError("the line is not valid UTF-8 here. Write the lines in UTF-8.", Encoding.UTF8.GetCharCount(line[..at]) + 1)
            : null;
    }

    /// <summary>The first byte that is no part of UTF-8; -1 if all are.</summary>
    private static int FindMalformed(ReadOnlySpan<byte> line)
    {
        if (Utf8.IsValid(line))
        {
            return -1;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(line[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>What documents may have and JSON Lines may not: comments, and commas behind the last value.</summary>
    private static LineError? FindLenience(ReadOnlySpan<byte> line, string text)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth + 2 });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException)
        {
            var column = Encoding.UTF8.GetCharCount(line[..(int)reader.BytesConsumed]);
            column += text.AsSpan(column).IndexOfAnyExcept(" \t\r");
            // A comma is missed only where a value had to follow it.
            column = text[column] is '}' or ']' ? text.LastIndexOf(',', column) : column;
            return new LineError("a line has no comments, and no comma behind the last value. Remove it.", column + 1);
        }
    }

    private static LineError ErrorOf(DocumentDiagnostic diagnostic)
    {
        const string document = "the document";
        var message = diagnostic.Message.StartsWith(document, StringComparison.Ordinal) ? "the line" + diagnostic.Message[document.Length..] : diagnostic.Message;
        return new LineError(diagnostic.Help is null ? message : $"{message}. {diagnostic.Help}", diagnostic.Span.Column);
    }
}
