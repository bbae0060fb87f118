namespace PolicySdk.Licensing;

/// <summary>What a string in a document must look like.</summary>
/// <param name="noun">What such a string is, with its article: <c>a date</c>.</param>
/// <param name="rule">What it must look like, for the help line.</param>
/// <param name="pattern">The same as a regular expression, for JSON Schemas.</param>
/// <param name="accepts">Whether a string is of the form.</param>
internal sealed class TextForm(string noun, string rule, string pattern, Func<string, bool> accepts)
{
    /// <summary>The longest id or name that a document may give anything.</summary>
    private const int LongestId = 200;

    /// <summary>Term ids: what is also a C# identifier.</summary>
    public static TextForm TermId { get; } = new(
        "a term id", "write letters and digits, a letter first", "^[A-Za-z][A-Za-z0-9]*$",
        text => text.Length is > 0 and <= LongestId && IsLetter(text[0]) && text.All(IsLetterOrDigit));

    /// <summary>What such a string is, with its article.</summary>
    public string Noun => noun;

    /// <summary>What it must look like, for the help line.</summary>
    public string Rule => rule;

    /// <summary>The form as a regular expression.</summary>
    public string Pattern => pattern;

    /// <summary>Whether a string is of the form.</summary>
    public bool Accepts(string text) => accepts(text);

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsLetterOrDigit(char c) => IsLetter(c) || c is >= '0' and <= '9';
}
