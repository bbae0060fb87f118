namespace PolicySdk.Licensing;

/// <summary>
/// Says where and why a text is no JSON. <see cref="System.Text.Json.Utf8JsonReader"/> has found that it is not; its own messages
/// speak of bytes and change between versions, so the place is looked up again from the last good token on.
/// </summary>
internal sealed class JsonSyntaxError
{
    private const string StraightQuotes = "Write straight double quotes: \"...\".";

    private readonly DocumentSource _source;
    private readonly string _text;
    private int _position;

    private JsonSyntaxError(DocumentSource source, int position)
    {
        _source = source;
        _text = source.Text;
        _position = position;
    }

    private DocumentSpan Span { get; set; }

    private string Message { get; set; } = "";

    private string? Help { get; set; }

    /// <summary>Looks the error up.</summary>
    /// <param name="source">The document.</param>
    /// <param name="lastEnd">The end of the last token that was right.</param>
    /// <param name="expected">What had to come next.</param>
    /// <param name="open">The brackets that were open, innermost first.</param>
    public static JsonSyntaxError Find(DocumentSource source, int lastEnd, JsonExpectation expected, IEnumerable<DocumentSpan> open)
    {
        var error = new JsonSyntaxError(source, lastEnd);
        error.Look(expected, open.FirstOrDefault());
        if (error.Span.Line == 0)
        {
            // The reader is stricter than this second look; the token it stopped at is right behind the last good one.
            error.Say(0, "this is not valid JSON", "Compare it with the JSON grammar: names and strings in double quotes, commas between values.");
        }

        return error;
    }

    public void Report(DiagnosticBag errors) => errors.Invalid(Span, Message, Help);

    private void Look(JsonExpectation expected, DocumentSpan opened)
    {
        if (!SkipBlanks())
        {
            return;
        }

        if (expected is JsonExpectation.CommaOrCloseObject or JsonExpectation.CommaOrCloseArray && _position < _text.Length && Current == ',')
        {
            _position++;
            expected = expected == JsonExpectation.CommaOrCloseObject ? JsonExpectation.NameOrClose : JsonExpectation.ItemOrClose;
            if (!SkipBlanks())
            {
                return;
            }
        }

        if (_position >= _text.Length)
        {
            LookAtEnd(expected, opened);
            return;
        }

        switch (expected)
        {
            case JsonExpectation.End:
                Say(1, $"the document is over, but {Quoting.Of(Current)} follows", "A document is one JSON object.");
                break;
            case JsonExpectation.CommaOrCloseObject:
                Say(1, $"expected ',' or '}}' behind the value, found {Quoting.Of(Current)}", Current == ']' ? "Close the object first: add '}'." : CommaHelp("properties"));
                break;
            case JsonExpectation.CommaOrCloseArray:
                Say(1, $"expected ',' or ']' behind the value, found {Quoting.Of(Current)}", Current == '}' ? "Close the array first: add ']'." : CommaHelp("values"));
                break;
            case JsonExpectation.NameOrClose:
                LookAtName();
                break;
            default:
                LookAtValue();
                break;
        }
    }

    private char Current => _text[_position];

    // What is found is mostly the beginning of the next one: the comma is missing before it, often a line above.
    private string CommaHelp(string what) =>
        Current is '"' or '{' or '[' ? $"Put a comma between two {what}: one is missing before this." : $"Put a comma between two {what}.";

    private void LookAtEnd(JsonExpectation expected, DocumentSpan opened)
    {
        var isBlank = expected == JsonExpectation.Root;
        _position = isBlank ? 0 : _text.TrimEnd().Length;
        if (isBlank)
        {
            Say(0, "the document is empty", "A document is one JSON object: { ... }.");
        }
        else if (expected is JsonExpectation.MemberValue)
        {
            Say(0, "the document ends where a value is missing");
        }
        else
        {
            var what = opened.Length > 0 && _text[opened.Start] == '[' ? "array" : "object";
            var close = what == "array" ? "]" : "}";
            Say(0, FormattableString.Invariant($"the {what} that starts on line {opened.Line} is not closed"), $"Add '{close}'.");
        }
    }

    private void LookAtName()
    {
        if (Current != '"')
        {
            var help = Current switch
            {
                _ when IsDigit(Current) => "Names stand in double quotes, and a number has a point and no comma: 0.05.",
                _ when IsWordPart(Current) || Current == '\'' => "Names stand in double quotes.",
                _ when IsCurledQuote(Current) => StraightQuotes,
                _ => null,
            };
            Say(WordLength(), $"expected a property name or '}}', found {Found()}", help);
            return;
        }

        if (LookAtString() && SkipBlanks())
        {
            if (_position >= _text.Length)
            {
                _position = _text.TrimEnd().Length;
                Say(0, "the document ends where ':' and a value are missing");
            }
            else
            {
                Say(1, $"expected ':' behind the property name, found {Quoting.Of(Current)}", "Put a colon between a name and its value.");
            }
        }
    }

    private void LookAtValue()
    {
        if (Current == '"')
        {
            LookAtString();
            return;
        }

        var help = Current switch
        {
            '\'' => "Strings stand in double quotes.",
            '+' or '.' => "Numbers start with a digit or '-'.",
            ',' or '}' or ']' => "A value is missing here.",
            _ when IsDigit(Current) || Current == '-' => "A number is written like 12, -3 or 1.5; anything else, such as a date, stands in double quotes.",
            _ when IsCurledQuote(Current) => StraightQuotes,
            _ when IsWordPart(Current) => "Strings stand in double quotes; other words are true, false and null.",
            _ => null,
        };
        Say(WordLength(), $"expected a value, found {Found()}", help);
    }

    /// <summary>Goes over a string and stops at what is wrong in it.</summary>
    /// <returns>True if the string is right, and the position is behind it.</returns>
    private bool LookAtString()
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            var c = Current;
            if (c == '"')
            {
                _position++;
                return true;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            if (c < ' ')
            {
                Say(1, $"a string cannot hold {Quoting.Of(c)} as it is", "Write it as an escape, such as \\t.");
                return false;
            }

            if (c == '\\' && !SkipEscape())
            {
                return false;
            }

            _position++;
        }

        var length = _position - start;
        _position = start;
        Say(length, "this string is not closed on its line", "Add '\"'.");
        return false;
    }

    /// <summary>Goes to the last character of an escape; false, and said so, if it is none.</summary>
    private bool SkipEscape()
    {
        var start = _position++;
        var kind = _position < _text.Length ? Current : '\n';
        var digits = 0;
        while (kind == 'u' && digits < 4 && _position + 1 < _text.Length && Uri.IsHexDigit(_text[_position + 1]))
        {
            _position++;
            digits++;
        }

        if ("\"\\/bfnrt".IndexOf(kind) >= 0 || digits == 4)
        {
            return true;
        }

        _position = start;
        Say(kind is '\n' or '\r' ? 1 : 2, "this is not an escape of JSON", "Write a backslash as \\\\; in paths use /.");
        return false;
    }

    /// <summary>Goes over white space and comments; false, and said so, if a comment is not closed.</summary>
    private bool SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (Current is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else if (StartsWith("//"))
            {
                while (_position < _text.Length && Current is not ('\n' or '\r'))
                {
                    if (Current is '\u2028' or '\u2029')
                    {
                        Say(1, "a comment cannot hold a Unicode line separator", "Remove it or start a new line.");
                        return false;
                    }

                    _position++;
                }
            }
            else if (StartsWith("/*"))
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    Say(2, "this comment is not closed", "Add '*/'.");
                    return false;
                }

                _position = end + 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private string Found() =>
        IsWordPart(Current) ? Quoting.Of(_text.Substring(_position, WordLength()))
        : char.IsHighSurrogate(Current) && _position + 1 < _text.Length ? Quoting.Of(_text.Substring(_position, 2))
        : Quoting.Of(Current);

    private int WordLength()
    {
        var end = _position;
        while (end < _text.Length && IsWordPart(_text[end]))
        {
            end++;
        }

        return Math.Max(1, end - _position);
    }

    // A word processor makes them of the straight ones.
    private static bool IsCurledQuote(char c) => c is '\u2018' or '\u2019' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '$';

    private void Say(int length, string message, string? help = null)
    {
        Span = _source.SpanOf(_position, length);
        Message = message;
        Help = help;
    }
}
