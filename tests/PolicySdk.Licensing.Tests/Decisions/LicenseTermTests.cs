namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 10 and 12: when a license holds, and what its end leaves of existing models.</summary>
public sealed class LicenseTermTests
{
    private static readonly Use AtModel = TestUse.Of(operation: "DeployInternal", stage: Stage.Model);

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void BothEndsOfTheTerm_AreIncluded(string date, bool isAllowed)
    {
        var verdict = new LicenseText { Term = """{ "from": "2026-01-01", "until": "2026-12-31" }""" }.On(date, TestUse.Default);

        Assert.Equal(isAllowed, verdict.IsAllowed);
        Assert.Equal(isAllowed ? VerdictReason.None : VerdictReason.NotInForce, verdict.Reason);
        Assert.Equal(new CalendarDate(2026, 12, 31), verdict.Ends);
    }

    [Fact]
    public void LicenseWithoutUntil_IsOpenEnded()
    {
        var verdict = new LicenseText().On("9999-12-31", TestUse.Default);

        Assert.True(verdict.IsAllowed);
        Assert.Null(verdict.Ends);
    }

    [Fact]
    public void NotInForce_IsSaidBeforeAnyRuleIsLookedAt()
    {
        var license = new LicenseText { Rules = Forbid("p1", operations: "Train") };

        var verdict = license.On("2020-01-01", TestUse.Default);

        Assert.Equal(VerdictReason.NotInForce, verdict.Reason);
        Assert.Null(verdict.Rule);
    }

    [Fact]
    public void RetainUntil_AllowsNoUse()
    {
        var license = new LicenseText { Term = """{ "from": "2026-01-01", "until": "2026-12-31", "retainUntil": "2027-12-31" }""" };

        Assert.False(license.On("2027-06-01", TestUse.Of(operation: "Store")).IsAllowed);
    }

    [Theory]
    [InlineData("Withdraw")]
    [InlineData("Unlearn")]
    public void AfterTheEnd_WithdrawAndUnlearn_DenyModelsToo(string effect)
    {
        Assert.False(Ended(effect).On("2027-01-01", AtModel).IsAllowed);
        Assert.True(Ended(effect).On("2026-12-31", AtModel).IsAllowed);
    }

    [Fact]
    public void AfterTheEnd_WithoutAWord_ModelsAreWithdrawn()
    {
        var license = new LicenseText { Rules = Permit("g1", operations: "Any"), Term = """{ "from": "2026-01-01", "until": "2026-12-31" }""" };

        Assert.Equal(VerdictReason.NotInForce, license.On("2027-01-01", AtModel).Reason);
    }

    [Fact]
    public void AfterTheEnd_None_LetsTheRulesDecideOnModels()
    {
        var license = Ended("None");

        Assert.True(license.On("2030-01-01", TestUse.Of(operation: "Train", stage: Stage.Model)).IsAllowed);
        Assert.Equal(VerdictReason.Forbidden, license.On("2030-01-01", TestUse.Of(operation: "PublishWeights", stage: Stage.Model)).Reason);
        Assert.Equal(VerdictReason.NoPermit, license.On("2030-01-01", TestUse.Of(context: "Military", stage: Stage.Model)).Reason);
    }

    [Theory]
    [InlineData(Stage.Data)]
    [InlineData(Stage.Features)]
    [InlineData(Stage.Synthetic)]
    [InlineData(Stage.Metrics)]
    public void AfterTheEnd_NothingButModels_IsEverAllowed(Stage stage)
    {
        Assert.Equal(VerdictReason.NotInForce, Ended("None").On("2027-01-01", TestUse.Of(operation: "Access", stage: stage)).Reason);
    }

    [Theory]
    [InlineData("Evaluate", true)]
    [InlineData("DeployInternal", true)]
    [InlineData("DeployCommercial", true)]
    [InlineData("RealTimeGeneration", true)]
    [InlineData("Train", false)]
    [InlineData("FineTune", false)]
    [InlineData("Store", false)]
    [InlineData("GenerateSynthetic", false)]
    [InlineData("Any", false)]
    public void AfterTheEnd_NoNewVersions_LeavesFourOperations(string operation, bool isAllowed)
    {
        var license = Ended("NoNewVersions") with { Rules = Permit("g1", operations: "Any") };

        Assert.Equal(isAllowed, license.On("2027-01-01", TestUse.Of(operation: operation, stage: Stage.Model)).IsAllowed);
    }

    [Fact]
    public void AfterTheEnd_NoNewVersions_StillLetsTheRulesDecide()
    {
        var license = Ended("NoNewVersions") with { Rules = Permit("g1", operations: "Evaluate") };

        Assert.Equal(VerdictReason.NoPermit, license.On("2027-01-01", TestUse.Of(operation: "DeployCommercial", stage: Stage.Model)).Reason);
    }

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void AfterTheEnd_RetrainBy_IsNoNewVersionsUntilItsDate(string date, bool isAllowed)
    {
        Assert.Equal(isAllowed, Ended("RetrainBy", ", \"retrainBy\": \"2027-03-31\"").On(date, AtModel).IsAllowed);
        Assert.Equal(isAllowed, Ended("RetrainBy", ", \"retrainBy\": \"P3M\"").On(date, AtModel).IsAllowed);
        Assert.False(Ended("RetrainBy", ", \"retrainBy\": \"P3M\"").On(date, TestUse.Of(stage: Stage.Model)).IsAllowed);
    }

    [Fact]
    public void BeforeTheTerm_ModelsAreDeniedToo()
    {
        Assert.Equal(VerdictReason.NotInForce, Ended("None").On("2025-06-01", AtModel).Reason);
    }

    private static LicenseText Ended(string effect, string rest = "") => new()
    {
        Rules = Both(Permit("g1", operations: "Any"), Forbid("p1", operations: "PublishWeights")),
        Term = $$"""{ "from": "2026-01-01", "until": "2026-12-31", "atEnd": { "existingModels": "{{effect}}"{{rest}} } }""",
    };
}
