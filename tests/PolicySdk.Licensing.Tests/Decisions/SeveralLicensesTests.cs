namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clause 13: several licenses on one value, and whether they allow any use in common.</summary>
public sealed class SeveralLicensesTests
{
    private const string Credit = """{ "credit": { "type": "Attribute" } }""";

    private static readonly LicenseText Free = new() { Id = "c-free" };
    private static readonly LicenseText Credited = new() { Id = "b-credited", Rules = Permit("g1", duties: "credit"), Duties = Credit };
    private static readonly LicenseText Denying = new() { Id = "a-denying", Rules = Permit("g1", contexts: "Education") };

    [Fact]
    public void All_MustAllow()
    {
        Assert.Equal(VerdictKind.Allowed, Decide(Free, Free with { Id = "other" }).Kind);
        Assert.Equal(VerdictKind.Denied, Decide(Free, Denying).Kind);
    }

    [Fact]
    public void DeniedBeatsConditionalBeatsAllowed_InAnyOrder()
    {
        foreach (var order in (LicenseText[][])[[Free, Credited, Denying], [Denying, Free, Credited], [Credited, Denying, Free]])
        {
            var verdict = Decide(order);
            Assert.Equal(VerdictKind.Denied, verdict.Kind);
            Assert.Equal("a-denying", verdict.License!.Id);
        }

        Assert.Equal("b-credited", Decide(Free, Credited).License!.Id);
        Assert.Equal(VerdictKind.Conditional, Decide(Credited, Free).Kind);
    }

    [Fact]
    public void Duties_AddUp()
    {
        var other = Credited with { Id = "a-credited" };

        Assert.Equal(["a-credited", "b-credited"], Decide(Credited, Free, other).Duties.Select(duty => duty.LicenseId));
        Assert.Single(Decide(Credited, Free).Duties);
    }

    [Fact]
    public void TheEarliestEnd_Counts()
    {
        var early = Free with { Id = "early", Term = """{ "from": "2026-01-01", "until": "2026-07-01" }""" };
        var late = Free with { Id = "late", Term = """{ "from": "2026-01-01", "until": "2027-07-01" }""" };

        Assert.Equal(new CalendarDate(2026, 7, 1), Decide(late, Free, early).Ends);
    }

    [Fact]
    public void PermitsOfDifferentLicenses_AreNotCombined()
    {
        Assert.False(Decision.Decide(
            [(Free with { Rules = Permit("g1", data: "Transcript") }).Read(), (Free with { Id = "other" }).Read()],
            TestUse.Of(data: "Transcript,VoiceRecording"),
            TestUse.Today).IsAllowed);
    }

    [Fact]
    public void NoLicense_Denies()
    {
        Assert.Equal(VerdictKind.Denied, Decision.Decide([], TestUse.Default, TestUse.Today).Kind);
        Assert.Equal(VerdictKind.Denied, default(Verdict).Kind);
    }

    [Fact]
    public void UnsaidData_IsEachLicensesOwn()
    {
        var voice = Free.Read();
        var text = (Free with { Id = "text", Rules = Permit("g1", data: "Transcript") }).Read();

        Assert.True(Decision.Decide([voice, text], TestUse.Of(data: ""), TestUse.Today).IsAllowed);
        Assert.True(Decision.AnyCommonUse([voice, text], TestUse.Today));
    }

    [Fact]
    public void CommonUse_IsThere_WhereLicensesOverlap()
    {
        Assert.True(AnyCommonUse(Permit("g1", contexts: "Research,Education"), Permit("g1", contexts: "Education,Healthcare")));
        Assert.True(AnyCommonUse(Permit("g1", contexts: "Research"), Permit("g1", contexts: "AcademicResearch")));
    }

    [Fact]
    public void CommonUse_IsNotThere_WhereContextsAreApart()
    {
        Assert.False(AnyCommonUse(Permit("g1", contexts: "Research"), Permit("g1", contexts: "Commercial")));
    }

    [Fact]
    public void CommonUse_IsNotThere_WhereOneForbidsAllThatTheOtherPermits()
    {
        Assert.False(AnyCommonUse(Permit("g1"), Both(Permit("g1", "Any", "Any", "Any", "Any", "Any"), Forbid("p1", capabilities: "Perceive"))));
        Assert.False(AnyCommonUse(Permit("g1", territories: "US-CA"), Both(Permit("g1"), Forbid("p1", territories: "US-CA"))));
    }

    [Fact]
    public void CommonUse_IsFound_InTheOneCornerThatIsLeft()
    {
        Assert.True(AnyCommonUse(Permit("g1", territories: "US"), Both(Permit("g1"), Forbid("p1", territories: "US-CA"))));
        Assert.True(AnyCommonUse(Permit("g1"), Both(Permit("g1"), Forbid("p1", capabilities: "TextEmotionRecognition"))));
        Assert.True(AnyCommonUse(Permit("g1"), Both(Permit("g1"), Forbid("p1", operations: "Train,Prepare,Store,ExtractFeatures"))));
        Assert.False(AnyCommonUse(Permit("g1"), Both(Permit("g1"), Forbid("p1", operations: "Train,Prepare,Store,ExtractFeatures,Access"))));
    }

    [Fact]
    public void CommonUse_OfAnEndedLicense_IsWhatItLeavesOfModels()
    {
        var ended = Free with { Term = """{ "from": "2020-01-01", "until": "2020-12-31" }""" };
        var leaving = Free with { Term = """{ "from": "2020-01-01", "until": "2020-12-31", "atEnd": { "existingModels": "NoNewVersions" } }""" };

        Assert.False(Decision.AnyCommonUse([ended.Read(), Free.Read()], TestUse.Today));
        Assert.False(Decision.AnyCommonUse([leaving.Read(), Free.Read()], TestUse.Today));
        Assert.True(Decision.AnyCommonUse([(leaving with { Rules = Permit("g1", operations: "Evaluate") }).Read()], TestUse.Today));
        Assert.False(Decision.AnyCommonUse([], TestUse.Today));
    }

    private static bool AnyCommonUse(string left, string right) =>
        Decision.AnyCommonUse([(Free with { Rules = left }).Read(), (Free with { Id = "other", Rules = right }).Read()], TestUse.Today);

    private static Verdict Decide(params LicenseText[] licenses) =>
        Decision.Decide([.. licenses.Select(license => license.Read())], TestUse.Default, TestUse.Today);
}
