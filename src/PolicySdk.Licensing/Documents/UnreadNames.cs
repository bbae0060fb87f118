namespace PolicySdk.Licensing;

/// <summary>What documents that could not be read may define: whatever in them looks like a name.</summary>
internal sealed class UnreadNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool _anything;

    private UnreadNames(bool anything) => _anything = anything;

    /// <summary>The names in those of some documents that could not be read.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="anything">Whether there are others of which nothing at all is known.</param>
    public static UnreadNames Of<T>(IEnumerable<OpenDocument<T>> documents, bool anything)
        where T : class
    {
        var unread = new UnreadNames(anything || documents.Any(document => document.Value is null && document.Source.Text.Length > DocumentSource.MaximumBytes));
        foreach (var document in documents)
        {
            if (document.Value is null)
            {
                unread._names.UnionWith(TextNames.In(document.Source.Text).All);
            }
        }

        return unread;
    }

    /// <summary>Whether one of them may define a name.</summary>
    public bool Contains(string name) => _anything || _names.Contains(name);
}
