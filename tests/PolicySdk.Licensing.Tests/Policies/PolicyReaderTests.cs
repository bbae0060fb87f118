using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.Policies;

public sealed class PolicyReaderTests
{
    public const string Example = """
        { "$schema": "https://policysdk.dev/schemas/policy-1.json",
          "id": "acme", "version": "2.1", "vocabulary": "1", "title": "Acme's own rules", // what lawyers asked for
          "licenses": ["improv-troupe-2026", "studio-voices-2026"],
          "rules": [
            { "id": "no-replicas", "effect": "Forbid", "level": "Soft", "capabilities": ["DigitalReplica"], "contexts": ["Commercial"], "data": ["VoiceRecording"],
              "operations": ["Train"], "territories": ["EU", "US-CA"], "recipients": ["Public"], "except": ["VoiceCloning", "Advertising", "FineTune"],
              "licenses": ["studio-voices-2026"], "reason": "A promise.\nTo all." },
            { "id": "no-war", "contexts": ["Military"] },
          ],
          "laws": [{ "law": "eu-ai-act-5-1-f", "level": "Advisory", "except": ["Recruitment"] }],
          "presets": ["CC0-1.0"],
          "declassifiers": [{ "method": "M:Acme.Statistics.Mean(System.Double[])", "reason": "One number of thousands.", "approvedBy": "person:dpo" }],
          "waivers": { "maximum": "P90D", "approvers": [{ "key": "key:ml-lead", "rules": ["PSDK1009", "PSDK2009"] }] } }
        """;

    [Fact]
    public void FullExample_GivesEveryPart()
    {
        var read = Read(Example);

        Assert.Empty(read.Diagnostics);
        var policy = read.Value!;
        Assert.Equal(("acme", "2.1", "Acme's own rules", "a.policy.json"), (policy.Id, policy.Version, policy.Title, policy.Path));
        Assert.Equal(2, policy.IdSpan.Line);
        var replicas = policy.Rules[0];
        Assert.Equal(("acme", "no-replicas", EnforcementLevel.Soft, "A promise.\nTo all."), (replicas.PolicyId, replicas.Id, replicas.Level, replicas.Reason));
        Assert.Equal(RuleEffect.Forbid, replicas.Rule.Effect);
        Assert.Equal(["VoiceCloning", "Advertising", "FineTune"], replicas.Rule.Except.Ids());
        Assert.Equal(["EU", "US-CA"], replicas.Rule.Written(Dimension.Territory));
        Assert.Equal(28, replicas.Rule.Values(Dimension.Territory).Length);
        Assert.Equal(["studio-voices-2026"], replicas.Licenses);
        Assert.Equal(5, replicas.Rule.Span.Line);
        var war = policy.Rules[1];
        Assert.Equal(EnforcementLevel.Hard, war.Level);
        Assert.Equal(["improv-troupe-2026", "studio-voices-2026"], war.Licenses);
        Assert.False(war.Rule.Names(Dimension.Capability));
        Assert.Equal(["CC0-1.0"], policy.Presets);
        Assert.Equal(("M:Acme.Statistics.Mean(System.Double[])", "One number of thousands.", "person:dpo"), policy.Declassifiers.Select(each => (each.Method, each.Reason, each.ApprovedBy)).Single());
        Assert.Equal("P90D", policy.Waivers!.Maximum.ToString());
        Assert.Equal(["PSDK1009", "PSDK2009"], Assert.Single(policy.Waivers.Approvers).Rules);
    }

    [Fact]
    public void AdoptedLaw_ComesBehindTheRules_UnderItsOwnIdAndName_AtTheLevelAndWithTheExceptionsOfThePolicy()
    {
        var law = Read(Example).Value!.Rules[2];

        Assert.Equal(("eu-ai-act-5-1-f", "eu-ai-act-5-1-f.policy.json", EnforcementLevel.Advisory), (law.PolicyId, law.Path, law.Level));
        Assert.Equal(["Recruitment"], law.Rule.Except.Ids());
        Assert.Equal(["BiometricEmotionRecognition"], law.Rule.Written(Dimension.Capability));
        Assert.Equal(["improv-troupe-2026", "studio-voices-2026"], law.Licenses);
        Assert.Empty(Read("""{ "id": "a", "laws": [{ "law": "eu-ai-act-5-1-f" }] }""").Value!.Rules[0].Rule.Except);
    }

    [Fact]
    public void OnlyTheId_IsRequired()
    {
        var policy = Read("""{ "id": "a" }""").Value!;

        Assert.Empty(policy.Rules);
        Assert.Empty(policy.Presets);
        Assert.Empty(policy.Declassifiers);
        Assert.True(policy is { Version: null, Title: null, Waivers: null });
    }

    // The caret stands under what is wrong: the text between the marks.
    [Theory]
    [InlineData("""⟦{⟧ "title": "A" }""", "a policy needs \"id\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", ⟦"rule"⟧: [] }""", "\"rule\" is not a property of a policy", "Did you mean \"rules\"?")]
    [InlineData("""{ "id": "a", "rules": [⟦{⟧ "id": "r" }] }""", "a rule of a policy needs at least one of \"capabilities\", \"contexts\", \"data\", \"operations\", \"territories\" and \"recipients\"", "A field that is left out means Any.")]
    [InlineData("""{ "id": "a", "rules": [⟦{⟧ "contexts": ["Military"] }] }""", "a rule of a policy needs \"id\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "effect": ⟦"Permit"⟧, "contexts": ["Military"] }] }""", "\"Permit\" is not an effect that a policy can have", "A policy can only narrow; what is permitted stands in licenses.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "level": ⟦"hard"⟧, "contexts": ["Military"] }] }""", "\"hard\" is not a level", "Did you mean \"Hard\"?")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ⟦[]⟧ }] }""", "\"contexts\" is empty", "Name what is meant; [\"Any\"] is a value.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Military"], "licenses": ⟦[]⟧ }] }""", "\"licenses\" is empty", "Name a license, or leave the property out for all licenses.")]
    [InlineData("""{ "id": "a", "licenses": ["x"], "rules": [{ "id": "r", "contexts": ["Military"], "licenses": ["x", ⟦"y"⟧] }] }""", "the policy is limited to other licenses than \"y\"", "Add it to \"licenses\" of the policy, or remove it here.")]
    [InlineData("{ \"id\": \"a\", \"rules\": [{ \"id\": \"r\", \"contexts\": [\"Military\"] },\n { \"id\": ⟦\"r\"⟧, \"contexts\": [\"Military\"] }] }", "rule \"r\" is given twice", "Rename or remove one; the first is on line 1.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Commercial"], "except": [⟦"Workplace"⟧] }] }""", "\"Workplace\" is not below any context of the rule", "Except what lies below something that is named; to except all of it, remove it there.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Commercial"], "except": [⟦"Commercial"⟧] }] }""", "\"Commercial\" is not below any context of the rule", "Except what lies below something that is named; to except all of it, remove it there.")]
    [InlineData("""{ "id": "a", "vocabulary": ⟦"7"⟧ }""", "vocabulary \"7\" is not known here", "The latest known is \"1\"; a later one comes with a *.vocabulary.json of yours, or with a later PolicySdk.")]
    [InlineData("""{ "id": "a", "laws": [⟦{⟧ "level": "Hard" }] }""", "a law that a policy adopts needs \"law\"", "Add what is missing.")]
    [InlineData("{ \"id\": \"a\", \"laws\": [{ \"law\": \"eu-ai-act-5-1-f\" },\n { \"law\": ⟦\"eu-ai-act-5-1-f\"⟧ }] }", "law \"eu-ai-act-5-1-f\" is given twice", "Rename or remove one; the first is on line 1.")]
    [InlineData("""{ "id": "a", "laws": [{ "law": "eu-ai-act-5-1-f", "except": [⟦"Advertising"⟧] }] }""", "\"Advertising\" is not below any context of the law", "Except what lies below something that is named; to except all of it, remove it there.")]
    [InlineData("""{ "id": "a", "presets": ["CC0-1.0", ⟦"CC0-1.0"⟧] }""", "preset \"CC0-1.0\" is given twice", "Rename or remove one; the first is on line 1.")]
    [InlineData("""{ "id": "a", "declassifiers": [⟦{⟧ "method": "M:A.B" }] }""", "a declassifier needs \"reason\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", "declassifiers": [{ "method": ⟦"T:A.B"⟧, "reason": "x" }] }""", "\"T:A.B\" is not a documentation-comment id of a method", "Write it as the compiler does, such as \"M:Acme.Statistics.Mean(System.Double[])\".")]
    [InlineData("""{ "id": "a", "waivers": ⟦{⟧ "approvers": [] } }""", "what waivers may be needs \"maximum\"", "Add what is missing.")]
    [InlineData("""{ "id": "a", "waivers": { "maximum": ⟦"90 days"⟧ } }""", "\"90 days\" is not a period", "Write an ISO 8601 duration of years, months, weeks or days, such as \"P30D\" or \"P3M\".")]
    [InlineData("""{ "id": "a", "waivers": { "maximum": "P9D", "approvers": [{ "key": "k", "rules": [⟦"PSDK2001"⟧] }] } }""", "\"PSDK2001\" is not a rule that takes waivers", "It is a hard rule and takes none; PSDK1009, PSDK2007, PSDK2008 and PSDK2009 do.")]
    [InlineData("""{ "id": "a", "waivers": { "maximum": "P9D", "approvers": [{ "key": "k", "rules": ⟦[]⟧ }] } }""", "\"rules\" is empty", "Name the rules that the key may waive.")]
    public void InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help);

    [Theory]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": [⟦"Militery"⟧] }] }""", "\"Militery\" is not a context of the vocabulary", "Did you mean \"Military\"?")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Commercial"], "except": [⟦"Advertizing"⟧] }] }""", "\"Advertizing\" is not a capability, context or operation of the vocabulary", "Did you mean \"Advertising\"?")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Commercial"], "except": [⟦"Any"⟧] }] }""", "\"Any\" is not a capability, context or operation of the vocabulary", "Nothing would be left.")]
    [InlineData("""{ "id": "a", "rules": [{ "id": "r", "contexts": ["Commercial"], "except": [⟦"VoiceRecording"⟧] }] }""", "\"VoiceRecording\" is not a capability, context or operation of the vocabulary", "Only capabilities, contexts and operations can be excepted.")]
    public void UnknownTerm_IsReported(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help, DocumentRules.UnknownTerm);

    [Theory]
    [InlineData("""{ "id": "a", "laws": [{ "law": ⟦"eu-ai-act-5-1-g"⟧ }] }""", "there is no built-in law \"eu-ai-act-5-1-g\"", "Did you mean \"eu-ai-act-5-1-f\"?")]
    [InlineData("""{ "id": "a", "laws": [{ "law": ⟦"gdpr"⟧ }] }""", "there is no built-in law \"gdpr\"", "The built-in laws are \"eu-ai-act-5-1-f\".")]
    [InlineData("""{ "id": "a", "presets": [⟦"CCO-1.0"⟧] }""", "there is no built-in license \"CCO-1.0\"", "Did you mean \"CC0-1.0\"?")]
    public void UnknownLawOrPreset_IsADanglingReference(string marked, string message, string help) =>
        MarkedText.AssertError(marked, Read, message, help, DocumentRules.DanglingReference);

    [Theory]
    [InlineData("M:A.B")]
    [InlineData("M:Acme.Stats`1.#ctor(System.Collections.Generic.List{`0},System.Int32@,``0[0:,0:],System.Void*)")]
    [InlineData("M:Acme.Money.op_Explicit(Acme.Money)~System.Decimal")]
    [InlineData("M:Größe.Maß_x.Ο(System.Int32[])")]
    public void IdsOfMethods_AsTheCompilerWritesThem_AreAccepted(string method) => Assert.Empty(Declassify(method));

    [Theory]
    [InlineData("")]
    [InlineData("M:")]
    [InlineData("M:Mean")]
    [InlineData("M:A.Mean ")]
    [InlineData("M:A.Mean(")]
    [InlineData("M:A.Mean)(")]
    [InlineData("M:A.")]
    [InlineData("A.Mean()")]
    [InlineData("M:A.Mean;drop")]
    public void WhatIsNoIdOfAMethod_IsRejected(string method) => Assert.Single(Declassify(method));

    private static ImmutableArray<DocumentDiagnostic> Declassify(string method) =>
        Read($$"""{ "id": "a", "declassifiers": [{ "method": "{{method}}", "reason": "x" }] }""").Diagnostics;

    private static DocumentRead<Policy> Read(string text) => PolicyReader.Read(new DocumentSource("a.policy.json", text), Vocabulary.BuiltIn);
}
