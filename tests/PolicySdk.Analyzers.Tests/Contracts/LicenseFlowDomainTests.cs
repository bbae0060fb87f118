using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.Contracts;

public sealed class LicenseFlowDomainTests
{
    [Theory]
    [InlineData("[ConsentScope(\"a\")] class T { public string M() => \"\"; }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { string M() => \"\"; }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public string M => \"\"; }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public string M = \"\"; }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { string M = \"\"; }", null)]
    [InlineData("[ConsentScope(\"a\")] class T { public const string M = \"\"; }", null)]
    [InlineData("[ConsentScope(\"a\")] class T { public void M() { } }", null)]
    [InlineData("[ConsentScope(\"a\")] class T { public System.Threading.Tasks.Task M() => throw null!; }", null)]
    [InlineData("[ConsentScope(\"a\")] class T { public System.Threading.Tasks.Task<int> M() => throw null!; }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public bool M(out string s) { s = \"\"; return true; } }", null)]
    [InlineData("[ConsentScope(\"a\")] class T { [ConsentScope(\"b\")] public string M() => \"\"; }", "b")]
    [InlineData("class T { [ConsentScope(\"a\", \"b\")] public string M() => \"\"; }", "a,b")]
    [InlineData("class T { [return: ConsentScope(\"a\")] public string M() => \"\"; }", "a")]
    [InlineData("class T { [ConsentScope(\"a\")] public string M { get; set; } = \"\"; }", "a")]
    [InlineData("class T { public string M { [ConsentScope(\"a\")] get; set; } = \"\"; }", "a")]
    [InlineData("class T { [ConsentScope(\"a\")] public string M = \"\"; }", "a")]
    [InlineData("record T([ConsentScope(\"a\")] string M);", "a")]
    [InlineData("class T : B { public override string M() => \"\"; } abstract class B { [ConsentScope(\"a\")] public abstract string M(); }", "a")]
    [InlineData("class T : B { public override string M() => \"\"; } [ConsentScope(\"a\")] abstract class B { public abstract string M(); }", "a")]
    [InlineData("[ConsentScope(\"b\")] class T : B { public override string M() => \"\"; } [ConsentScope(\"a\")] abstract class B { public abstract string M(); }", "b")]
    [InlineData("class T : I { public string M() => \"\"; } interface I { [ConsentScope(\"a\")] string M(); }", "a")]
    [InlineData("class T : I { public string M() => \"\"; } [ConsentScope(\"a\")] interface I { string M(); }", "a")]
    [InlineData("class T : I<int> { public int M() => 1; } interface I<X> { [ConsentScope(\"a\")] X M(); }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T : System.Collections.Generic.List<string> { public string M() => \"\"; }", "a")]
    [InlineData("class T { public string M() => \"\"; }", null)]
    [InlineData("[ConsentScope(\"a\")] class O { class T { public string M() => \"\"; } }", null)]
    public void ScopeOfMember_IsThatOfTheNearestDeclaration(string code, string? licenses) =>
        Assert.Equal(licenses, Licenses(Domain(code, out var compilation).ScopeOf(Member(compilation, "M"))));

    [Theory]
    [InlineData("class T { public void M([ConsentScope(\"a\")] out string p) { p = \"\"; } }", "a")]
    [InlineData("class T { public void M([ConsentScope(\"a\")] System.Action<string> p) { } }", "a")]
    [InlineData("class T { public void M([ConsentScope(\"a\")] string p) { } }", "a")]
    [InlineData("class T { [ConsentScope(\"a\")] public bool M(out string p) { p = \"\"; return true; } }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public void M(out string p) { p = \"\"; } }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public void M(System.Action<string> p) { } }", "a")]
    [InlineData("[ConsentScope(\"a\")] class T { public string M(string p) => \"\"; }", null)]
    [InlineData("class T : I { public void M(out string p) { p = \"\"; } } interface I { void M([ConsentScope(\"a\")] out string p); }", "a")]
    [InlineData("class T { public void M(L p) { } } [ConsentScope(\"a\")] class L { }", "a")]
    public void ScopeOfParameter_IsWhatComesThroughIt(string code, string? licenses)
    {
        var domain = Domain(code, out var compilation);

        Assert.Equal(licenses, Licenses(domain.ScopeOf(((IMethodSymbol)Member(compilation, "M")).Parameters[0])));
    }

    [Fact]
    public void Count_SaysNothingOfTheData()
    {
        var domain = Domain("[ConsentScope(\"a\")] class T { public int Count => 1; public float Length => 1; }", out var compilation);

        Assert.Null(domain.ScopeOf(Member(compilation, "Count")));
        Assert.Equal("a", Licenses(domain.ScopeOf(Member(compilation, "Length"))));
    }

    [Fact]
    public void ScopeOfAType_IsGivenToWhatItInherits()
    {
        var domain = Domain("class B { public string M() => \"\"; } [ConsentScope(\"a\")] class T : B { } class U : B { }", out var compilation);
        var member = compilation.GetTypeByMetadataName("B")!.GetMembers("M")[0];

        Assert.Null(domain.ScopeOf(member));
        Assert.Equal("a", Licenses(domain.ScopeOf(member, compilation.GetTypeByMetadataName("T")!)));
        Assert.Null(domain.ScopeOf(member, compilation.GetTypeByMetadataName("U")!));
    }

    [Theory]
    [InlineData("class T { [DataCategory(\"Transcript\")] public string M = \"\"; }", "Transcript")]
    [InlineData("record T([property: DataCategory(\"Transcript\", \"EmotionLabel\")] string M);", "Transcript,EmotionLabel")]
    [InlineData("[DataCategory(\"Transcript\")] class T { public string M => \"\"; }", "Transcript")]
    [InlineData("[DataCategory(\"Transcript\")] class T { [DataCategory(\"Accent\")] public string M => \"\"; }", "Accent")]
    [InlineData("[DataCategory(\"Transcript\")] class T { public static string M => \"\"; }", "")]
    [InlineData("class T { public System.Collections.Generic.List<L> M => []; } [DataCategory(\"Transcript\")] class L { }", "Transcript")]
    [InlineData("class T { public L[]? M => []; } [DataCategory(\"Transcript\")] class L { }", "Transcript")]
    [InlineData("class T { public S? M => null; } [DataCategory(\"Transcript\")] struct S { }", "Transcript")]
    [InlineData("class T : I { public string M => \"\"; } interface I { [DataCategory(\"Transcript\")] string M { get; } }", "Transcript")]
    [InlineData("class T { public string M => \"\"; }", "")]
    public void Narrowing_IsThatOfTheMemberOrOfTheTypesAroundIt(string code, string categories)
    {
        var domain = Domain(code, out var compilation);

        Assert.Equal(categories, string.Join(",", domain.NarrowingOf(Member(compilation, "M"))));
    }

    [Theory]
    [InlineData("class T { void M([DataUse(\"Train\")] object p) { } }", "Train")]
    [InlineData("class T { [DataUse(\"Train\")] void M(object p) { } }", "Train")]
    [InlineData("class T { [DataUse(\"Evaluate\")] void M([DataUse(\"Train\")] object p) { } }", "Train")]
    [InlineData("class T : I { public void M(object p) { } } interface I { void M([DataUse(\"Train\")] object p); }", "Train")]
    [InlineData("class T { void M([DataUse(\"Trian\")] object p) { } }", null)]
    [InlineData("class T { void M(object p) { } }", null)]
    public void UseOfParameter_IsItsOwnOrThatOfItsMethod(string code, string? operation)
    {
        var domain = Domain(code, out var compilation);

        Assert.Equal(operation, domain.UsesOf(((IMethodSymbol)Member(compilation, "M")).Parameters[0]).SingleOrDefault()?.Operation);
    }

    [Theory]
    [InlineData("class T { [TrainingUse(\"Perceive\")] void M() { } }", true)]
    [InlineData("[TrainingUse(\"Perceive\")] class O { class T { void M() { } } }", true)]
    [InlineData("[TrainingUse(\"Perceive\")] class T { int M => 1; }", true)]
    [InlineData("[TrainingUse(\"Perceive\")] class B { } class T : B { void M() { } }", false)]
    [InlineData("[assembly: TrainingUse(\"Perceive\")] class T { void M() { } }", false)]
    [InlineData("abstract class B { [TrainingUse(\"Perceive\")] protected abstract void M(); } class T : B { protected override void M() { } }", false)]
    public void DeclaredUse_IsThatOfTheMemberOrTheTypesAroundIt(string code, bool isDeclared)
    {
        var domain = Domain(code, out var compilation);

        Assert.Equal(isDeclared, domain.DeclaresUse(Member(compilation, "M")));
    }

    [Theory]
    [InlineData("class T { [return: Derives(\"Model\")] object M() => 1; }", ValueStage.Model)]
    [InlineData("class T : I { public object M() => 1; } interface I { [return: Derives(\"Features\")] object M(); }", ValueStage.Features)]
    [InlineData("class T { [return: Derives(\"model\")] object M() => 1; }", null)]
    public void DerivedStage_IsThatOfTheReturnValue(string code, ValueStage? stage)
    {
        var domain = Domain(code, out var compilation);

        Assert.Equal(stage, domain.DerivedStageOf((IMethodSymbol)Member(compilation, "M")));
    }

    [Fact]
    public void Declassifying_IsNotHonouredWithoutAPolicy()
    {
        var domain = Domain("class T { [Declassifies(\"because\")] object M() => 1; }", out var compilation);

        Assert.False(domain.Declassifies((IMethodSymbol)Member(compilation, "M")));
    }

    [Theory]
    [InlineData("class T { [Declassifies(\"because\")] object M() => 1; }", "M:T.M", true)]
    [InlineData("static class T { [Declassifies(\"because\")] public static int M<X>(this X[] x) => 1; }", "M:T.M``1(``0[])", true)]
    [InlineData("class T { [Declassifies(\"because\")] object M() => 1; }", "M:T.N", false)]
    [InlineData("class T { object M() => 1; }", "M:T.M", false)]
    [InlineData("class T : B { protected override object M() => 1; } class B { [Declassifies(\"because\")] protected virtual object M() => 1; }", "M:T.M", false)]
    public void Declassifying_NeedsTheClaimAndThePolicy(string code, string listed, bool isHonoured)
    {
        var domain = Domain(code, out var compilation, method => method == listed);

        Assert.Equal(isHonoured, domain.Declassifies((IMethodSymbol)Member(compilation, "M")));
    }

    private static LicenseFlowDomain Domain(string code, out Compilation compilation, Func<string, bool>? isDeclassifier = null)
    {
        compilation = AnalyzerRun.Compile(("T.cs", "using PolicySdk;\n" + code));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return new LicenseFlowDomain(compilation, Vocabulary.BuiltIn, LicenseSet.Empty, ApiModelSet.Empty, isDeclassifier ?? (_ => false));
    }

    private static ISymbol Member(Compilation compilation, string name) =>
        ((INamedTypeSymbol)compilation.GetSymbolsWithName("T", SymbolFilter.Type).Single()).GetMembers(name).Single();

    private static string? Licenses(ScopeContract? scope) => scope is LicenseScope { Licenses: var licenses } ? string.Join(",", licenses) : null;
}
