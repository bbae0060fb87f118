using System.Text.Json;
using Json.Schema;
using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.Schemas;

/// <summary>The schemas of all kinds: checked in, valid, and of one mind with the reader.</summary>
public sealed class SchemaTests
{
    private const int Mutants = 600;

    // Set to write the schemas instead of comparing them. `policysdk schema --output schemas` does the same.
    private const string Update = "POLICYSDK_UPDATE_SCHEMAS";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<DocumentKind> Kinds => [.. DocumentKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CheckedInSchema_IsWhatTheDefinitionsSay(DocumentKind kind)
    {
        var path = Path.Combine(Repository.Root, "schemas", kind.SchemaName());
        var schema = DocumentSchemas.Of(kind, Vocabulary.BuiltIn);
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, schema);
        }

        var stored = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(schema == stored, $"schemas/{kind.SchemaName()} is stale. Run these tests with {Update}=1, or 'policysdk schema --output schemas'.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_IsItselfValid_InAsciiAndUniqueById(DocumentKind kind)
    {
        var text = DocumentSchemas.Of(kind, Vocabulary.BuiltIn);
        using var json = JsonDocument.Parse(text);

        Assert.True(MetaSchemas.Draft202012.Evaluate(json.RootElement).IsValid);
        Assert.Equal($"https://policysdk.dev/schemas/{kind.SchemaName()}", json.RootElement.GetProperty("$id").GetString());
        Assert.DoesNotContain('\r', text);
        Assert.All(text, c => Assert.InRange(c, '\n', '~'));
        Assert.Equal(text, DocumentSchemas.Of(kind, Vocabulary.BuiltIn));
    }

    [Fact]
    public void OrganizationsTerms_AreInTheSchema()
    {
        var vocabulary = Vocabulary.BuiltIn.With(2, [new TermDefinition(Dimension.Capability, "StageFright", "Perceive", "Stage fright", "infer stage fright") { Since = 2 }]);

        Assert.Contains("\"StageFright\"", DocumentSchemas.Of(DocumentKind.License, vocabulary));
        Assert.DoesNotContain("\"StageFright\"", DocumentSchemas.Of(DocumentKind.License, Vocabulary.BuiltIn));
    }

    [Fact]
    public void EveryDocumentOfTheRepository_IsToItsSchemaWhatItIsToItsReader()
    {
        var seen = 0;
        foreach (var together in Documents().GroupBy(FolderOf))
        {
            // With the terms that its folder brings, as an organization's own editors would have it.
            var sources = together.Select(path => new DocumentSource(path, File.ReadAllText(path))).ToArray();
            var vocabulary = DocumentSet.Read(sources, TestContext.Current.CancellationToken).Vocabulary;
            var schemas = new Dictionary<DocumentKind, JsonSchema>();
            foreach (var source in sources)
            {
                if (DocumentKinds.Of(source.Path) is not { } kind)
                {
                    continue;
                }

                if (!schemas.TryGetValue(kind, out var schema))
                {
                    schemas.Add(kind, schema = Parse(kind, vocabulary));
                }

                // Some fixtures are wrong on purpose; samples never are.
                using var json = JsonDocument.Parse(source.Text, Lenient);
                var shape = AnyKind.CheckShape(kind, source, vocabulary);
                Assert.True(schema.Evaluate(json.RootElement).IsValid == shape.IsEmpty, source.Path);
                Assert.False(FolderOf(source.Path).StartsWith("samples", StringComparison.Ordinal) && !shape.IsEmpty, source.Path);
                seen++;
            }
        }

        Assert.True(seen >= 4, $"{seen} documents found");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SchemaAndReader_AgreeOnMutatedDocuments(DocumentKind kind)
    {
        var schema = Parse(kind, Vocabulary.BuiltIn);
        var mutation = new StructuralMutation(new Random(20260731));
        var (accepted, rejected, left) = (0, 0, 0);
        for (var i = 0; i < Mutants; i++)
        {
            var text = mutation.Of(AnyKind.Example(kind));
            using var document = JsonDocument.Parse(text);
            var bySchema = schema.Evaluate(document.RootElement).IsValid;
            var source = AnyKind.Source(kind, text);
            var shape = AnyKind.CheckShape(kind, source, Vocabulary.BuiltIn);

            if (!bySchema)
            {
                Assert.True(DocumentSet.Read([source], TestContext.Current.CancellationToken).HasErrors, $"only the schema rejects {text}\n{Reasons(schema, document)}");
                Assert.True(!shape.IsEmpty, $"the shape accepts what the schema rejects: {text}\n{Reasons(schema, document)}");
                rejected++;
            }
            else if (shape.All(IsBeyondSchemas))
            {
                left += shape.IsEmpty ? 0 : 1;
                accepted++;
            }
            else
            {
                Assert.Fail($"only the reader rejects {text}\n{string.Join("\n", shape.Where(each => !IsBeyondSchemas(each)))}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {accepted} accepted ({left} of them wrong beyond schemas), {rejected} rejected");
        Assert.True(rejected > Mutants / 4 && accepted > Mutants / 20, $"{accepted} accepted, {rejected} rejected");
    }

    /// <summary>What <see cref="SchemaWriter.Limits"/> says of shapes.</summary>
    private static bool IsBeyondSchemas(DocumentDiagnostic diagnostic) =>
        diagnostic.Message.Contains(" came with vocabulary ", StringComparison.Ordinal)
        || System.Text.RegularExpressions.Regex.IsMatch(diagnostic.Message, "^\"[0-9]{4}-02-29\" is not a date")
        || System.Text.RegularExpressions.Regex.IsMatch(diagnostic.Message, "is not (a flow|a place of data|a documentation-comment id)");

    private static JsonSchema Parse(DocumentKind kind, Vocabulary vocabulary) =>
        JsonSchema.FromText(DocumentSchemas.Of(kind, vocabulary), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    private static IEnumerable<string> Documents() =>
        from folder in (string[])["samples", "src", "tests", "analyzers"]
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.json", SearchOption.AllDirectories)
        where !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Invalid")
        select path;

    /// <summary>The two outermost folders that a document is in: <c>samples/LicenseRepository</c>.</summary>
    private static string FolderOf(string path) =>
        string.Join('/', Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Take(2));

    private static string Reasons(JsonSchema schema, JsonDocument document)
    {
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return string.Join("\n", (results.Details ?? []).Where(each => each.Errors is not null)
            .SelectMany(each => each.Errors!.Select(error => $"{each.InstanceLocation}: {error.Key}: {error.Value}")));
    }
}
