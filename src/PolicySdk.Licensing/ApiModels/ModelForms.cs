using System.Globalization;

namespace PolicySdk.Licensing;

/// <summary>
/// How API models write places and flows. The data-flow engine, which knows nothing of documents, reads the same texts itself; a test holds
/// that both accept exactly the same.
/// </summary>
internal static class ModelForms
{
    private const string PlacePattern = "[^ ().*+\\[\\]<>=~!-]+(\\([0-9]+\\)|\\.\\*\\*?|\\.\\+|\\.\\[[^\\]]*\\]|\\.[^ ().*+\\[\\]<>=~!-]+)*";

    // In the order in which they are looked for.
    private static readonly string[] s_arrows = [" -> ", " => ", " ~> ", " !> ", " *> "];

    /// <summary>Which members a model is about.</summary>
    public static TextForm Member { get; } = new(
        "a documentation-comment id of a method, property, field or event",
        "Write it like \"M:System.IO.File.Read*\"; * stands for any text.",
        "^[MPFE]:[^\\u0000-\\u0020\\u007F-\\u00A0\\u2028\\u2029]{2,}$",
        text => text.Length >= 4 && text[1] == ':' && text[0] is 'M' or 'P' or 'F' or 'E' && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)));

    /// <summary>A place that data can be at.</summary>
    public static TextForm Place { get; } = new(
        "a place of data",
        "Write \"this\", \"return\" or a parameter's name, and steps from there, such as \"source.*\", \"this.[key]\" or \"selector.return\".",
        $"^{PlacePattern}$",
        IsPlace);

    /// <summary>What moves where.</summary>
    public static TextForm Flow { get; } = new(
        "a flow",
        "Write \"x -> y\", \"x => y\", \"x ~> y\", \"x !> y\", \"x *> y\" or \"x -> nothing\", where x and y are places such as \"source.*\".",
        $"^ *{PlacePattern} +(->|=>|~>|!>|\\*>) +{PlacePattern} *$",
        text => IsFlow(text, s_arrows.Length, mayClear: true));

    /// <summary>What comes in or goes out of the program.</summary>
    public static TextForm Move { get; } = new(
        "a flow in or out of the program",
        "Write \"x -> y\" or \"x => y\", where x and y are places such as \"path\" and \"return.*\".",
        $"^ *{PlacePattern} +(->|=>) +(?!nothing *$){PlacePattern} *$",
        text => IsFlow(text, 2, mayClear: false));

    private static bool IsFlow(string text, int arrows, bool mayClear)
    {
        for (var i = 0; i < s_arrows.Length; i++)
        {
            var at = text.IndexOf(s_arrows[i], StringComparison.Ordinal);
            if (at >= 0)
            {
                var target = text.Substring(at + s_arrows[i].Length).Trim();
                return i < arrows && IsPlace(text.Substring(0, at).Trim()) && (target == "nothing" ? mayClear : IsPlace(target));
            }
        }

        return false;
    }

    private static bool IsPlace(string text)
    {
        var position = 0;
        if (!Word(text, ref position))
        {
            return false;
        }

        while (position < text.Length)
        {
            if (!Step(text, ref position))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Step(string text, ref int position)
    {
        if (text[position] == '(')
        {
            var start = position + 1;
            return Close(text, ')', ref position)
                && int.TryParse(text.Substring(start, position - 1 - start), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        }

        if (text[position] != '.' || ++position >= text.Length)
        {
            return false;
        }

        switch (text[position])
        {
            case '*':
                position += position + 1 < text.Length && text[position + 1] == '*' ? 2 : 1;
                return true;
            case '+':
                position++;
                return true;
            case '[':
                return Close(text, ']', ref position);
            default:
                return Word(text, ref position);
        }
    }

    private static bool Close(string text, char bracket, ref int position)
    {
        var close = text.IndexOf(bracket, position);
        position = close + 1;
        return close >= 0;
    }

    private static bool Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$'))
        {
            position++;
        }

        return position > start;
    }
}
