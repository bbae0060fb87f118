namespace PolicySdk.Licensing;

/// <summary>Finds values that a document could leave out: <c>Any</c> beside others, and what is written twice.</summary>
internal sealed class SuperfluousValues(string path)
{
    private readonly List<DocumentDiagnostic> _found = [];

    public IEnumerable<DocumentDiagnostic> Found => _found;

    public void FindIn(Rule rule)
    {
        foreach (var dimension in Vocabulary.Dimensions)
        {
            var written = rule.Written(dimension);
            if (written.Contains(Vocabulary.Any) && written.Any(value => value != Vocabulary.Any))
            {
                Warn(
                    rule.SpanOf(dimension),
                    $"\"Any\" stands beside other {dimension.Plural()} of rule {Quoting.Of(rule.Id)}, and means them too",
                    "Write [\"Any\"] alone, or leave it out.");
            }

            FindIn(written, rule.SpanOf(dimension), $"the {dimension.Plural()} of rule {Quoting.Of(rule.Id)}");
        }
    }

    public void FindIn(ImmutableArray<string> values, DocumentSpan span, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (values.FirstOrDefault(value => !seen.Add(value)) is { } repeated)
        {
            Warn(span, $"{Quoting.Of(repeated)} is repeated in {place}", "Write it once.");
        }
    }

    private void Warn(DocumentSpan span, string message, string help) =>
        _found.Add(new DocumentDiagnostic(DocumentRules.NoEffect, path, span, message, help));
}
