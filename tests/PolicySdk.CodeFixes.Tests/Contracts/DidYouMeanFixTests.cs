using PolicySdk.CodeFixes.Contracts;
using PolicySdk.CodeFixes.Tests.Verification;

namespace PolicySdk.CodeFixes.Tests.Contracts;

public sealed class DidYouMeanFixTests
{
    [Fact]
    public Task License_IsWrittenAsMeant() => new PolicyFixTest<DidYouMeanFix>("""
        [PolicySdk.ConsentScope({|#0:"improv-trope-2026"|})] class Clips { }
        """, """
        [PolicySdk.ConsentScope("improv-troupe-2026")] class Clips { }
        """).Expecting("PSDK1002").RunAsync();

    [Fact]
    public Task License_IsWrittenAsItsConstant() => new PolicyFixTest<DidYouMeanFix>("""
        using PolicySdk;

        [ConsentScope({|#0:"improv-trope-2026"|})] class Clips { }

        namespace PolicySdk
        {
            static class Licenses { public const string ImprovTroupe2026 = "improv-troupe-2026"; }
        }
        """, """
        using PolicySdk;

        [ConsentScope(Licenses.ImprovTroupe2026)] class Clips { }

        namespace PolicySdk
        {
            static class Licenses { public const string ImprovTroupe2026 = "improv-troupe-2026"; }
        }
        """).Expecting("PSDK1002").RunAsync();

    [Fact]
    public Task Term_IsWrittenAsMeant() => new PolicyFixTest<DidYouMeanFix>("""
        [PolicySdk.TrainingUse("EmotionRecognition", Context = {|#0:"Reserch"|})] class Job { }
        """, """
        [PolicySdk.TrainingUse("EmotionRecognition", Context = "Research")] class Job { }
        """).Expecting("PSDK1007").RunAsync();
}
