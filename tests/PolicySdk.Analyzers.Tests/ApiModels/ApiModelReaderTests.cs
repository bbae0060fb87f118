using PolicySdk.Analyzers.ApiModels;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.ApiModels;

public sealed class ApiModelReaderTests
{
    [Fact]
    public void Read_UseWithConditions_KeepsThem()
    {
        var read = ApiModelReader.Read(
            new DocumentSource(
                "a.apimodel.json",
                """
                { "id": "a", "version": "1", "models": [{ "member": "M:A.B", "uses": [
                    { "of": "value", "operation": "Store", "when": "this.$$stored", "besides": "this.$known" }] }] }
                """),
            Vocabulary.BuiltIn);

        var use = Assert.Single(Assert.Single(read.Value!.Models).Uses);
        Assert.Equal("this", use.When!.Root);
        Assert.Equal("$$stored", Assert.Single(use.When.Segments).Name);
        Assert.Equal("$known", Assert.Single(use.Besides!.Segments).Name);
    }

    [Fact]
    public void Read_WholeModel_GivesEveryPart()
    {
        var read = Read("""
            {
              "$schema": "https://policysdk.dev/schemas/apimodel-1.json",
              "id": "acme-audio", "version": "2", "title": "Acme Audio", // what it speaks of
              "models": [
                { "member": "M:Acme.Clips.Open(System.String)", "flows": ["path => return", "this.* -> nothing"],
                  "reads": ["path -> return"], "writes": ["clip -> path.+"],
                  "uses": [{ "of": "clip", "operation": "Store", "operations": { "Model": "PublishWeights", "Metrics": null }, "capability": "VoiceCloning", "context": "Research" }],
                  "deferred": true, "view": true, "renders": true, "mayThrow": false, "note": "for people", },
              ],
            }
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(("acme-audio", "2"), (read.Value!.Id, read.Value.Version));
        var model = Assert.Single(read.Value.Models);
        Assert.Equal("M:Acme.Clips.Open(System.String)", model.Pattern);
        Assert.Equal([FlowKind.Derive, FlowKind.Clear], model.Flows.Select(flow => flow.Kind));
        Assert.Equal("path", Assert.Single(model.Reads).From.Root);
        Assert.Equal(ModelSegmentKind.Append, Assert.Single(Assert.Single(model.Writes).To!.Segments).Kind);
        Assert.True(model is { Deferred: true, View: true, Renders: true, MayThrow: false });
        var use = Assert.Single(model.Uses).Use;
        Assert.Equal("Store", use.OperationAt(ValueStage.Data));
        Assert.Equal("PublishWeights", use.OperationAt(ValueStage.Model));
        Assert.Null(use.OperationAt(ValueStage.Metrics));
        Assert.Equal(("VoiceCloning", "Research"), (use.Capability, use.Context));
    }

    [Fact]
    public void Read_ModelWithoutFlows_MovesNothingAndMayThrow()
    {
        var model = Assert.Single(Read("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B" }] }""").Value!.Models);

        Assert.Empty(model.Flows);
        Assert.Empty(model.Uses);
        Assert.Empty(model.Reads);
        Assert.Empty(model.Writes);
        Assert.True(model is { Deferred: false, View: false, Renders: false, MayThrow: true });
    }

    // The caret stands under what is wrong: the text between the marks.
    [Theory]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ ⟦"mebmer"⟧: "M:A.B", "member": "M:A.B" }] }""", "\"mebmer\" is not a property of a model")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": ⟦"A.B"⟧ }] }""", "\"A.B\" is not a documentation-comment id of a method, property, field or event")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": ⟦"T:A.B"⟧ }] }""", "\"T:A.B\" is not a documentation-comment id of a method, property, field or event")]
    [InlineData("""{ "id": "a", "version": "1", "models": [⟦{⟧ "flows": [] }] }""", "a model needs \"member\"")]
    [InlineData("""⟦{⟧ "id": "a", "models": [] }""", "a document of API models needs \"version\"")]
    [InlineData("""{ "id": ⟦""⟧, "version": "1", "models": [] }""", "\"\" is not an id")]
    [InlineData("""{ "id": "a", "version": ⟦1⟧, "models": [] }""", "\"version\" must be a version, not a number")]
    [InlineData("""{ "id": "a", "version": "1", "models": ⟦{}⟧ }""", "\"models\" must be an array of models, not an object")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "flows": [⟦"x to y"⟧] }] }""", "\"x to y\" is not a flow")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "flows": [⟦"x.[ -> y"⟧] }] }""", "\"x.[ -> y\" is not a flow")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "flows": [⟦3⟧] }] }""", "a value of \"flows\" must be a flow, not a number")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "reads": [⟦"x ~> return"⟧] }] }""", "\"x ~> return\" is not a flow in or out of the program")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "deferred": ⟦"yes"⟧ }] }""", "\"deferred\" must be true or false, not a string")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "uses": [⟦{⟧ "of": "x" }] }] }""", "a use that a member makes needs at least one of \"operation\" and \"operations\"")]
    [InlineData("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "uses": [{ "of": "x", "operations": { ⟦"Raw"⟧: "Store" } }] }] }""", "\"Raw\" is not a property of an object with an operation under each stage")]
    public void Read_InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message)
    {
        var (text, start, length) = Unmark(marked);

        var read = Read(text);

        Assert.Null(read.Value);
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(DocumentRules.Invalid, diagnostic.Id);
        Assert.Equal(message, diagnostic.Message);
        Assert.Equal((start, length), (diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Fact]
    public void Read_UnknownOperation_IsAnUnknownTermWithASuggestion()
    {
        var (text, start, length) = Unmark("""{ "id": "a", "version": "1", "models": [{ "member": "M:A.B", "uses": [{ "of": "x", "operation": ⟦"Trian"⟧ }] }] }""");

        var diagnostic = Assert.Single(Read(text).Diagnostics);

        Assert.Equal(DocumentRules.UnknownTerm, diagnostic.Id);
        Assert.Equal("\"Trian\" is not an operation of the vocabulary", diagnostic.Message);
        Assert.Equal("Did you mean \"Train\"?", diagnostic.Help);
        Assert.Equal((start, length), (diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Fact]
    public void Read_SeveralErrors_AreAllReportedInTheOrderOfTheText()
    {
        var read = Read("""
            { "version": "1",
              "models": [
                { "member": "M:A.B", "flows": ["a"] },
                { "member": "nothing", "deferred": 1 } ],
              "more": true }
            """);

        Assert.Equal([1, 3, 4, 4, 5], read.Diagnostics.Select(diagnostic => diagnostic.Span.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "id": "a", "id": "b", "version": "1", "models": [] }""")]
    public void Read_NoDocument_IsAnErrorAndThrowsNothing(string text)
    {
        var read = Read(text);

        Assert.Null(read.Value);
        Assert.NotEmpty(read.Diagnostics);
        Assert.All(read.Diagnostics, diagnostic => Assert.Equal(DocumentRules.Invalid, diagnostic.Id));
    }

    private static ApiModelRead Read(string text) =>
        ApiModelReader.Read(new DocumentSource("policy/acme.apimodel.json", text), Vocabulary.BuiltIn);

    private static (string Text, int Start, int Length) Unmark(string marked)
    {
        var start = marked.IndexOf('⟦');
        var end = marked.IndexOf('⟧');
        return (marked.Replace("⟦", "").Replace("⟧", ""), start, end - start - 1);
    }
}
