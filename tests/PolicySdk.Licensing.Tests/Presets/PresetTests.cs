namespace PolicySdk.Licensing.Tests.Presets;

/// <summary>The built-in licenses of SPDX ids: what their legal codes grant, in the words of the vocabulary.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Ids =>
    [
        "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0",
        "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0",
    ];

    [Fact]
    public void EveryPreset_IsTestedHere() => Assert.Equal(BuiltInLicenses.Ids, Ids.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Preset_IsALicenseOfItsOwnId_OpenEndedAndForEverybody(string id)
    {
        var license = Preset(id);

        Assert.Equal((id, $"spdx:{id}", "public"), (license.Id, license.Licensor.Id, license.Licensee.Id));
        Assert.Equal(Representation.None, license.Licensor.RepresentedBy);
        Assert.Null(license.Term.Until);
        Assert.False(license.Withdrawal.Allowed);
        Assert.Empty(license.Performers);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRule_HasAnEffect(string id) => Assert.Empty(RuleEffects.Find(Preset(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_SaysThatItIsNoPerformersConsent(string id) =>
        Assert.Contains("no consent of the performers", Preset(id).Title, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void WhatNeedsThePerson_IsDeniedByARuleThatSaysSo(string id)
    {
        var license = Preset(id);
        string Ask(string capability = "EmotionRecognition", string operation = "Train") =>
            license.Answer(TestUse.Of(capability, "AcademicResearch", operation, "EmotionLabel", "DE"));

        Assert.Equal("Denied no-personality-rights", Ask("VoiceCloning"));
        Assert.Equal("Denied no-personality-rights", Ask("LikenessReplica"));
        Assert.Equal("Denied no-personality-rights", Ask("FaceRecognition"));
        Assert.Equal("Denied no-personality-rights", Ask("GeneralPurposeModel"));
        Assert.Equal("Denied no-personality-rights", Ask("Generate"));
        Assert.Equal("Denied no-personality-rights-in-templates", Ask(operation: "ExtractTemplate"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void BiometricTemplates_AreNotGranted(string id) =>
        Assert.Equal("Denied NoPermit", Preset(id).Answer(TestUse.Of(context: "AcademicResearch", data: "VoicePrint")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void GrantWithoutWhatNeedsThePerson_IsReachedByExceptions(string id) =>
        Assert.Equal(
            "Allowed",
            Preset(id).Answer(TestUse.Of("Generate", "AcademicResearch", data: "EmotionLabel", except: "DigitalReplica")));

    [Theory]
    // Every license lets academics train.
    [InlineData("CC0-1.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-SA-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-NC-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-NC-SA-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-ND-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-NC-ND-4.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("PDDL-1.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CDLA-Permissive-2.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    [InlineData("CDLA-Sharing-1.0", "AcademicResearch", "Train", "VoiceRecording", "Allowed")]
    // ODbL 2.4, ODC-By 2.4: the database and not its contents.
    [InlineData("ODbL-1.0", "AcademicResearch", "Train", "VoiceRecording", "Denied NoPermit")]
    [InlineData("ODbL-1.0", "Entertainment", "Train", "EmotionLabel", "Allowed")]
    [InlineData("ODC-By-1.0", "AcademicResearch", "Train", "VoiceRecording", "Denied NoPermit")]
    [InlineData("ODC-By-1.0", "Entertainment", "Train", "EmotionLabel", "Allowed")]
    // CC 1(k): commercial use.
    [InlineData("CC0-1.0", "Advertising", "DeployCommercial", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-4.0", "Entertainment", "DeployCommercial", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-NC-4.0", "Entertainment", "Train", "VoiceRecording", "Denied noncommercial")]
    [InlineData("CC-BY-NC-4.0", "CommercialResearch", "Train", "VoiceRecording", "Denied noncommercial")]
    [InlineData("CC-BY-NC-4.0", "Education", "DeployCommercial", "VoiceRecording", "Denied noncommercial-deployment")]
    [InlineData("CC-BY-NC-4.0", "Healthcare", "Train", "VoiceRecording", "Denied NoPermit")]
    [InlineData("CC-BY-NC-4.0", "Research", "Train", "VoiceRecording", "Denied NoPermit")]
    [InlineData("CC-BY-NC-SA-4.0", "Entertainment", "Train", "VoiceRecording", "Denied noncommercial")]
    [InlineData("CC-BY-NC-ND-4.0", "Entertainment", "Train", "VoiceRecording", "Denied noncommercial")]
    // CC 3(a): credit where it is shared. CC 3(b): share alike.
    [InlineData("CC0-1.0", "AcademicResearch", "RedistributeData", "VoiceRecording", "Allowed")]
    [InlineData("CC0-1.0", "AcademicResearch", "PublishWeights", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-4.0", "AcademicResearch", "RedistributeData", "VoiceRecording", "Conditional credit-data")]
    [InlineData("CC-BY-4.0", "Entertainment", "PublishWeights", "VoiceRecording", "Conditional credit-weights")]
    [InlineData("CC-BY-4.0", "Entertainment", "TransferModel", "VoiceRecording", "Conditional credit-model")]
    [InlineData("CC-BY-SA-4.0", "AcademicResearch", "RedistributeData", "VoiceRecording", "Conditional credit-data share-alike-data")]
    [InlineData("CC-BY-SA-4.0", "Entertainment", "PublishWeights", "VoiceRecording", "Conditional credit-weights share-alike-weights")]
    [InlineData("CC-BY-SA-4.0", "Entertainment", "RealTimeGeneration", "VoiceRecording", "Conditional share-alike-output")]
    [InlineData("CC-BY-NC-SA-4.0", "AcademicResearch", "PublishWeights", "VoiceRecording", "Conditional credit-weights share-alike-weights")]
    // CC 3(a)(2) of NoDerivatives: adapted material may be made and not shared.
    [InlineData("CC-BY-ND-4.0", "Entertainment", "RedistributeData", "VoiceRecording", "Conditional credit-data")]
    [InlineData("CC-BY-ND-4.0", "Entertainment", "RedistributeData", "Embedding", "Denied no-derivatives-of-data")]
    [InlineData("CC-BY-ND-4.0", "Entertainment", "RedistributeData", "SyntheticData", "Denied no-derivatives-of-data")]
    [InlineData("CC-BY-ND-4.0", "Entertainment", "GenerateSynthetic", "SyntheticData", "Allowed")]
    [InlineData("CC-BY-ND-4.0", "Entertainment", "PublishWeights", "VoiceRecording", "Denied no-derivatives")]
    [InlineData("CC-BY-ND-4.0", "Entertainment", "DeployCommercial", "VoiceRecording", "Allowed")]
    [InlineData("CC-BY-NC-ND-4.0", "AcademicResearch", "RedistributeData", "VoiceRecording", "Conditional credit-data")]
    [InlineData("CC-BY-NC-ND-4.0", "AcademicResearch", "TransferModel", "VoiceRecording", "Denied no-derivatives")]
    // ODbL 4.2 to 4.6, ODC-By 4.2 and 4.3.
    [InlineData("ODbL-1.0", "Entertainment", "RedistributeData", "EmotionLabel", "Conditional notice-data share-alike-data access-data")]
    [InlineData("ODbL-1.0", "Entertainment", "PublishWeights", "EmotionLabel", "Conditional notice-weights access-weights")]
    [InlineData("ODbL-1.0", "Entertainment", "DeployInternal", "EmotionLabel", "Allowed")]
    [InlineData("ODC-By-1.0", "Entertainment", "RedistributeData", "EmotionLabel", "Conditional notice-data")]
    [InlineData("ODC-By-1.0", "Entertainment", "PublishWeights", "EmotionLabel", "Conditional notice-weights")]
    // CDLA: conditions for the data, none for results.
    [InlineData("PDDL-1.0", "Entertainment", "RedistributeData", "VoiceRecording", "Allowed")]
    [InlineData("CDLA-Permissive-2.0", "Entertainment", "RedistributeData", "VoiceRecording", "Conditional agreement-data")]
    [InlineData("CDLA-Permissive-2.0", "Entertainment", "PublishWeights", "VoiceRecording", "Allowed")]
    [InlineData("CDLA-Sharing-1.0", "Entertainment", "RedistributeData", "VoiceRecording", "Conditional credit-data share-alike-data")]
    [InlineData("CDLA-Sharing-1.0", "Entertainment", "PublishWeights", "VoiceRecording", "Allowed")]
    public void Use_IsAnsweredAsTheLegalCodeSays(string id, string context, string operation, string data, string answer) =>
        Assert.Equal(answer, Preset(id).Answer(TestUse.Of(context: context, operation: operation, data: data)));

    [Fact]
    public void ProductThatGenerates_SharesAdaptedMaterial()
    {
        var product = TestUse.Of("SpeechSynthesis", "Entertainment", "DeployCommercial");

        Assert.Equal("Denied no-derivatives-in-products", Preset("CC-BY-ND-4.0").Answer(product));
        Assert.Equal("Allowed", Preset("CC-BY-4.0").Answer(product));
    }

    [Fact]
    public void DataLeftUnsaid_IsWhatTheLicenseGrants()
    {
        Assert.Equal("Allowed", Preset("CC-BY-4.0").Answer(TestUse.Of(data: "")));
        Assert.Equal("Allowed", Preset("ODbL-1.0").Answer(TestUse.Of(data: "")));
    }

    [Fact]
    public void UseBeforeTheLicenseWasPublished_IsNotInForce()
    {
        var use = TestUse.Of();
        var license = Preset("CC-BY-4.0");

        Assert.Equal(VerdictReason.NotInForce, Decision.Decide(license, use, new CalendarDate(2013, 11, 24)).Reason);
        Assert.True(Decision.Decide(license, use, new CalendarDate(2013, 11, 25)).IsAllowed);
    }

    private static License Preset(string id) =>
        BuiltInLicenses.TryGet(id, Vocabulary.BuiltIn, out var license) ? license : throw new ArgumentException($"There is no preset '{id}'.");
}
