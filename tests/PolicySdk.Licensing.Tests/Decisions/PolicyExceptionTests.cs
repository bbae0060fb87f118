namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clause 14: what a rule of a policy takes out of its prohibition.</summary>
public sealed class PolicyExceptionTests
{
    private static readonly LicenseText Wide = new() { Rules = Permit("g1", "Any", "Any", "Any", "Any", "Any") };

    [Fact]
    public void Exception_TakesOutTheTermAndWhatIsBelow_NotWhatIsAbove()
    {
        const string NoAdvertising = """ "contexts": ["Commercial"], "except": ["Advertising"] """;

        Assert.True(Decide(NoAdvertising, TestUse.Of(context: "Advertising")).IsAllowed);
        Assert.True(Decide(NoAdvertising, TestUse.Of(context: "PoliticalCampaign")).IsAllowed);
        Assert.False(Decide(NoAdvertising, TestUse.Of(context: "Commercial")).IsAllowed);
        Assert.False(Decide(NoAdvertising, TestUse.Of(context: "CustomerService")).IsAllowed);
    }

    [Fact]
    public void ValueWithinAnException_ForbidsNothing_NotEvenToAVaguerUse()
    {
        const string Rule = """ "contexts": ["Commercial", "PoliticalCampaign"], "except": ["Advertising"] """;

        Assert.True(Decide(Rule, TestUse.Of(context: "PoliticalCampaign")).IsAllowed);
        Assert.True(Decide(Rule, TestUse.Of(context: "Advertising")).IsAllowed);
    }

    [Fact]
    public void GeneralPurposeModel_IsMetByEveryProhibition_ThatDoesNotExceptItByName()
    {
        var use = TestUse.Of(capability: "GeneralPurposeModel");

        Assert.False(Decide(""" "capabilities": ["EmotionRecognition"], "except": ["TextEmotionRecognition"] """, use).IsAllowed);
        Assert.True(Decide(""" "contexts": ["Research"], "except": ["GeneralPurposeModel"] """, use).IsAllowed);
    }

    [Fact]
    public void AdvisoryRule_IsNotSaidOfWhatItExcepts_EvenInAFieldThatItDoesNotName()
    {
        const string Advisory = """ "level": "Advisory", "recipients": ["Licensee"], "except": ["FineTune"] """;

        Assert.Single(Decide(Advisory, TestUse.Of(operation: "Train")).Advisories);
        Assert.Empty(Decide(Advisory, TestUse.Of(operation: "FineTune")).Advisories);
    }

    private static Verdict Decide(string rule, Use use)
    {
        var policy = PolicyReader.Read(new DocumentSource("a.policy.json", $$"""{ "id": "a", "rules": [{ "id": "n1", {{rule}} }] }"""), Vocabulary.BuiltIn);
        Assert.Empty(policy.Diagnostics);
        return Decision.Decide(LicenseSet.Create([Wide.Read()], [], [policy.Value!]).All[0], use, TestUse.Today);
    }
}
