namespace PolicySdk.Licensing;

/// <summary>The names of one object, to find one that comes again.</summary>
/// <remarks>Objects of people have a handful; only a hostile one needs a table.</remarks>
internal struct NameSet
{
    private const int Few = 16;

    private List<(string Name, DocumentSpan Span)>? _few;
    private Dictionary<string, DocumentSpan>? _many;

    /// <summary>Adds a name.</summary>
    /// <returns>Where it was given before; null if it was not.</returns>
    public DocumentSpan? Add(string name, DocumentSpan span)
    {
        _few ??= [];
        foreach (var (known, place) in _few)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return place;
            }
        }

        if (_few.Count < Few)
        {
            _few.Add((name, span));
            return null;
        }

        _many ??= new Dictionary<string, DocumentSpan>(StringComparer.Ordinal);
        if (_many.TryGetValue(name, out var first))
        {
            return first;
        }

        _many.Add(name, span);
        return null;
    }
}
