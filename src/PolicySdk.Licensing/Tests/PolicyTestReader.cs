namespace PolicySdk.Licensing;

/// <summary>Reads documents of tests (<c>*.policytest.json</c>).</summary>
public static class PolicyTestReader
{
    /// <summary>How documents of tests are read.</summary>
    internal static DocumentFormat<PolicyTestDocument> Format { get; } = new(PolicyTestShapes.PolicyTest, Check, Build);

    /// <summary>Reads the tests of a document, or reports everything that is wrong with it. Throws for no text whatever.</summary>
    /// <remarks>Whether there are such licenses and rules, only a <see cref="DocumentSet"/> can tell.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentRead<PolicyTestDocument> Read(DocumentSource source, Vocabulary vocabulary, CancellationToken cancellationToken = default) =>
        Format.Read(source, vocabulary, cancellationToken);

    private static void Check(JsonValue document, ShapeCheck check)
    {
        DocumentChecks.UniqueIds(document, "tests", "test", check, "name");
        foreach (var test in document.ItemsOf("tests"))
        {
            if (document.Find("asOf") is null && test.Kind == JsonKind.Object && test.Find("asOf") is null)
            {
                check.Errors.Invalid(
                    check.Errors.Source.SpanOf(test.Span.Start, 1),
                    "a test needs \"asOf\" where the document has none",
                    "Give the day for which the test holds, here or once for all tests.");
            }

            if (test.Find("expect") is { Value: var expect })
            {
                Expectation(expect, test, check);
            }
        }
    }

    private static void Expectation(JsonValue expect, JsonValue test, ShapeCheck check)
    {
        if (expect.ChoiceOf<VerdictKind>("verdict") is { } verdict and not VerdictKind.Conditional && !expect.ItemsOf("duties").IsEmpty)
        {
            check.Errors.Invalid(expect.Find("duties")!.NameSpan, $"a verdict {verdict} comes without duties", "Only a verdict Conditional has some.");
        }

        DocumentChecks.Unique(expect.TextsAt("duties"), "duty", check);
        if (expect.TextAt("license") is { } license && test.Find("use") is { Value: var use })
        {
            var asked = use.TextsOf("licenses");
            if (!asked.IsEmpty && !asked.Contains(license.Text, StringComparer.Ordinal))
            {
                check.Errors.Add(
                    DocumentRules.DanglingReference,
                    license.Span,
                    $"the use of this test does not name license {Quoting.Of(license.Text)}",
                    Spelling.Nearest(license.Text, asked) is { } near ? $"Did you mean {Quoting.Of(near)}?"
                        : $"It names {Quoting.Choice([.. asked.Take(5).Select(Quoting.Of)], "and")}.");
            }
        }
    }

    private static PolicyTestDocument Build(JsonValue document, ShapeCheck check)
    {
        var asOf = document.DateOf("asOf");
        return new PolicyTestDocument(
            check.Errors.Source.Path, document.TextOf("title"), [.. document.ItemsOf("tests").Select(test => Build(test, asOf, check))]);
    }

    private static PolicyTest Build(JsonValue test, CalendarDate? asOf, ShapeCheck check)
    {
        var name = test.TextAt("name")!;
        var expect = test.Find("expect")!.Value;
        return new PolicyTest
        {
            Name = name.Text,
            NameSpan = name.Span,
            Path = check.Errors.Source.Path,
            Span = test.Span,
            Use = UseReader.Build(test.Find("use")!.Value, check.Vocabulary),
            AsOf = (test.DateOf("asOf") ?? asOf)!.Value,
            Expect = new PolicyTestExpectation
            {
                Verdict = expect.ChoiceOf<VerdictKind>("verdict")!.Value,
                Reason = expect.ChoiceOf<VerdictReason>("reason"),
                License = expect.TextOf("license"),
                Rule = expect.TextOf("rule"),
                Duties = expect.Find("duties") is null ? null : expect.TextsOf("duties"),
                Span = expect.Span,
            },
        };
    }
}
