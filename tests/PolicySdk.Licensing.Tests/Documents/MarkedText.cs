namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>A document in which marks stand around the place of its one error: <c>⟦here⟧</c>.</summary>
internal sealed record MarkedText(string Text, int Start, int Length)
{
    public static MarkedText Of(string marked)
    {
        var start = marked.IndexOf('⟦');
        var end = marked.IndexOf('⟧');
        return new MarkedText(marked.Replace("⟦", "").Replace("⟧", ""), start, end - start - 1);
    }

    /// <summary>Asserts that a document gives just one error, of this rule, at the marks, in these words.</summary>
    public static void AssertError<T>(string marked, Func<string, DocumentRead<T>> read, string message, string? help, string rule = DocumentRules.Invalid)
        where T : class
    {
        var text = Of(marked);
        foreach (var (document, start, length) in (IEnumerable<(string, int, int)>)
        [
            (text.Text, text.Start, text.Length),
            (text.Text.Replace("\n", "\r\n"), text.Start + text.Text[..text.Start].Count(c => c == '\n'), text.Length + text.Text.Substring(text.Start, text.Length).Count(c => c == '\n')),
        ])
        {
            var result = read(document);

            Assert.Null(result.Value);
            var error = Assert.Single(result.Diagnostics);
            Assert.Equal((rule, message, help), (error.Id, error.Message, error.Help));
            Assert.Equal((start, length), (error.Span.Start, error.Span.Length));
            Assert.Equal(text.Text[..text.Start].Count(c => c == '\n') + 1, error.Span.Line);
        }
    }
}
