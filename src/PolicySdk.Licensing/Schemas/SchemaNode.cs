using System.Text;

namespace PolicySdk.Licensing;

/// <summary>A value of the JSON text of a schema while it is put together.</summary>
/// <remarks>Not safe to share between threads while it is added to.</remarks>
internal sealed class SchemaNode
{
    private readonly List<KeyValuePair<string?, SchemaNode>> _children = [];

    private SchemaNode(bool isArray, string? literal) => (IsArray, Literal) = (isArray, literal);

    public bool IsArray { get; }

    /// <summary>A value without children as JSON writes it; null for objects and arrays.</summary>
    public string? Literal { get; }

    /// <summary>Properties of an object, values of an array (without names), in order.</summary>
    public IReadOnlyList<KeyValuePair<string?, SchemaNode>> Children => _children;

    /// <summary>How long the value is on one line; null if it is too long in any case.</summary>
    public int? FlatLength
    {
        get
        {
            var flat = new StringBuilder();
            return WriteFlat(flat, 120) ? flat.Length : null;
        }
    }

    public static SchemaNode Object() => new(false, null);

    public static SchemaNode Array(IEnumerable<SchemaNode> items)
    {
        var array = new SchemaNode(true, null);
        array._children.AddRange(items.Select(each => new KeyValuePair<string?, SchemaNode>(null, each)));
        return array;
    }

    public static SchemaNode Array(IEnumerable<string> items) => Array(items.Select(Text));

    public static SchemaNode Text(string text) => new(false, SchemaText.Quote(text));

    public static SchemaNode Raw(string json) => new(false, json);

    public static SchemaNode Flag(bool value) => Raw(value ? "true" : "false");

    public static SchemaNode Number(decimal number) => Raw(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds a property behind the others.</summary>
    public SchemaNode With(string name, SchemaNode value)
    {
        _children.Add(new KeyValuePair<string?, SchemaNode>(name, value));
        return this;
    }

    public SchemaNode With(string name, string text) => With(name, Text(text));

    public void WriteFlat(StringBuilder text) => WriteFlat(text, int.MaxValue);

    /// <summary>Writes the value on one line; false, and cut short, where it is longer than that.</summary>
    private bool WriteFlat(StringBuilder text, int longest)
    {
        if (Literal is not null)
        {
            text.Append(Literal);
            return text.Length <= longest;
        }

        text.Append(IsArray ? "[" : _children.Count == 0 ? "{" : "{ ");
        for (var i = 0; i < _children.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (_children[i].Key is { } name)
            {
                text.Append(SchemaText.Quote(name)).Append(": ");
            }

            if (!_children[i].Value.WriteFlat(text, longest))
            {
                return false;
            }
        }

        text.Append(IsArray ? "]" : _children.Count == 0 ? "}" : " }");
        return text.Length <= longest;
    }
}
