namespace PolicySdk.Licensing.Tests.Json;

/// <summary>DESIGN 4: JSON with comments and trailing commas, and one clear error where a text is none.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "the document is empty")]
    [InlineData("  \n\n", 1, 1, "the document is empty")]
    [InlineData("// nothing\n/* at all */", 1, 1, "the document is empty")]
    [InlineData("{", 1, 2, "the object that starts on line 1 is not closed")]
    [InlineData("{ \"a\": [1,\n  2\n\n", 2, 4, "the array that starts on line 1 is not closed")]
    [InlineData("{ \"a\": 1,\n", 1, 10, "the object that starts on line 1 is not closed")]
    [InlineData("{ \"a\"", 1, 6, "the document ends where ':' and a value are missing")]
    [InlineData("{ \"a\":\n", 1, 7, "the document ends where a value is missing")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", 2, 3, "expected ',' or '}' behind the value, found '\"'")]
    [InlineData("[1 2]", 1, 4, "expected ',' or ']' behind the value, found '2'")]
    [InlineData("{ \"a\": [1 } }", 1, 11, "expected ',' or ']' behind the value, found '}'")]
    [InlineData("{ \"a\": 1 ]", 1, 10, "expected ',' or '}' behind the value, found ']'")]
    [InlineData("{ \"a\" 1 }", 1, 7, "expected ':' behind the property name, found '1'")]
    [InlineData("{ a: 1 }", 1, 3, "expected a property name or '}', found \"a\"")]
    [InlineData("{ 'a': 1 }", 1, 3, "expected a property name or '}', found \"'\"")]
    [InlineData("{ , }", 1, 3, "expected a property name or '}', found ','")]
    [InlineData("{ \"a\": 1,, }", 1, 10, "expected a property name or '}', found ','")]
    [InlineData("[1,,2]", 1, 4, "expected a value, found ','")]
    [InlineData("{ \"a\": }", 1, 8, "expected a value, found '}'")]
    [InlineData("{ \"a\": tru }", 1, 8, "expected a value, found \"tru\"")]
    [InlineData("{ \"a\": True }", 1, 8, "expected a value, found \"True\"")]
    [InlineData("{ \"a\": yes }", 1, 8, "expected a value, found \"yes\"")]
    [InlineData("{ \"a\": 01 }", 1, 8, "expected a value, found \"01\"")]
    [InlineData("{ \"a\": 1. }", 1, 8, "expected a value, found \"1.\"")]
    [InlineData("{ \"a\": +1 }", 1, 8, "expected a value, found \"+1\"")]
    [InlineData("{ \"a\": NaN }", 1, 8, "expected a value, found \"NaN\"")]
    [InlineData("{ \"a\": 'x' }", 1, 8, "expected a value, found \"'\"")]
    [InlineData("{ \"a\": \"x }\n}", 1, 8, "this string is not closed on its line")]
    [InlineData("{ \"a", 1, 3, "this string is not closed on its line")]
    [InlineData("{ \"a\": \"x\ty\" }", 1, 10, "a string cannot hold a tab as it is")]
    [InlineData("{ \"a\": \"C:\\data\" }", 1, 11, "this is not an escape of JSON")]
    [InlineData("{ \"a\": \"\\u12G4\" }", 1, 9, "this is not an escape of JSON")]
    [InlineData("{ \"a\": \"\\uD83D\" }", 1, 8, "an escape of this string is half of a character")]
    [InlineData("{ /* \"a\": 1 }", 1, 3, "this comment is not closed")]
    [InlineData("{ } // a\u2028b", 1, 9, "a comment cannot hold a Unicode line separator")]
    [InlineData("{ / }", 1, 3, "expected a property name or '}', found '/'")]
    [InlineData("{ } x", 1, 5, "the document is over, but 'x' follows")]
    [InlineData("{ } { }", 1, 5, "the document is over, but '{' follows")]
    [InlineData("}", 1, 1, "expected a value, found '}'")]
    [InlineData("hello", 1, 1, "expected a value, found \"hello\"")]
    [InlineData("<xml/>", 1, 1, "expected a value, found '<'")]
    [InlineData("{ \u00A0}", 1, 3, "expected a property name or '}', found the character U+00A0")]
    [InlineData("{ \U0001F600 }", 1, 3, "expected a property name or '}', found \"\U0001F600\"")]
    public void BrokenText_GivesOneErrorAtItsPlace(string text, int line, int column, string message)
    {
        var json = JsonText.Parse(new DocumentSource("a.license.json", text));

        var error = Assert.Single(json.Diagnostics);
        Assert.Equal("PSDK0001", error.Id);
        Assert.Equal((message, line, column), (error.Message, error.Span.Line, error.Span.Column));
    }

    [Theory]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", "Put a comma between two properties: one is missing before this.")]
    [InlineData("{ \"a\": true; }", "Put a comma between two properties.")]
    [InlineData("[{ }\n{ }]", "Put a comma between two values: one is missing before this.")]
    [InlineData("{ \"a\": [1 } }", "Close the array first: add ']'.")]
    [InlineData("[{ \"a\": 1 ]", "Close the object first: add '}'.")]
    [InlineData("{ \"a\" = 1 }", "Put a colon between a name and its value.")]
    [InlineData("{ \u201Ca\u201D: 1 }", "Write straight double quotes: \"...\".")]
    [InlineData("{ \"a\": \u201Cb\u201D }", "Write straight double quotes: \"...\".")]
    [InlineData("{ \"a\": 2026-02-01 }", "A number is written like 12, -3 or 1.5; anything else, such as a date, stands in double quotes.")]
    [InlineData("{ \"a\": 0,05 }", "Names stand in double quotes, and a number has a point and no comma: 0.05.")]
    [InlineData("{ \"a\": GB }", "Strings stand in double quotes; other words are true, false and null.")]
    public void BrokenText_SaysTheWayOut(string text, string help) =>
        Assert.Equal(help, Assert.Single(JsonText.Parse(new DocumentSource("a.license.json", text)).Diagnostics).Help);

    [Theory]
    [InlineData("{ \"a\": 1, }")]
    [InlineData("[1, 2, ]")]
    [InlineData("// c\n{ /* c */ \"a\" /* c */ : /* c */ 1 /* c */ , // c\n } // c")]
    [InlineData("/**/[/*,*/1/**/]/***/")]
    [InlineData("{ \"a // b\": \"/* c\", \"d\\\\\": /* \" */ \"\\\"//\" }")]
    [InlineData("{ \"a\": [ ], \"b\": { }, \"c\": null, \"d\": true, \"e\": -1.5e+3, \"f\": \"\\u00e9\\n\\\"\" }")]
    [InlineData("\uFEFF{ }")]
    public void CommentsTrailingCommasAndAByteOrderMark_AreFine(string text)
    {
        var json = JsonText.Parse(new DocumentSource("a.license.json", text));

        Assert.Empty(json.Diagnostics);
        Assert.NotNull(json.Root);
    }

    [Fact]
    public void DuplicateKey_IsReportedWhereItComesAgain_AndReadingGoesOn()
    {
        var json = JsonText.Parse(new DocumentSource("a.license.json", "{ \"a\": 1,\n  \"b\": { \"c\": 1, \"c\": 2 },\n  \"\\u0061\": 3 }"));

        Assert.Equal(
            ["a.license.json(2,18): error PSDK0001: \"c\" is given twice. Remove one; the first is on line 2.",
             "a.license.json(3,3): error PSDK0001: \"a\" is given twice. Remove one; the first is on line 1."],
            json.Diagnostics.Select(each => each.ToString()));
        Assert.Equal("1", json.Root!.Find("a")!.Value.Text);
    }

    [Theory]
    [InlineData("[\"a\u202Eb\"]", 4)]
    [InlineData("[1] // \u2066", 8)]
    [InlineData("[\"\\u202E\"]", 2)]
    [InlineData("[\"a\u200Fb\"]", 4)]
    public void BidirectionalControlCharacters_AreErrors(string text, int column)
    {
        var error = Assert.Single(JsonText.Parse(new DocumentSource("a.license.json", text)).Diagnostics);

        Assert.StartsWith("the bidirectional control character U+20", error.Message);
        Assert.Equal((1, column), (error.Span.Line, error.Span.Column));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void NestingTenThousandDeep_GivesOneError(char open, char close)
    {
        var opening = open == '[' ? "[" : "{\"a\":";
        var text = string.Concat(Enumerable.Repeat(opening, 10_000)) + (open == '[' ? "" : "1") + new string(close, 10_000);

        var json = JsonText.Parse(new DocumentSource("a.license.json", text));

        var error = Assert.Single(json.Diagnostics);
        Assert.Equal("values stand in each other more than 64 deep", error.Message);
        Assert.Equal((1, (64 * opening.Length) + 1), (error.Span.Line, error.Span.Column));
        Assert.Null(json.Root);
    }

    [Fact]
    public void NestingAsDeepAsAllowed_IsRead()
    {
        Assert.Empty(JsonText.Parse(new DocumentSource("a.license.json", new string('[', 64) + new string(']', 64))).Diagnostics);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LinesAndColumns_AreCountedAlike_WhateverEndsALine(string newLine)
    {
        var text = string.Join(newLine, "{", "  // comment", "  \"a\": [ 1,", "    \"\U0001F600é\", x ]", "}");

        var error = Assert.Single(JsonText.Parse(new DocumentSource("a.license.json", text)).Diagnostics);

        if (newLine == "\r")
        {
            // In JSON a line comment ends at LF alone or at CR; the reader and the second look agree on it.
            Assert.Equal((4, 12), (error.Span.Line, error.Span.Column));
            return;
        }

        Assert.Equal((4, 12, text.IndexOf('x')), (error.Span.Line, error.Span.Column, error.Span.Start));
    }

    [Fact]
    public void Comments_InAnyScript_MoveNothingBehindThem()
    {
        const string Text = "{ /* é\U0001F600\u20AC */ \"é\": /* ß */ \"\U0001F600\", // ü\n \"b\": 1 }";
        var root = JsonText.Parse(new DocumentSource("a.license.json", Text)).Root!;

        Assert.Equal(["\"é\"", "\"b\""], root.Members.Select(member => At(Text, member.NameSpan)));
        Assert.Equal(["\"\U0001F600\"", "1"], root.Members.Select(member => At(Text, member.Value.Span)));
    }

    [Fact]
    public void Spans_CountUtf16Characters()
    {
        const string Text = "{ \"\U0001F600é\":\n  [ \"ß\U0001F600\", 12, true ] }";
        var root = JsonText.Parse(new DocumentSource("a.license.json", Text)).Root!;
        var member = root.Members[0];

        Assert.Equal("\"\U0001F600é\"", At(Text, member.NameSpan));
        Assert.Equal("\U0001F600é", member.Name);
        Assert.Equal(["\"ß\U0001F600\"", "12", "true"], member.Value.Items.Select(item => At(Text, item.Span)));
        Assert.Equal([5, 12, 16], member.Value.Items.Select(item => item.Span.Column));
        Assert.Equal("[ \"ß\U0001F600\", 12, true ]", At(Text, member.Value.Span));
        Assert.Equal((1, 3, 2, 22), (member.Span.Line, member.Span.Column, member.Span.EndLine, member.Span.EndColumn));
        Assert.Equal(Text, At(Text, root.Span));
    }

    private static string At(string text, DocumentSpan span) => text.Substring(span.Start, span.Length);
}
