namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>A kind of document as tests of all kinds see it.</summary>
internal sealed record AnyKind(string Name, ObjectShape Shape, Func<DocumentSource, ImmutableArray<DocumentDiagnostic>> Read, ImmutableArray<string> Examples)
{
    public static ImmutableArray<AnyKind> All { get; } =
    [
        new("license", LicenseShapes.License, source => LicenseReader.Read(source, Vocabulary.BuiltIn).Diagnostics, [LicenseReaderTests.Example]),
    ];

    public string SchemaName => Name + "-1.json";

    public override string ToString() => Name;

    /// <summary>The ending of the names of its files.</summary>
    public string FileEnding => $".{Name}.json";

    public string Schema(Vocabulary vocabulary) => DocumentSchemas.Of(Shape, SchemaName, vocabulary);

    /// <summary>What is wrong with the shape of a document that is JSON; nothing else is looked at.</summary>
    public ImmutableArray<DocumentDiagnostic> CheckShape(JsonText json)
    {
        var errors = new DiagnosticBag(json.Source);
        Shape.Check(json.Root!, default, new ShapeCheck(errors, Vocabulary.BuiltIn, Vocabulary.BuiltIn.Version, CancellationToken.None));
        return errors.InOrder();
    }
}
