namespace PolicySdk.Licensing.Tests.Algebra;

/// <summary>DESIGN 2, clause 17 (PSDK0005): what stands in a license and has no effect. The first rule is on line 3, each other one on the next.</summary>
public sealed class RuleEffectsTests
{
    private const string RemoveIt = "Remove it.";
    private const string NarrowIt = "Narrow the Forbid, or remove the Permit.";

    [Fact]
    public void LicenseWhoseRulesAllCount_HasNoWarning() => AssertNone(
        Permit("g1"),
        Permit("g2", contexts: "Entertainment"),
        Forbid("p1", operations: "FineTune"),
        Forbid("p2", territories: "US-CA"));

    [Fact]
    public void Permit_AllOfWhichAForbidTakesAway_GrantsNothing() => AssertWarning(
        [Permit("g1"), Permit("g2", contexts: "Workplace"), Forbid("p1", contexts: "Workplace")],
        4, "rule \"g2\" grants nothing: rule \"p1\" (line 5) forbids all that it permits", NarrowIt);

    [Fact]
    public void Permit_ThatForbidsTakeAwayTogether_GrantsNothing() => AssertWarning(
        [Permit("g1"), Permit("g2", contexts: "Workplace,Military"), Forbid("p1", contexts: "Workplace"), Forbid("p2", contexts: "Military")],
        4, "rule \"g2\" grants nothing: what \"p1\" (line 5) and \"p2\" (line 6) say together forbids all that it permits", NarrowIt);

    [Fact]
    public void Permit_OfWhichAForbidLeavesACorner_GrantsIt() => AssertNone(
        Permit("g1", territories: "US,GB"), Forbid("p1", territories: "US"));

    [Fact]
    public void Rules_ThatNameAThousandPartsOfACountry_LeaveOthers() => AssertNone(
        Permit("g1"),
        Forbid("p1", territories: string.Join(",", Enumerable.Range(0, 1000).Select(number => $"US-{number:000}"))));

    [Fact]
    public void Permit_WhoseImpliedOperationsAloneAreLeft_GrantsNothing() => AssertWarning(
        [Permit("g1", operations: "Train"), Forbid("p1", operations: "Train"), Permit("g2", operations: "Evaluate", contexts: "Healthcare")],
        3, "rule \"g1\" grants nothing: rule \"p1\" (line 4) forbids all that it permits", NarrowIt);

    [Fact]
    public void Permit_ThatAWiderOneGrants_IsShadowed() => AssertWarning(
        [Permit("g1", capabilities: "Perceive", territories: "Any"), Permit("g2")],
        4, "rule \"g2\" grants nothing that rule \"g1\" (line 3) does not grant already", RemoveIt);

    [Fact]
    public void Permit_ThatOthersGrantTogether_IsShadowed() => AssertWarning(
        [Permit("g1", territories: "US"), Permit("g2", territories: "GB"), Permit("g3", territories: "US,GB")],
        5, "rule \"g3\" grants nothing that what \"g1\" (line 3) and \"g2\" (line 4) say together does not grant already", RemoveIt);

    [Fact]
    public void OfTwoAlike_TheSecondIsShadowed() => AssertWarning(
        [Permit("g1"), Permit("g2")], 4, "rule \"g2\" grants nothing that rule \"g1\" (line 3) does not grant already", RemoveIt);

    [Fact]
    public void Permit_ThatGrantsTheSameForFewerDuties_IsNotShadowed() => AssertNone(
        new LicenseText { Rules = Both(Permit("g1", capabilities: "Perceive", duties: "fee"), Permit("g2")), Duties = """{ "fee": { "type": "Report" } }""" });

    [Fact]
    public void Permit_ThatAsksForMoreThanAnother_IsShadowed() => AssertWarning(
        new LicenseText { Rules = Both(Permit("g1", duties: "fee"), Permit("g2")), Duties = """{ "fee": { "type": "Report" } }""" },
        3, "rule \"g1\" grants nothing that rule \"g2\" (line 4) does not grant already", RemoveIt);

    [Fact]
    public void Permit_ThatCountsBeforeAnotherOfAsManyDuties_IsNotShadowed() => AssertNone(
        new LicenseText
        {
            Rules = Both(Permit("g1", duties: "fee"), Permit("g2", capabilities: "EmotionRecognition,Perceive", duties: "credit"), Permit("g3", contexts: "Research,Healthcare", duties: "fee")),
            Duties = """{ "fee": { "type": "Report" }, "credit": { "type": "Attribute" } }""",
        });

    [Fact]
    public void Forbid_ThatAnotherCovers_IsShadowed() => AssertWarning(
        [Permit("g1"), Forbid("p1", territories: "US-CA"), Forbid("p2", contexts: "Research", territories: "US-CA")],
        5, "rule \"p2\" forbids nothing that rule \"p1\" (line 4) does not forbid already", RemoveIt);

    [Fact]
    public void Forbid_ThatOthersCoverTogether_IsShadowed() => AssertWarning(
        [Permit("g1", territories: "US,GB,FR"), Forbid("p1", territories: "US"), Forbid("p2", territories: "GB"), Forbid("p3", territories: "US,GB")],
        6, "rule \"p3\" forbids nothing that what \"p1\" (line 4) and \"p2\" (line 5) say together does not forbid already", RemoveIt);

    [Fact]
    public void Forbid_OfWhatNoPermitGrants_IsFine() => AssertNone(
        Permit("g1"), Forbid("p1", contexts: "Workplace,Military"), Forbid("p2", operations: "PublishWeights"), Forbid("p3", contexts: "Workplace"));

    [Fact]
    public void Any_BesideOtherValues_IsReported() => AssertWarning(
        [Permit("g1", contexts: "Any,Research")],
        3, "\"Any\" stands beside other contexts of rule \"g1\", and means them too", "Write [\"Any\"] alone, or leave it out.");

    [Fact]
    public void Any_Alone_IsAValue() => AssertNone(Permit("g1", contexts: "Any"));

    [Fact]
    public void Value_ThatIsRepeated_IsReported() => AssertWarning(
        [Permit("g1", territories: "US,GB,US")], 3, "\"US\" is repeated in the territories of rule \"g1\"", "Write it once.");

    [Fact]
    public void Duty_ThatNoRuleNames_IsReported() => AssertWarning(
        new LicenseText { Duties = """{ "credit": { "type": "Attribute" } }""" },
        4, "no rule names duty \"credit\"", "Name it under \"duties\" of a Permit, or remove it.");

    [Fact]
    public void Duty_OnAnOperationThatIsNotGranted_NeverBinds() => AssertWarning(
        new LicenseText { Rules = Permit("g1", duties: "share"), Duties = """{ "share": { "type": "Report", "trigger": "DeployCommercial" } }""" },
        4, "duty \"share\" never binds: no rule that names it grants DeployCommercial", "Grant DeployCommercial, or let the duty hang on an operation that is granted.");

    [Fact]
    public void Duty_OnAnOperationThatComesWithEveryPermit_Binds() => AssertNone(
        new LicenseText { Rules = Permit("g1", duties: "note"), Duties = """{ "note": { "type": "Report", "trigger": "Store" } }""" });

    [Fact]
    public void ReplicaGrant_WithNobodyBesideThePerformer_IsReported() => AssertWarning(
        [Permit("g1", capabilities: "VoiceCloning")],
        3,
        "rule \"g1\" grants DigitalReplica, and neither counsel nor a union represents the licensor",
        "Say who does (\"representedBy\": \"counsel\" or \"union\"), or forbid it: without either such a grant does not hold (California Labor Code 927).");

    [Theory]
    [InlineData("counsel")]
    [InlineData("union")]
    public void ReplicaGrant_WithCounselOrUnion_IsFine(string who) => AssertNone(
        new LicenseText { Rules = Permit("g1", capabilities: "VoiceCloning"), Licensor = $$"""{ "id": "a", "representedBy": "{{who}}" }""" });

    [Fact]
    public void ReplicaGrant_ThatIsForbiddenAgain_IsFine() => AssertNone(
        Permit("g1", capabilities: "Generate"), Forbid("p1", capabilities: "DigitalReplica,GeneralPurposeModel"));

    [Fact]
    public void Warnings_AreNoErrors() =>
        Assert.All(RuleEffects.Find(new LicenseText { Rules = Both(Permit("g1"), Permit("g2")) }.Read()), each => Assert.Equal((DocumentRules.NoEffect, true), (each.Id, each.IsWarning)));

    private static void AssertNone(params string[] rules) => AssertNone(new LicenseText { Rules = Both(rules) });

    private static void AssertNone(LicenseText license) => Assert.Empty(RuleEffects.Find(license.Read()).Select(each => each.Message));

    private static void AssertWarning(string[] rules, int line, string message, string help) => AssertWarning(new LicenseText { Rules = Both(rules) }, line, message, help);

    private static void AssertWarning(LicenseText license, int line, string message, string help) =>
        Assert.Equal([(line, message, help)], RuleEffects.Find(license.Read()).Select(each => (each.Span.Line, each.Message, each.Help!)));
}
