using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PolicySdk.Licensing;

/// <summary>Builds the tree of a document from the tokens of <see cref="Utf8JsonReader"/>.</summary>
/// <remarks>
/// The reader counts bytes of UTF-8, spans count UTF-16 characters and lines. Tokens come in the order of the text, so cursors that only
/// move forward convert between them. One parser reads one document.
/// </remarks>
internal sealed class JsonParser
{
    private static readonly JsonReaderOptions WithoutComments = new()
    {
        AllowTrailingCommas = true,
        MaxDepth = JsonText.MaximumDepth + 2, // Ours is met first and says so better.
    };

    private static readonly JsonReaderOptions WithComments = WithoutComments with { CommentHandling = JsonCommentHandling.Skip };

    private readonly DocumentSource _source;
    private readonly DiagnosticBag _errors;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<DocumentSpan> _open = new();

    // What belongs to objects and arrays that are still open.
    private readonly List<JsonMember> _members = [];
    private readonly List<JsonValue> _items = [];
    private List<int> _lineStarts = [];
    private byte[] _bytes = [];
    private bool _isAscii;
    private int _cursorBytes;
    private int _cursorChars;
    private int _cursorLine;
    private int _lastEnd;
    private JsonExpectation _expected;

    private JsonParser(DocumentSource source, CancellationToken cancellationToken)
    {
        _source = source;
        _errors = new DiagnosticBag(source);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <remarks>
    /// The reader skips comments in most places, but not between a name and its colon. So what it does not like is read again with the
    /// comments taken out, which also finds the place of an error.
    /// </remarks>
    public static JsonText Parse(DocumentSource source, CancellationToken cancellationToken) =>
        new JsonParser(source, cancellationToken).Parse(hasComments: true)
        ?? new JsonParser(source, cancellationToken).Parse(hasComments: false)!;

    /// <summary>Reads the document; null if it has to be read again.</summary>
    private JsonText? Parse(bool hasComments)
    {
        JsonValue? root = null;
        if (TextCheck.Run(_source, _errors, _cancellationToken))
        {
            try
            {
                root = ParseText(hasComments);
            }
            catch (JsonException) when (hasComments)
            {
                return null;
            }
            catch (JsonException)
            {
                JsonSyntaxError.Find(_source, _lastEnd, _expected, _open).Report(_errors);
            }
        }

        return new JsonText(_source, root, _errors.InOrder());
    }

    private JsonValue? ParseText(bool hasComments)
    {
        var text = hasComments ? _source.Text : JsonComments.Blank(_source.Text);
        var size = Encoding.UTF8.GetByteCount(text);
        _isAscii = size == text.Length;
        _bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, 0);
            return ParseBytes(_bytes.AsSpan(0, size), hasComments ? WithComments : WithoutComments);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }

    private JsonValue? ParseBytes(ReadOnlySpan<byte> bytes, JsonReaderOptions options)
    {
        _lineStarts = _source.Lines.Starts;
        var reader = new Utf8JsonReader(bytes, options);
        reader.Read();
        var root = ReadValue(ref reader);
        if (root is not null)
        {
            _expected = JsonExpectation.End;
            reader.Read();
        }

        return root;
    }

    /// <summary>Reads the value that starts with the current token; null if it is nested too deep, which ends the reading.</summary>
    private JsonValue? ReadValue(ref Utf8JsonReader reader)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = CharAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, start);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, start);
            case JsonTokenType.String:
                var text = ReadString(ref reader, out var span);
                return new JsonValue(JsonKind.String, span, text);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.Number => JsonKind.Number,
                    JsonTokenType.Null => JsonKind.Null,
                    _ => JsonKind.Boolean,
                };
                _lastEnd = CharAt(reader.TokenStartIndex + reader.ValueSpan.Length);
                return new JsonValue(kind, SpanOf(start, _lastEnd - start), StringPool.Get(_source.Text, start, _lastEnd - start));
        }
    }

    private JsonValue? ReadObject(ref Utf8JsonReader reader, int start)
    {
        if (!Enter(start))
        {
            return null;
        }

        var first = _members.Count;
        var names = new NameSet(_members, first);
        _expected = JsonExpectation.NameOrClose;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadString(ref reader, out var nameSpan);
            if (!_errors.IsFull && names.Find(name) is { } earlier)
            {
                _errors.Invalid(
                    nameSpan, $"{Quoting.Of(name)} is given twice", FormattableString.Invariant($"Remove one; the first is on line {earlier.NameSpan.Line}."));
            }

            _expected = JsonExpectation.MemberValue;
            reader.Read();
            if (ReadValue(ref reader) is not { } value)
            {
                return null;
            }

            _members.Add(new JsonMember(name, nameSpan, value));
            _expected = JsonExpectation.CommaOrCloseObject;
        }

        return new JsonValue(Leave(ref reader), Close(_members, first));
    }

    private JsonValue? ReadArray(ref Utf8JsonReader reader, int start)
    {
        if (!Enter(start))
        {
            return null;
        }

        var first = _items.Count;
        _expected = JsonExpectation.ItemOrClose;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is not { } item)
            {
                return null;
            }

            _items.Add(item);
            _expected = JsonExpectation.CommaOrCloseArray;
        }

        return new JsonValue(Leave(ref reader), Close(_items, first));
    }

    private bool Enter(int start)
    {
        var bracket = SpanOf(start, 1);
        _open.Push(bracket);
        _lastEnd = bracket.End;
        if (_open.Count <= JsonText.MaximumDepth)
        {
            return true;
        }

        _errors.Invalid(
            bracket,
            FormattableString.Invariant($"values stand in each other more than {JsonText.MaximumDepth} deep"),
            "No document needs that; see that it is a policy document at all.");
        return false;
    }

    private DocumentSpan Leave(ref Utf8JsonReader reader)
    {
        var bracket = _open.Pop();
        _lastEnd = CharAt(reader.TokenStartIndex + 1);
        return bracket.To(SpanOf(_lastEnd - 1, 1));
    }

    /// <summary>Takes what belongs to one object or array.</summary>
    private static T[] Close<T>(List<T> open, int first)
    {
        if (open.Count == first)
        {
            return [];
        }

        var own = new T[open.Count - first];
        open.CopyTo(first, own, 0, own.Length);
        open.RemoveRange(first, own.Length);
        return own;
    }

    /// <summary>The text of the current string or name. The reader has gone on behind the colon of a name.</summary>
    private string ReadString(ref Utf8JsonReader reader, out DocumentSpan span)
    {
        var start = CharAt(reader.TokenStartIndex);
        var end = CharAt(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
        span = SpanOf(start, end - start);
        _lastEnd = end;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _lastEnd = CharAt(reader.BytesConsumed);
        }

        if (!reader.ValueIsEscaped)
        {
            var plain = StringPool.Get(_source.Text, start + 1, span.Length - 2);
            if (!_isAscii)
            {
                CheckForDeception(plain, span);
            }

            return plain;
        }

        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _errors.Invalid(span, "an escape of this string is half of a character", "Write both halves (\\uD83D\\uDE00) or the character itself.");
            return "";
        }

        foreach (var c in text)
        {
            if (TextCheck.IsBidiControl(c))
            {
                _errors.Invalid(span, TextCheck.Bidi(c), TextCheck.BidiHelp);
                return text;
            }
        }

        CheckForDeception(text, span);
        return text;
    }

    private void CheckForDeception(string text, DocumentSpan span)
    {
        if (!_errors.IsFull && DeceptiveText.Find(text) is var (message, help))
        {
            _errors.Invalid(span, message, help);
        }
    }

    /// <summary>The character at a byte that is not before the one asked for last.</summary>
    private int CharAt(long byteIndex)
    {
        if (_isAscii)
        {
            return (int)byteIndex;
        }

        while (_cursorBytes < byteIndex)
        {
            // Each sequence counts where it starts; one of four bytes is a surrogate pair.
            var b = _bytes[_cursorBytes++];
            _cursorChars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return _cursorChars;
    }

    /// <summary>The span of a token that does not start before the one asked for last. No token goes over the end of a line.</summary>
    private DocumentSpan SpanOf(int start, int length)
    {
        while (_cursorLine + 1 < _lineStarts.Count && _lineStarts[_cursorLine + 1] <= start)
        {
            _cursorLine++;
        }

        var column = start - _lineStarts[_cursorLine] + 1;
        return new DocumentSpan(start, length, _cursorLine + 1, column, _cursorLine + 1, column + length);
    }
}
