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

    /// <summary>Holds that the findings are those marked, as often as they are marked; says of all others what they are.</summary>
    public static void AssertEqual(IEnumerable<string> marked, IEnumerable<Diagnostic> diagnostics)
    {
        var missed = marked.ToList();
        var wrong = new List<string>();
        foreach (var diagnostic in diagnostics)
        {
            if (!missed.Remove(Of(diagnostic)))
            {
                wrong.Add($"not marked: {Of(diagnostic)}: {diagnostic.GetMessage()}");
            }
        }

        wrong.AddRange(missed.Select(mark => $"missed: {mark}"));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Order(StringComparer.Ordinal)));
    }
}
