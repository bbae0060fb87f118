namespace PolicySdk.Licensing;

/// <summary>What a string in a document must look like.</summary>
/// <param name="noun">What such a string is, with its article: <c>a date</c>.</param>
/// <param name="rule">What it must look like, for the help line.</param>
/// <param name="pattern">
/// The same as a regular expression of ECMA-262, as far as one can say it. It is used by whatever reads JSON Schemas, so without
/// <c>\p</c> and <c>\s</c>, which do not mean the same everywhere.
/// </param>
/// <param name="accepts">Whether a string is of the form.</param>
/// <param name="longest">How many characters of Unicode it may have; null where the form itself bounds it.</param>
internal sealed class TextForm(string noun, string rule, string pattern, Func<string, bool> accepts, int? longest = null)
{
    private const int LongestId = 200;
    private const int LongestText = 4000;
    private const string Controls = "\\u0000-\\u001F\\u007F-\\u009F";
    private const string Blanks = " \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";
    private const string LineEnds = "\\u2028\\u2029";

    /// <summary>Term ids: what is also a C# identifier.</summary>
    public static TextForm TermId { get; } = new(
        "a term id", "Write letters and digits, a letter first.", "^[A-Za-z][A-Za-z0-9]*$",
        text => text.Length > 0 && IsLetter(text[0]) && All(text, IsLetterOrDigit), LongestId);

    /// <summary>Ids of licenses, rules, duties, datasets and people. ASCII alone, so that no two look the same.</summary>
    public static TextForm Id { get; } = new(
        "an id", "Write ASCII letters, digits and . _ : @ / + -, a letter or digit first.", "^[A-Za-z0-9][A-Za-z0-9._:@/+-]*$",
        text => text.Length > 0 && IsLetterOrDigit(text[0]) && All(text, IsInId), LongestId);

    /// <summary>Versions of documents.</summary>
    public static TextForm Version { get; } = new(
        "a version", "Write numbers parted by dots, such as \"1.2.0\", and perhaps a suffix, such as \"-draft\".",
        "^[0-9]+(\\.[0-9]+)*([-+][A-Za-z0-9.+-]+)?$", IsVersion, LongestId);

    /// <summary>Versions of the vocabulary: whole numbers.</summary>
    public static TextForm VocabularyVersion { get; } = new(
        "a version of the vocabulary", "Write a whole number, such as \"1\".", "^[1-9][0-9]{0,3}$",
        text => text.Length is > 0 and <= 4 && text[0] != '0' && All(text, IsDigit));

    /// <summary>Text on one line.</summary>
    public static TextForm Line { get; } = new(
        "a line of text", "Write something, on one line.", $"^[{Blanks}]*[^{Controls}{LineEnds}{Blanks}][^{Controls}{LineEnds}]*$",
        text => !string.IsNullOrWhiteSpace(text) && All(text, IsOfLine), LongestText);

    /// <summary>Text that may have several lines.</summary>
    public static TextForm Prose { get; } = new(
        "a text", "Write something, without control characters.", $"^[{Blanks}{LineEnds}\\t\\n\\r]*[^{Controls}{LineEnds}{Blanks}](?:[^{Controls}]|[\\t\\n\\r])*$",
        text => !string.IsNullOrWhiteSpace(text) && All(text, IsOfProse), LongestText);

    /// <summary>Days.</summary>
    public static TextForm Date { get; } = new(
        "a date", "Write a day of the calendar as yyyy-MM-dd.",
        "^(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$",
        text => CalendarDate.TryParse(text, out _));

    /// <summary>Lengths of time.</summary>
    public static TextForm Period { get; } = new(
        "a period", "Write an ISO 8601 duration of years, months, weeks or days, such as \"P30D\" or \"P3M\".",
        "^P(?=[0-9])(0*[0-9]{1,4}Y)?(0*[0-9]{1,4}M)?(0*[0-9]{1,4}W)?(0*[0-9]{1,4}D)?$", text => CalendarPeriod.TryParse(text, out _));

    /// <summary>A day, or a length of time from some day on.</summary>
    public static TextForm DateOrPeriod { get; } = new(
        "a date or a period", "Write a day as yyyy-MM-dd, or an ISO 8601 duration such as \"P90D\" from the end on.",
        $"({Date.Pattern})|({Period.Pattern})", text => Date.Accepts(text) || Period.Accepts(text));

    /// <summary>A day, or an event in one word.</summary>
    public static TextForm DateOrEvent { get; } = new(
        "a date or an event", "Write a day as yyyy-MM-dd, or an event in one word, such as \"ModelRetired\".",
        $"({Date.Pattern})|({TermId.Pattern})", text => Date.Accepts(text) || TermId.Accepts(text), LongestId);

    /// <summary>Names for things that have no vocabulary of their own, in one word.</summary>
    public static TextForm Word { get; } = new("a word", "Write letters and digits, a letter first.", TermId.Pattern, TermId.Accepts, LongestId);

    /// <summary>
    /// SHA-256 in hexadecimal. Nothing here compares it with a file, so it may be cut short for reading, as printed contracts do.
    /// </summary>
    public static TextForm Sha256 { get; } = new(
        "a SHA-256", "Write its 64 hexadecimal digits, or at least 4 of them and \"...\".", "^([0-9A-Fa-f]{64}|[0-9A-Fa-f]{4,63}\\.\\.\\.)$", IsSha256);

    /// <summary>Currencies.</summary>
    public static TextForm Currency { get; } = new(
        "a currency", "Write its ISO 4217 code in upper case, such as \"USD\".", "^[A-Z]{3}$",
        text => text.Length == 3 && All(text, c => c is >= 'A' and <= 'Z'));

    /// <summary>What such a string is, with its article.</summary>
    public string Noun => noun;

    /// <summary>What it must look like, for the help line.</summary>
    public string Rule => rule;

    /// <summary>The form as a regular expression.</summary>
    public string Pattern => pattern;

    /// <summary>How many characters of Unicode it may have; null where the form itself bounds it.</summary>
    public int? Longest => longest;

    /// <summary>Whether a string is of the form.</summary>
    public bool Accepts(string text) =>
        (longest is null || text.Length <= longest || text.Length - text.Count(char.IsLowSurrogate) <= longest) && accepts(text);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>Whether a character may stand in an <see cref="Id"/>.</summary>
    internal static bool IsInId(char c) => IsLetterOrDigit(c) || c is '.' or '_' or ':' or '@' or '/' or '+' or '-';

    /// <summary>Whether a character is a letter or digit of ASCII.</summary>
    internal static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    private static bool IsOfLine(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029');

    private static bool IsOfProse(char c) => !char.IsControl(c) || c is '\n' or '\r' or '\t';

    // Every string of every document comes here, so without the enumerator of LINQ.
    private static bool All(string text, Func<char, bool> accepts)
    {
        foreach (var c in text)
        {
            if (!accepts(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVersion(string text)
    {
        var end = text.IndexOfAny(['-', '+']);
        var numbers = end < 0 ? text : text.Substring(0, end);
        var suffix = end < 0 ? "x" : text.Substring(end + 1);
        return numbers.Split('.').All(part => part.Length > 0 && All(part, IsDigit))
            && suffix.Length > 0 && All(suffix, c => IsLetterOrDigit(c) || c is '.' or '-' or '+');
    }

    private static bool IsSha256(string text)
    {
        var isCut = text.EndsWith("...", StringComparison.Ordinal);
        var digits = isCut ? text.Length - 3 : text.Length;
        return (isCut ? digits is >= 4 and < 64 : digits == 64) && text.Take(digits).All(Uri.IsHexDigit);
    }
}
