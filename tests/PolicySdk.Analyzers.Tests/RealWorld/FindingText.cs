using Microsoft.CodeAnalysis;

namespace PolicySdk.Analyzers.Tests.RealWorld;

/// <summary>Findings in the form of the marks, and how the two are compared.</summary>
internal static class FindingText
{
    /// <summary><c>Train.cs(12): error PSDK2001</c>.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";
    }

    /// <summary>
    /// Holds that the findings are those marked, as often as they are marked, but for what is known to be wrong: <c>missed:</c> or
    /// <c>not marked:</c> and the finding. What is known and no longer wrong fails too.
    /// </summary>
    public static void AssertEqual(IEnumerable<string> marked, IEnumerable<Diagnostic> diagnostics, params IEnumerable<string> known)
    {
        var missed = marked.ToList();
        var wrong = new List<(string Text, string Message)>();
        foreach (var diagnostic in diagnostics)
        {
            if (!missed.Remove(Of(diagnostic)))
            {
                wrong.Add(($"not marked: {Of(diagnostic)}", diagnostic.GetMessage()));
            }
        }

        wrong.AddRange(missed.Select(mark => ($"missed: {mark}", "")));
        var right = new List<string>();
        foreach (var text in known)
        {
            var index = wrong.FindIndex(each => each.Text == text);
            if (index < 0)
            {
                right.Add($"known to be wrong, but is not: {text}");
            }
            else
            {
                wrong.RemoveAt(index);
            }
        }

        Assert.True(
            wrong.Count + right.Count == 0,
            string.Join(Environment.NewLine, wrong.Select(each => $"{each.Text} {each.Message}").Concat(right).Order(StringComparer.Ordinal)));
    }
}
