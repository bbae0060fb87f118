namespace PolicySdk.Licensing;

/// <summary>One named value of a JSON object.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class JsonMember
{
    internal JsonMember(string name, DocumentSpan nameSpan, JsonValue value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The name, with escapes resolved.</summary>
    public string Name { get; }

    /// <summary>The name in the document, with its quotes.</summary>
    public DocumentSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>Name and value in the document.</summary>
    public DocumentSpan Span => NameSpan.To(Value.Span);
}
