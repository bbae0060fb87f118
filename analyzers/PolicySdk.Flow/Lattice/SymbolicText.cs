namespace PolicySdk.Flow.Lattice;

/// <summary>
/// A text that is not known but is the same wherever it stands: a path built from the application's folder, from a parameter,
/// from a read-only field. What is not known stands in braces: <c>{AppContext.BaseDirectory}/model.zip</c>.
/// </summary>
/// <remarks>
/// A part that is only probably the same, such as a member of another object, begins with <see cref="Probably"/>: what is written under such a
/// path is found again under it, and two of them are not known to be equal.
/// </remarks>
internal sealed record SymbolicText(string Text)
{
    /// <summary>How a part begins that need not be the same wherever it stands.</summary>
    public const string Probably = "{~";

    /// <summary>Whether it is the same wherever it stands.</summary>
    public bool IsCertain => Text.IndexOf(Probably, StringComparison.Ordinal) < 0;

    /// <summary>The text of a constant, known or not; <see langword="null"/> where it is no text.</summary>
    public static string? Of(AbstractValue value) => value.Constant?.Value switch
    {
        string known => known,
        SymbolicText symbolic => symbolic.Text,
        _ => null,
    };

    /// <summary>A constant of a text: a known one, or one with unknown parts.</summary>
    public static object Constant(string text) => text.IndexOf('{') < 0 ? text : new SymbolicText(text);

    /// <summary>The part of a path that is known, when only its beginning is not; <see langword="null"/> where more is unknown.</summary>
    public static string? KnownPath(string text)
    {
        var open = text.LastIndexOf('{');
        if (open < 0)
        {
            return text;
        }

        var close = text.IndexOf('}', open);
        return open == 0 && close >= 0 && close + 1 < text.Length ? text.Substring(close + 1).TrimStart('/') : null;
    }
}
