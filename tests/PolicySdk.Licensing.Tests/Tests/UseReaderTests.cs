using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.PolicyTests;

public sealed class UseReaderTests
{
    [Fact]
    public void FullUse_IsRead()
    {
        var read = Read("""
            {"licenses":["x","y","x"],"capability":"Generate","context":"Commercial","operation":"Train","except":["DigitalReplica","Advertising","FineTune"],
             "data":["Transcript","VoiceRecording"],"territories":["US-CA"],"recipients":["Public","Licensee"],"stage":"Model","performers":["b","a"],"asOf":"2026-01-05"}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["x", "y"], read.Value!.Licenses);
        Assert.Equal("2026-01-05", read.Value.AsOf.ToString());
        Assert.Equal(
            TestUse.Of("Generate", "Commercial", "Train", "VoiceRecording,Transcript", "US-CA", "Licensee,Public", "DigitalReplica,Advertising,FineTune", Stage.Model)
                with { Performers = ["a", "b"] },
            read.Value.Use);
    }

    [Theory]
    [InlineData("""{"licenses":["x"],"capability":"Generate"}""")]
    [InlineData("""{"licenses":["x"],"capability":"Generate","except":[],"data":[],"territories":[],"recipients":[],"performers":[]}""")]
    public void WhatIsLeftUnsaidOrNamesNothing_IsWhatAUseMeansByIt(string text)
    {
        var read = Read(text).Value!;

        Assert.Null(read.AsOf);
        Assert.Equal(new Use(Vocabulary.BuiltIn).With(Vocabulary.BuiltIn.Term(Dimension.Capability, "Generate")), read.Use);
    }

    [Theory]
    [InlineData("""⟦{⟧"licenses":["x"]}""", "a use needs \"capability\"", "Add what is missing.")]
    [InlineData("""⟦{⟧"capability":"Generate"}""", "a use needs \"licenses\"", "Add what is missing.")]
    [InlineData("""{"licenses":["x"],"capability":"Generate",⟦"contexts"⟧:["Research"]}""", "\"contexts\" is not a property of a use", "Did you mean \"context\"?")]
    [InlineData("""{"licenses":["x"],"capability":⟦["Generate"]⟧}""", "\"capability\" must be a capability, not an array", null)]
    [InlineData("""{"licenses":["x"],"capability":"Generate","stage":⟦"Weights"⟧}""", "\"Weights\" is not a stage", "Write \"Data\", \"Features\", \"Model\", \"Synthetic\" or \"Metrics\".")]
    [InlineData("""{"licenses":["x"],"capability":"Generate","asOf":⟦"today"⟧}""", "\"today\" is not a date", "Write a day of the calendar as yyyy-MM-dd.")]
    public void InvalidUse_SaysWhatIsWrongAndWhere(string marked, string message, string? help) => MarkedText.AssertError(marked, Read, message, help);

    [Theory]
    [InlineData("""{"licenses":["x"],"capability":⟦"Genrate"⟧}""", "\"Genrate\" is not a capability of the vocabulary", "Did you mean \"Generate\"?")]
    [InlineData("""{"licenses":["x"],"capability":"Any","territories":[⟦"UK"⟧]}""", "\"UK\" is not a territory of the vocabulary", "Did you mean \"GB\"?")]
    public void UnknownTerm_IsReported(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help, DocumentRules.UnknownTerm);

    [Fact]
    public void UnknownLicense_IsReportedWhereOneAsks() =>
        MarkedText.AssertError(
            """{"licenses":["improv", ⟦"impro"⟧],"capability":"Any"}""",
            text => UseReader.Read(new DocumentSource("", text), Vocabulary.BuiltIn, id => id == "improv", _ => "improv"),
            "there is no license \"impro\"",
            "Did you mean \"improv\"?",
            DocumentRules.DanglingReference);

    private static DocumentRead<AskedUse> Read(string text) => UseReader.Read(new DocumentSource("uses", text), Vocabulary.BuiltIn);
}
