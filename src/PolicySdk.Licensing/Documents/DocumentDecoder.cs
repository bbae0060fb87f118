using System.Runtime.InteropServices;
using System.Text;

namespace PolicySdk.Licensing;

/// <summary>Turns the bytes of a file into text, as strictly as text can be told from anything else.</summary>
internal static class DocumentDecoder
{
    public static DocumentRead<DocumentSource> Decode(string path, byte[] bytes)
    {
        // A text in UTF-16 may be twice as long as the same in UTF-8; what is longer still is too large in any encoding.
        if (bytes.Length > (2 * DocumentSource.MaximumBytes) + 2)
        {
            var start = new DocumentSource(path, "").SpanOf(0, 0);
            return Failed(path, start, TextCheck.TooLarge, TextCheck.TooLargeHelp);
        }

        return bytes switch
        {
            [0xFF, 0xFE, ..] => DecodeUtf16(path, bytes, Encoding.Unicode),
            [0xFE, 0xFF, ..] => DecodeUtf16(path, bytes, Encoding.BigEndianUnicode),
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(path, bytes, 3),
            _ => DecodeUtf8(path, bytes, 0),
        };
    }

    private static DocumentRead<DocumentSource> DecodeUtf8(string path, byte[] bytes, int start)
    {
        var valid = ValidUtf8Length(bytes, start);
        var source = new DocumentSource(path, Encoding.UTF8.GetString(bytes, start, valid - start));
        return valid == bytes.Length ? new DocumentRead<DocumentSource>(source)
            : bytes[valid] == 0 ? Failed(path, source.SpanOf(source.Text.Length, 0), TextCheck.Binary, TextCheck.EncodingHelp)
            : Failed(path, source.SpanOf(source.Text.Length, 0), TextCheck.NotUnicode, TextCheck.EncodingHelp);
    }

    // Characters that are no text remain as they are, and reading reports them.
    private static DocumentRead<DocumentSource> DecodeUtf16(string path, byte[] bytes, Encoding encoding)
    {
        var source = new DocumentSource(path, encoding.GetString(bytes, 2, (bytes.Length - 2) & ~1));
        return bytes.Length % 2 == 0
            ? new DocumentRead<DocumentSource>(source)
            : Failed(path, source.SpanOf(source.Text.Length, 0), "the document ends in the middle of a UTF-16 character", TextCheck.EncodingHelp);
    }

    private static DocumentRead<DocumentSource> Failed(string path, DocumentSpan span, string message, string help) =>
        new([new DocumentDiagnostic(DocumentRules.Invalid, path, span, message, help)]);

    /// <summary>Where the bytes stop being UTF-8 text: at the first malformed sequence (Unicode, table 3-7) or NUL.</summary>
    private static int ValidUtf8Length(byte[] bytes, int start)
    {
        var i = start;
        while (i < bytes.Length)
        {
            var lead = bytes[i];
            if (lead is > 0 and < 0x80)
            {
                i = EndOfAscii(bytes, i + 1);
                continue;
            }

            var (length, low, high) = lead switch
            {
                >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
                0xE0 => (3, 0xA0, 0xBF),
                0xED => (3, 0x80, 0x9F),
                >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
                0xF0 => (4, 0x90, 0xBF),
                >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
                0xF4 => (4, 0x80, 0x8F),
                _ => (0, 0, 0),
            };
            if (length == 0 || i + length > bytes.Length || bytes[i + 1] < low || bytes[i + 1] > high
                || (length > 2 && (bytes[i + 2] & 0xC0) != 0x80) || (length > 3 && (bytes[i + 3] & 0xC0) != 0x80))
            {
                break;
            }

            i += length;
        }

        return i;
    }

    /// <summary>Where ASCII other than NUL ends at the latest that can be told eight bytes at a time.</summary>
    private static int EndOfAscii(byte[] bytes, int start)
    {
        const ulong Ones = 0x0101010101010101;
        const ulong HighBits = Ones * 0x80;
        for (; start + sizeof(ulong) <= bytes.Length; start += sizeof(ulong))
        {
            // A byte of 0 borrows from its high bit, and none that is ASCII otherwise does.
            var block = MemoryMarshal.Read<ulong>(bytes.AsSpan(start));
            if (((block | (block - Ones)) & HighBits) != 0)
            {
                break;
            }
        }

        return start;
    }
}
