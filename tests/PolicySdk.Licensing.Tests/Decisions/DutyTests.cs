namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 8 and 9: which duties bind, which Permit counts, and the verdict.</summary>
public sealed class DutyTests
{
    private const string Duties =
        """
        { "credit": { "type": "Attribute" }, "report": { "type": "Report", "reportEvery": "P3M" }, "delete": { "type": "Delete", "within": "P30D" },
          "royalty": { "type": "Compensate", "model": "RevenueShare", "percent": 1.5, "base": "ModelNetRevenue", "trigger": "DeployCommercial" },
          "tuning": { "type": "Compensate", "model": "PerUse", "amount": 5, "currency": "EUR", "trigger": "FineTune" },
          "free": { "type": "Compensate", "model": "None" } }
        """;

    [Fact]
    public void DutyWithoutTrigger_BindsEveryUseItsRuleGrants()
    {
        var license = With(Permit("g1", duties: "credit"));

        var verdict = license.Decide(TestUse.Default);

        Assert.Equal(VerdictKind.Conditional, verdict.Kind);
        Assert.Equal("g1", verdict.Rule!.Id);
        Assert.Equal(["credit"], verdict.Duties.Select(duty => duty.Name));
        Assert.Equal(VerdictKind.Conditional, license.Decide(TestUse.Of(operation: "Access")).Kind);
    }

    [Fact]
    public void DutyWithTrigger_BindsUsesWhoseOperationOverlapsIt()
    {
        var license = With(Permit("g1", operations: "Any", duties: "tuning"));

        Assert.Equal(VerdictKind.Conditional, license.Decide(TestUse.Of(operation: "FineTune")).Kind);
        Assert.Equal(VerdictKind.Conditional, license.Decide(TestUse.Of(operation: "Train")).Kind);
        Assert.Equal(VerdictKind.Conditional, license.Decide(TestUse.Of(operation: "Any")).Kind);
        Assert.Equal(VerdictKind.Allowed, license.Decide(TestUse.Of(operation: "TrainFromScratch")).Kind);
        Assert.Equal(VerdictKind.Allowed, license.Decide(TestUse.Of(operation: "Train", except: "FineTune")).Kind);
    }

    [Fact]
    public void PayOfModelNone_BindsNothing()
    {
        var verdict = With(Permit("g1", duties: "free")).Decide(TestUse.Default);

        Assert.Equal(VerdictKind.Allowed, verdict.Kind);
        Assert.Empty(verdict.Duties);
    }

    [Fact]
    public void ThePermitWithTheFewestBindingDuties_Counts()
    {
        var license = With(Permit("g1", duties: "credit,report"), Permit("g2", duties: "credit,royalty"), Permit("g3", duties: "delete"));

        var verdict = license.Decide(TestUse.Default);

        Assert.Equal("g2", verdict.Rule!.Id);
        Assert.Equal(["credit"], verdict.Duties.Select(duty => duty.Name));
    }

    [Fact]
    public void APermitWithoutBindingDuties_BeatsAnEarlierOneWithSome()
    {
        var verdict = With(Permit("g1", duties: "credit"), Permit("g2", duties: "royalty")).Decide(TestUse.Default);

        Assert.Equal(VerdictKind.Allowed, verdict.Kind);
        Assert.Equal("g2", verdict.Rule!.Id);
    }

    [Fact]
    public void DutiesOfAllAtoms_AddUpInDocumentOrder()
    {
        var license = With(Permit("g1", data: "Transcript", duties: "report,credit"), Permit("g2", duties: "credit,delete"), Permit("g3", data: "Accent"));

        var verdict = license.Decide(TestUse.Of(data: "Accent,VoiceRecording,Transcript"));

        Assert.Equal(VerdictKind.Conditional, verdict.Kind);
        Assert.Equal("g1", verdict.Rule!.Id);
        Assert.Equal(["report", "credit", "delete"], verdict.Duties.Select(duty => duty.Name));
    }

    [Fact]
    public void DecidingRule_OfAConditionalVerdict_IsThePermitThatBringsDuties()
    {
        var verdict = With(Permit("g1"), Permit("g2", data: "Transcript", duties: "credit")).Decide(TestUse.Of(data: "Transcript,VoiceRecording"));

        Assert.Equal("g2", verdict.Rule!.Id);
    }

    [Fact]
    public void Denial_HasNoDuties()
    {
        var license = With(Permit("g1", duties: "credit"), Forbid("p1", operations: "Train"));

        Assert.Empty(license.Decide(TestUse.Default).Duties);
    }

    private static LicenseText With(params string[] rules) => new() { Rules = Both(rules), Duties = Duties };
}
