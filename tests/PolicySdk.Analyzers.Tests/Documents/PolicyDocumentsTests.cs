using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.Documents;

public sealed class PolicyDocumentsTests
{
    [Fact]
    public void Licenses_AreReadWhateverTheOrderOfFiles()
    {
        ImmutableArray<AdditionalText> files = [new File("b/voices.license.json", LicenseTexts.Voices), new File("a/improv.license.json", LicenseTexts.Improv)];

        var read = Read(files);
        var reversed = Read([files[1], files[0]]);

        Assert.Equal(["improv-troupe-2026", "open-voices"], read.Licenses.All.Select(license => license.Id));
        Assert.Equal(["improv-troupe-2026", "open-voices"], reversed.Licenses.All.Select(license => license.Id));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void DuplicateId_IsReportedInTheLaterFileByPath_WhateverTheOrderOfFiles()
    {
        ImmutableArray<AdditionalText> files = [new File("b.license.json", LicenseTexts.Improv), new File("a.license.json", LicenseTexts.Improv)];

        foreach (var read in new[] { Read(files), Read([files[1], files[0]]) })
        {
            var problem = Assert.Single(read.Diagnostics);
            Assert.Equal("b.license.json", problem.Key);
            Assert.Equal("PSDK0003", Assert.Single(problem.Value).Id);
        }
    }

    [Fact]
    public void FileIncludedTwice_IsOneDocument()
    {
        var file = new File("a.license.json", LicenseTexts.Improv);

        Assert.Empty(Read([file, file]).Diagnostics);
    }

    [Fact]
    public void OtherFiles_AreNobodysBusiness() =>
        Assert.Empty(Read([new File("appsettings.json", "{"), new File("readme.md", "x"), new File("license.json", "{")]).Diagnostics);

    [Fact]
    public void TextThatIsNotThere_IsOneError() => AssertOneError(new File("a.license.json", (SourceText?)null), "cannot be read");

    [Fact]
    public void FileThatThrows_IsOneError() => AssertOneError(new ThrowingFile("a.license.json"), "cannot be read: The disk is gone.");

    [Fact]
    public void EmptyDocument_IsOneError() => AssertOneError(new File("a.license.json", ""), "");

    [Fact]
    public void BinaryDocument_IsOneError()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);

        AssertOneError(new File("a.license.json", Decode(bytes)), "");
    }

    [Fact]
    public void DocumentOfNuls_IsOneError() => AssertOneError(new File("a.license.json", Decode(new byte[4096])), "");

    [Fact]
    public void DocumentInAnotherEncoding_IsOneError() => AssertOneError(
        new File("a.license.json", SourceText.From(LicenseTexts.Improv, Encoding.Latin1)), "The document is not encoded in UTF-8.");

    [Fact]
    public void DocumentOf50Megabytes_IsOneError() => AssertOneError(
        new File("a.license.json", SourceText.From(new string('x', 50 * 1024 * 1024), Encoding.UTF8)),
        "The document is too large: it has 50 MiB, and 4 MiB are allowed.");

    [Fact]
    public void DocumentNested10000Deep_IsOneError() => AssertOneError(
        new File("a.license.json", "{ \"rules\": " + new string('[', 10_000) + new string(']', 10_000) + " }"), "");

    [Fact]
    public void Cancellation_PassesThrough()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => PolicyDocuments.Read([new File("a.license.json", LicenseTexts.Improv)], source.Token));
    }

    [Fact]
    public void InvalidDocument_IsKnownByTheIdsItWrites()
    {
        var read = Read([new File("a.license.json", LicenseTexts.Improv.Replace("\"rules\"", "\"ruels\""))]);

        Assert.NotEmpty(read.Diagnostics);
        Assert.True(read.IsInInvalidDocument("improv-troupe-2026"));
        Assert.False(read.IsInInvalidDocument("improv-troupe"));
    }

    [Fact]
    public void SameText_IsReadOnce_AndAgainUnderAnotherPath()
    {
        var text = SourceText.From(LicenseTexts.Improv);

        var first = Read([new File("a.license.json", text)]).Licenses.All[0];
        var second = Read([new File("a.license.json", text)]).Licenses.All[0];
        var elsewhere = Read([new File("b.license.json", text)]).Licenses.All[0];

        Assert.Same(first, second);
        Assert.Equal("b.license.json", elsewhere.Path);
    }

    [Fact]
    public void SameTexts_AreReadOnce_WhateverTheOrderOfFiles()
    {
        File a = new("a.license.json", LicenseTexts.Improv), b = new("b.license.json", LicenseTexts.Voices);

        Assert.Same(Read([a, b]), Read([b, a]));
        Assert.NotSame(Read([a, b]), Read([a]));
        Assert.NotSame(Read([a, b]), Read([a, new File("b.license.json", LicenseTexts.Voices)]));
    }

    [Fact]
    public void OwnTerms_AreTermsOfLicensesAndModels()
    {
        var read = Read(
        [
            new File("a.vocabulary.json", PolicyTexts.Vocabulary),
            new File("b.license.json", LicenseTexts.Voices.Replace("\"Healthcare\"", "\"Backstage\"").Replace("\"vocabulary\": \"1\"", "\"vocabulary\": \"2\"")),
            new File("c.apimodel.json", """
                { "id": "c", "version": "1", "models": [{ "member": "M:C.M(System.Object)", "uses": [{ "of": "arg0", "operation": "Train", "context": "Backstage" }] }] }
                """),
        ]);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("Backstage", Assert.Single(read.Licenses.All[0].Rules[0].Values(Dimension.Context)).Id);
        Assert.Equal("Backstage", Assert.Single(Assert.Single(read.Models).Uses).Use.Context);
    }

    [Fact]
    public void Preset_IsThereOnlyWhereAPolicyListsIt()
    {
        Assert.Empty(Read([new File("a.policy.json", """{ "id": "a" }""")]).Licenses.All);
        Assert.Equal("CC-BY-4.0", Assert.Single(Read([new File("a.policy.json", """{ "id": "a", "presets": ["CC-BY-4.0"] }""")]).Licenses.All).Id);
    }

    [Fact]
    public void PolicyThatCannotBeRead_MissesItsPresets()
    {
        var read = Read([new File("a.policy.json", """{ "id": "a", "presets": ["CC-BY-4.0"], "ruels": [] }""")]);

        Assert.True(read.IsInInvalidDocument("CC-BY-4.0"));
        Assert.False(read.IsInInvalidDocument("CC0-1.0"));
    }

    [Fact]
    public void TestsOfPolicies_AreNoneOfABuildsBusiness()
    {
        Assert.False(PolicyDocuments.IsDocument("a.policytest.json"));
        Assert.Empty(Read([new File("a.policytest.json", "[")]).Diagnostics);
    }

    [Fact]
    public void VocabularyThatCannotBeRead_IsTheOnlyError()
    {
        var read = Read(
        [
            new File("a.vocabulary.json", (SourceText?)null),
            new File("b.license.json", LicenseTexts.Voices.Replace("\"Healthcare\"", "\"Backstage\"")),
        ]);

        Assert.Equal(["a.vocabulary.json"], read.Diagnostics.Keys);
        Assert.True(read.IsInInvalidVocabulary("Backstage"));
        Assert.True(read.IsInInvalidDocument("open-voices"));
    }

    private static PolicyDocuments Read(ImmutableArray<AdditionalText> files) => PolicyDocuments.Read(files, CancellationToken.None);

    private static void AssertOneError(AdditionalText file, string text)
    {
        var read = Read([file]);

        var problem = Assert.Single(Assert.Single(read.Diagnostics).Value);
        Assert.Equal(DocumentRules.Invalid, problem.Id);
        Assert.Equal(1, problem.Span.Line);
        Assert.Contains(text, problem.Message);
        Assert.NotEmpty(problem.Message);
        Assert.Empty(read.Licenses.All);
    }

    // As the compiler decodes a file: UTF-8, and what is none of it by a code page.
    private static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(bytes, bytes.Length, new UTF8Encoding(false, throwOnInvalidBytes: true), throwIfBinaryDetected: false);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(bytes, bytes.Length, Encoding.Latin1, throwIfBinaryDetected: false);
        }
    }

    private sealed class File(string path, SourceText? text) : AdditionalText
    {
        public File(string path, string text)
            : this(path, SourceText.From(text, Encoding.UTF8))
        {
        }

        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class ThrowingFile(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => throw new IOException("The disk is gone.");
    }
}
