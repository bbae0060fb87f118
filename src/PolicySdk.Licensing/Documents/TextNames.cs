namespace PolicySdk.Licensing;

/// <summary>
/// The names that may stand in a document that cannot be read: whatever in it looks like an id, quotes or not. More than there are, so that
/// what only the broken document would have said is not missed in the others.
/// </summary>
internal sealed class TextNames
{
    private readonly List<string> _names = [];

    private TextNames()
    {
    }

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>The names in a text, whatever it is; none in one that is too large to be read.</summary>
    public static TextNames In(string text)
    {
        var names = new TextNames();
        for (var start = 0; start < text.Length && text.Length <= DocumentSource.MaximumBytes; start++)
        {
            var end = start;
            while (end < text.Length && TextForm.IsInId(text[end]))
            {
                end++;
            }

            // A name begins with a letter or a digit; what is in front belongs to the text around it.
            while (start < end && !TextForm.IsLetterOrDigit(text[start]))
            {
                start++;
            }

            if (start < end)
            {
                names._names.Add(text.Substring(start, end - start));
            }

            start = end;
        }

        return names;
    }

    /// <summary>The name behind the first one of a name, as in <c>"name": "value"</c>; null if there is none.</summary>
    public string? After(string name) => _names.IndexOf(name) is >= 0 and var at && at + 1 < _names.Count ? _names[at + 1] : null;
}
