namespace PolicySdk.Licensing;

/// <summary>A value of a document with its comments, in the order in which it is to be written.</summary>
internal sealed class LayoutValue(JsonKind kind, string text)
{
    /// <summary>How long a line may be.</summary>
    public const int Width = 120;

    public JsonKind Kind => kind;

    /// <summary>A string, number or word as written; empty for objects and arrays.</summary>
    public string Text => text;

    public List<LayoutEntry> Entries { get; set; } = [];

    /// <summary>Comments on the line of the opening bracket.</summary>
    public List<Comment> Opening { get; } = [];

    /// <summary>Comments on lines of their own above the closing bracket.</summary>
    public List<Comment> Closing { get; } = [];

    public bool IsContainer => kind is JsonKind.Object or JsonKind.Array;

    /// <summary>How long it is on one line; null where it does not belong on one.</summary>
    public int? FlatLength { get; private set; }

    /// <summary>Whether it is an array of strings and numbers alone, which are written side by side.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Takes stock, once all entries are there and have taken theirs.</summary>
    public void Measure()
    {
        var hasComments = Opening.Count > 0 || Closing.Count > 0 || Entries.Exists(each => each.HasComments);
        IsFilled = kind == JsonKind.Array && !hasComments && Entries.TrueForAll(each => !each.Value.IsContainer);
        FlatLength = hasComments ? null : Flat();
    }

    // One object in another reads well on a line, several do not.
    private int? Flat()
    {
        if (!IsContainer || Entries.Count == 0)
        {
            return IsContainer ? 2 : text.Length;
        }

        var length = kind == JsonKind.Object ? 2 : 0;
        var structured = 0;
        foreach (var entry in Entries)
        {
            var value = entry.Value;
            structured += value.IsContainer && !value.IsFilled && value.Entries.Count > 0 ? 1 : 0;
            length += 2 + (entry.Name is { } name ? name.Length + 2 : 0) + (value.FlatLength ?? Width);
            if (structured > 1 || length > Width)
            {
                return null;
            }
        }

        return length;
    }
}
