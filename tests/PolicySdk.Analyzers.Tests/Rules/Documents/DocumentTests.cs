using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Documents;

public sealed class DocumentTests
{
    private const string Path = "policy/voices.license.json";

    [Fact]
    public Task ValidDocument_DoesNotTrigger() => new PolicyTest("class C { }").With(Path, LicenseTexts.Voices).RunAsync();

    [Fact]
    public Task SyntaxError_TriggersPSDK0001AtItsPlace() => new PolicyTest("class C { }")
        .With(Path, "{\n  \"id\": \"open-voices\",\n  \"version\" \"1.0.0\"\n}")
        .Expecting("PSDK0001", Path, 3, 13)
        .RunAsync();

    [Fact]
    public Task UnknownProperty_TriggersPSDK0001AtItsName() => new PolicyTest("class C { }")
        .With(Path, LicenseTexts.Voices.Replace("\"contexts\"", "\"contexte\""))
        .Expecting("PSDK0001", Path, 4, 76, "\"contexte\" is not a property of a rule. Did you mean \"contexts\"?")
        .RunAsync();

    [Fact]
    public Task UnknownTerm_TriggersPSDK0002AtTheTerm() => new PolicyTest("class C { }")
        .With(Path, LicenseTexts.Voices.Replace("\"Healthcare\"", "\"Helthcare\""))
        .Expecting("PSDK0002", Path, 4, 89)
        .RunAsync();

    [Fact]
    public Task DuplicateId_TriggersPSDK0003InTheLaterFile() => new PolicyTest("class C { }")
        .With(Path, LicenseTexts.Voices)
        .With("policy/voices-copy.license.json", LicenseTexts.Voices)
        .Expecting("PSDK0003", Path, 1, 9)
        .RunAsync();

    [Fact]
    public Task UnknownDuty_TriggersPSDK0004AtTheName() => new PolicyTest("class C { }")
        .With(Path, LicenseTexts.Voices.Replace("[\"Any\"] }", "[\"Any\"], \"duties\": [\"fee\"] }"))
        .Expecting("PSDK0004", Path, 5, 107)
        .RunAsync();

    [Fact]
    public Task InvalidDocument_DoesNotMakeItsIdUnknownInCode() => new PolicyTest("""
        [PolicySdk.ConsentScope("open-voices")] class Clips { }
        """)
        .With(Path, LicenseTexts.Voices.Replace("\"Healthcare\"", "\"Helthcare\""))
        .Expecting("PSDK0002", Path, 4, 89)
        .RunAsync();

    [Fact]
    public Task InvalidModelOfALibrary_TriggersPSDK0001() => new PolicyTest("class C { }")
        .With("policy/mine.apimodel.json", "[]")
        .Expecting("PSDK0001", "policy/mine.apimodel.json", 1, 1)
        .RunAsync();

    [Fact]
    public Task RuleWithoutEffect_TriggersPSDK0005() => new PolicyTest("class C { }")
        .With(Path, LicenseTexts.Voices.Replace("[\"Healthcare\"]", "[\"Healthcare\", \"Healthcare\"]"))
        .Expecting("PSDK0005", Path, 4, 76, severity: Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task UnknownLicenseInAStatus_TriggersPSDK0004() => new PolicyTest("class C { }")
        .With(PolicyTexts.StatusPath, PolicyTexts.Status("""{ "license": "improv-trope-2026", "from": "2026-10-01", "status": "Suspended" }"""))
        .Expecting("PSDK0004", PolicyTexts.StatusPath, 2, 16)
        .RunAsync();

    [Fact]
    public Task UnknownTermInAPolicy_TriggersPSDK0002() => new PolicyTest("class C { }")
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "contexts": ["Advertizing"] }"""))
        .Expecting("PSDK0002", PolicyTexts.PolicyPath, 2, 30)
        .RunAsync();

    [Fact]
    public Task InvalidWaiver_TriggersPSDK0001() => new PolicyTest("class C { }")
        .With("policy/2026.waiver.json", """{ "waivers": [{ "id": "w" }] }""")
        .Expecting("PSDK0001", "policy/2026.waiver.json", 1, 15)
        .RunAsync();
}
