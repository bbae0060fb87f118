using System.Text;
using System.Text.Json;

namespace PolicySdk.Licensing;

/// <summary>Builds the tree of a document from the tokens of <see cref="Utf8JsonReader"/>.</summary>
/// <remarks>
/// The reader counts bytes of UTF-8, spans count UTF-16 characters. Tokens come in the order of the text, so one cursor that
/// only moves forward converts between the two. One parser reads one document.
/// </remarks>
internal sealed class JsonParser
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        MaxDepth = JsonText.MaximumDepth + 2, // Ours is met first and says so better.
    };

    private readonly DocumentSource _source;
    private readonly DiagnosticBag _errors;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<DocumentSpan> _open = new();
    private byte[] _bytes = [];
    private int _cursorBytes;
    private int _cursorChars;
    private int _lastEnd;
    private JsonExpectation _expected;

    public JsonParser(DocumentSource source, CancellationToken cancellationToken)
    {
        _source = source;
        _errors = new DiagnosticBag(source);
        _cancellationToken = cancellationToken;
    }

    public JsonText Parse()
    {
        JsonValue? root = null;
        if (TextCheck.Run(_source, _errors, _cancellationToken))
        {
            try
            {
                root = ParseText();
            }
            catch (JsonException)
            {
                JsonSyntaxError.Find(_source, _lastEnd, _expected, _open).Report(_errors);
            }
        }

        return new JsonText(_source, root, _errors.InOrder());
    }

    private JsonValue? ParseText()
    {
        var text = _source.Text.ToCharArray();
        JsonComments.Blank(text);
        _bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(_bytes, Options);
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
                return new JsonValue(JsonKind.String, span, text, [], []);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.Number => JsonKind.Number,
                    JsonTokenType.Null => JsonKind.Null,
                    _ => JsonKind.Boolean,
                };
                _lastEnd = CharAt(reader.TokenStartIndex + reader.ValueSpan.Length);
                return new JsonValue(kind, _source.SpanOf(start, _lastEnd - start), _source.Text.Substring(start, _lastEnd - start), [], []);
        }
    }

    private JsonValue? ReadObject(ref Utf8JsonReader reader, int start)
    {
        if (!Enter(start))
        {
            return null;
        }

        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new NameSet();
        _expected = JsonExpectation.NameOrClose;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadString(ref reader, out var nameSpan);
            if (names.Add(name, nameSpan) is { } first && !_errors.IsFull)
            {
                _errors.Invalid(nameSpan, $"{Quoting.Of(name)} is given twice", FormattableString.Invariant($"The first one is on line {first.Line}."));
            }

            _expected = JsonExpectation.MemberValue;
            reader.Read();
            if (ReadValue(ref reader) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, nameSpan, value, _source.SpanOf(nameSpan.Start, value.Span.End - nameSpan.Start)));
            _expected = JsonExpectation.CommaOrCloseObject;
        }

        return new JsonValue(JsonKind.Object, Leave(ref reader, start), "", [], members.DrainToImmutable());
    }

    private JsonValue? ReadArray(ref Utf8JsonReader reader, int start)
    {
        if (!Enter(start))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<JsonValue>();
        _expected = JsonExpectation.ItemOrClose;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is not { } item)
            {
                return null;
            }

            items.Add(item);
            _expected = JsonExpectation.CommaOrCloseArray;
        }

        return new JsonValue(JsonKind.Array, Leave(ref reader, start), "", items.DrainToImmutable(), []);
    }

    private bool Enter(int start)
    {
        var bracket = _source.SpanOf(start, 1);
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

    private DocumentSpan Leave(ref Utf8JsonReader reader, int start)
    {
        _open.Pop();
        _lastEnd = CharAt(reader.TokenStartIndex + 1);
        return _source.SpanOf(start, _lastEnd - start);
    }

    /// <summary>The text of the current string or name. The reader has gone on behind the colon of a name.</summary>
    private string ReadString(ref Utf8JsonReader reader, out DocumentSpan span)
    {
        var start = CharAt(reader.TokenStartIndex);
        var end = CharAt(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
        span = _source.SpanOf(start, end - start);
        _lastEnd = end;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _lastEnd = CharAt(reader.BytesConsumed);
        }

        if (!reader.ValueIsEscaped)
        {
            var plain = _source.Text.Substring(start + 1, span.Length - 2);
            CheckForDeception(plain, span);
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
        if (_bytes.Length == _source.Text.Length)
        {
            return (int)byteIndex;
        }

        for (; _cursorBytes < byteIndex; _cursorBytes++)
        {
            // Each sequence counts where it starts; one of four bytes is a surrogate pair.
            var b = _bytes[_cursorBytes];
            _cursorChars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return _cursorChars;
    }
}
