namespace PolicySdk.Licensing;

/// <summary>
/// The names that may stand in a document that cannot be read: whatever its quotes part that looks like an id. More than there are, so that
/// what only the broken document would have said is not missed in the others.
/// </summary>
internal sealed class TextNames
{
    private readonly string[] _parts;

    private TextNames(string[] parts) => _parts = parts;

    /// <summary>The names in a text, whatever it is.</summary>
    public static TextNames In(string text) => new(text.Length > DocumentSource.MaximumBytes ? [] : text.Split('"'));

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => _parts.Where(TextForm.Id.Accepts);

    /// <summary>The first name behind a name, as in <c>"name": "value"</c>; null if there is none.</summary>
    public string? After(string name) => Array.IndexOf(_parts, name) is >= 0 and var at && at + 2 < _parts.Length ? _parts[at + 2] : null;
}
