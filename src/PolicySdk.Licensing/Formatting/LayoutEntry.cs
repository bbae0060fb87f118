namespace PolicySdk.Licensing;

/// <summary>A property of an object or a value of an array, with the comments that belong to it.</summary>
internal sealed class LayoutEntry(string? name, LayoutValue value)
{
    /// <summary>The name as written, with quotes; null in an array.</summary>
    public string? Name => name;

    public LayoutValue Value => value;

    /// <summary>Comments on lines of their own above it.</summary>
    public List<Comment> Above { get; } = [];

    /// <summary>Comments behind it on its line.</summary>
    public List<Comment> Behind { get; } = [];

    /// <summary>Whether an empty line stands between it and what is above it, comments included.</summary>
    public bool FollowsBlank { get; set; }

    public bool HasComments => Above.Count > 0 || Behind.Count > 0;

    /// <summary>Adds a comment behind it on its line; false where one that runs to the end of the line stands there already.</summary>
    public bool TryAddBehind(Comment comment)
    {
        if (Behind.Count > 0 && Behind[Behind.Count - 1].IsLine)
        {
            return false;
        }

        Behind.Add(comment);
        return true;
    }
}
