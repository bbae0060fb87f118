namespace PolicySdk.Licensing;

/// <summary>How documents name what stands in C# code: by documentation-comment ids (C# language specification, annex D).</summary>
internal static class SymbolForms
{
    private const int Longest = 2000;
    private const string NotInIds = "[^\\u0000-\\u0020\\u007F-\\u00A0\\u2028\\u2029]";

    /// <summary>Any type or member.</summary>
    public static TextForm Symbol { get; } = new(
        "a documentation-comment id",
        "Write it as the compiler does, such as \"M:Acme.Train.Run(System.String)\" or \"T:Acme.Train\".",
        $"^[TMPFE]:{NotInIds}+$",
        text => IsId(text, "TMPFE"),
        Longest);

    /// <summary>A method.</summary>
    public static TextForm Method { get; } = new(
        "a documentation-comment id of a method",
        "Write it as the compiler does, such as \"M:Acme.Statistics.Mean(System.Double[])\".",
        $"^M:{NotInIds}+$",
        text => IsId(text, "M"),
        Longest);

    private static bool IsId(string text, string kinds)
    {
        if (text.Length < 3 || kinds.IndexOf(text[0]) < 0 || text[1] != ':' || !IsNameStart(text[2]))
        {
            return false;
        }

        var depth = 0;
        for (var i = 2; i < text.Length; i++)
        {
            var c = text[i];
            depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            if (depth < 0 || !(char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsJoined(c) || "_.,#`~@*^&:(){}[]<>|?=!-".IndexOf(c) >= 0))
            {
                return false;
            }
        }

        // The last name of a member has a name in front of it; the parameters are not part of either.
        var end = text.IndexOf('(');
        var name = end < 0 ? text : text.Substring(0, end);
        return depth == 0 && text[text.Length - 1] != '.' && (kinds.Length > 1 || name.IndexOf('.') > 2);
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || char.IsSurrogate(c) || c is '_';

    // Marks that join letters in many scripts.
    private static bool IsJoined(char c) => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
