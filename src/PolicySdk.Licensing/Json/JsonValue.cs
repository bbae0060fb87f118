using System.Runtime.InteropServices;

namespace PolicySdk.Licensing;

/// <summary>A value of a JSON document that knows its place in the text.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class JsonValue
{
    // One of text, items and members, so that a document of many values takes no more than it needs.
    private readonly object _content;

    internal JsonValue(JsonKind kind, DocumentSpan span, string text)
    {
        Kind = kind;
        Span = span;
        _content = text;
    }

    internal JsonValue(DocumentSpan span, JsonValue[] items)
    {
        Kind = JsonKind.Array;
        Span = span;
        _content = items;
    }

    internal JsonValue(DocumentSpan span, JsonMember[] members)
    {
        Kind = JsonKind.Object;
        Span = span;
        _content = members;
    }

    /// <summary>What kind of value it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The value in the document, with quotes, brackets or braces.</summary>
    public DocumentSpan Span { get; }

    /// <summary>The text of a string with escapes resolved; a number, <c>true</c>, <c>false</c> and <c>null</c> as written; else empty.</summary>
    public string Text => _content as string ?? "";

    /// <summary>The values of an array; else empty.</summary>
    public ImmutableArray<JsonValue> Items => _content is JsonValue[] items ? ImmutableCollectionsMarshal.AsImmutableArray(items) : [];

    /// <summary>The members of an object in document order; else empty. Of members with the same name the first counts.</summary>
    public ImmutableArray<JsonMember> Members => _content is JsonMember[] members ? ImmutableCollectionsMarshal.AsImmutableArray(members) : [];

    /// <summary>Finds a member of an object by its name, ordinally.</summary>
    /// <returns>Null if this is no object or has no such member.</returns>
    public JsonMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}
