using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicySdk.Licensing;

/// <summary>What must hold for the text of any document before it is read as JSON.</summary>
internal static class TextCheck
{
    /// <summary>Reports a text that is too long, no text at all, or hides something from its reader.</summary>
    /// <returns>False if it makes no sense to read on.</returns>
    public static bool Run(DocumentSource source, DiagnosticBag errors, CancellationToken cancellationToken)
    {
        var text = source.Text;
        if (text.Length > DocumentSource.MaximumBytes
            || (text.Length > DocumentSource.MaximumBytes / 3 && Encoding.UTF8.GetByteCount(text) > DocumentSource.MaximumBytes))
        {
            errors.Invalid(default(DocumentSpan) with { Line = 1, Column = 1, EndLine = 1, EndColumn = 1 }, TooLarge, TooLargeHelp);
            return false;
        }

        for (var i = EndOfPlain(text, 0); i < text.Length; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var c = text[i];
            if (c == '\0')
            {
                errors.Invalid(source.SpanOf(i, 1), Binary, EncodingHelp);
                return false;
            }

            if (c < '\u0600')
            {
                i = EndOfPlain(text, i + 1) - 1;
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (c == '\uFFFD' || char.IsSurrogate(c))
            {
                errors.Invalid(source.SpanOf(i, 1), NotUnicode, EncodingHelp);
                return false;
            }
            else if (IsBidiControl(c) && !errors.IsFull)
            {
                errors.Invalid(source.SpanOf(i, 1), Bidi(c), BidiHelp);
            }
        }

        return true;
    }

    /// <summary>Where characters that are neither NUL nor above U+03FF end at the latest that can be told four at a time.</summary>
    private static int EndOfPlain(string text, int start)
    {
        const ulong Ones = 0x0001_0001_0001_0001;
        foreach (var block in MemoryMarshal.Cast<char, ulong>(text.AsSpan(start)))
        {
            // A character of 0 borrows from its high bit, and none below U+0400 does otherwise.
            if (((block & (Ones * 0xFC00)) | ((block - Ones) & (Ones * 0x8000))) != 0)
            {
                break;
            }

            start += sizeof(ulong) / sizeof(char);
        }

        return start;
    }

    public const string Binary = "the document is not text: it holds a NUL character";

    public const string NotUnicode = "the document is not valid UTF-8 here";

    public const string EncodingHelp = "Save the document as text in UTF-8.";

    public const string BidiHelp = "Remove it: it makes readers see the text in another order than the machine.";

    public const string TooLargeHelp = "Split it, and see that it is a policy document at all.";

    public static readonly string TooLarge = FormattableString.Invariant(
        $"the document is larger than {DocumentSource.MaximumBytes / (1024 * 1024)} MiB, which is more than is read");

    /// <summary>How an error names a control character of the bidirectional algorithm.</summary>
    public static string Bidi(char control) =>
        $"the bidirectional control character U+{((int)control).ToString("X4", CultureInfo.InvariantCulture)} is not allowed";

    /// <summary>Whether a character changes the direction of text (Unicode Bidi_Control): such text shows other than it is.</summary>
    public static bool IsBidiControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
