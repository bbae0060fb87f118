using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

public sealed class ScopeTests
{
    [Fact]
    public Task KnownLicenseAndCoveredData_DoNotTrigger() => new PolicyTest("""
        using PolicySdk;

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.VoiceRecording, DataCategories.FacialExpression])]
        class Clips { }
        """).RunAsync();

    [Fact]
    public Task NoLicense_TriggersPSDK1001() => new PolicyTest("""
        using PolicySdk;

        [{|#0:ConsentScope|}] class A { }
        [{|#1:ConsentScope(Data = [DataCategories.Transcript])|}] class B { }
        [ConsentScope({|#2:""|})] class C { }
        [ConsentScope({|#3:null|})] class D { }
        """)
        .Expecting("PSDK1001", 2)
        .Expecting("PSDK1001", 3)
        .Expecting("PSDK1001", 0, "The consent scope names no license. Name the licenses that the data comes under.")
        .Expecting("PSDK1001", 1)
        .RunAsync();

    [Fact]
    public Task UnknownLicense_TriggersPSDK1002AtTheId() => new PolicyTest("""
        using PolicySdk;

        class Clips
        {
            [ConsentScope("improv-troupe-2026", {|#0:"improv-trope-2026"|})] public string A() => "";
            [return: ConsentScope({|#1:"something"|})] public string B() => "";
            public void C([ConsentScope({|#2:"Improv-Troupe-2026"|})] out string c) => c = "";
        }
        """)
        .Expecting("PSDK1002", 0, "License 'improv-trope-2026' is not in this build. Did you mean 'improv-troupe-2026'?")
        .Expecting("PSDK1002", 1, "License 'something' is not in this build. The build has 'improv-troupe-2026'.")
        .Expecting("PSDK1002", 2, "License 'Improv-Troupe-2026' is not in this build. Did you mean 'improv-troupe-2026'?")
        .RunAsync();

    [Fact]
    public Task NoDocuments_SaysSo() => new PolicyTest("""
        [PolicySdk.ConsentScope({|#0:"improv-troupe-2026"|})] class Clips { }
        """, withLicense: false)
        .Expecting("PSDK1002", 0, "License 'improv-troupe-2026' is not in this build. The build has no license documents.")
        .RunAsync();

    [Fact]
    public Task UncoveredData_TriggersPSDK1003AtTheCategory() => new PolicyTest("""
        using PolicySdk;

        [ConsentScope("improv-troupe-2026", Data = new[] { DataCategories.Transcript, {|#0:DataCategories.BodyMotion|} })]
        class Clips { }
        """)
        .Expecting(
            "PSDK1003",
            0,
            "License 'improv-troupe-2026' (improv.license.json:5) does not cover BodyMotion. Data of the license: VoiceRecording, FacialExpression, Transcript.")
        .RunAsync();

    [Fact]
    public Task DataOfPermitsWithoutDatasets_DoesNotTrigger() => new PolicyTest("""
        using PolicySdk;

        [ConsentScope("open-voices", Data = [DataCategories.VoiceRecording])] class A { }
        [ConsentScope("open-voices", Data = [{|#0:DataCategories.Transcript|}])] class B { }
        """)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .Expecting("PSDK1003", 0)
        .RunAsync();

    [Fact]
    public Task EmptyData_TriggersPSDK1007() => new PolicyTest("""
        [PolicySdk.ConsentScope("improv-troupe-2026", {|#0:Data = []|})] class Clips { }
        """)
        .Expecting("PSDK1007", 0, "Data names no data category. Name at least one, or leave it out.")
        .RunAsync();

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2028-11-30")]
    public Task LicenseInForce_DoesNotTrigger(string day) => Scoped(day).RunAsync();

    [Fact]
    public Task LicenseBeforeItsTerm_TriggersPSDK1004() => Scoped("2026-01-04")
        .Expecting(
            "PSDK1004",
            0,
            "License 'improv-troupe-2026' cannot be used: the license begins on 2026-01-05 (improv.license.json:13), and the build decides for 2026-01-04")
        .RunAsync();

    [Fact]
    public Task LicenseAfterItsTerm_TriggersPSDK1004() => Scoped("2029-01-01")
        .Expecting(
            "PSDK1004",
            0,
            "License 'improv-troupe-2026' cannot be used: the license ended on 2028-12-31 (improv.license.json:13), and the build decides for 2029-01-01")
        .RunAsync();

    [Fact]
    public Task LicenseThatEndsSoon_TriggersPSDK1005() => Scoped("2028-12-01")
        .Expecting(
            "PSDK1005",
            0,
            "License 'improv-troupe-2026' ends in 30 days, on 2028-12-31 (improv.license.json:13). After that day this does not build.",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task LastDay_TriggersPSDK1005() => Scoped("2028-12-31")
        .Expecting(
            "PSDK1005",
            0,
            "License 'improv-troupe-2026' ends today, on 2028-12-31 (improv.license.json:13). After that day this does not build.",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task NoWarningDays_DoNotTrigger() => Scoped("2028-12-31").WithProperty("PolicyExpiryWarningDays", "0").RunAsync();

    [Fact]
    public Task AttributesOfTheSameName_AreNobodysBusiness() => new PolicyTest("""
        using System;

        [ConsentScope("whatever")] class A { }

        class ConsentScopeAttribute(string license) : Attribute { public string License => license; }
        """).RunAsync();

    [Fact]
    public Task AliasOfTheAttribute_IsTheAttribute() => new PolicyTest("""
        using Scope = PolicySdk.ConsentScopeAttribute;

        [Scope({|#0:"whatever"|})] class A { }
        """).Expecting("PSDK1002", 0).RunAsync();

    private static PolicyTest Scoped(string day) => new PolicyTest("""
        [PolicySdk.ConsentScope({|#0:"improv-troupe-2026"|})] class Clips { }
        """).WithProperty("PolicyAsOf", day);

    /// <summary>A file that does not hold the attribute's name can have the attribute.</summary>
    [Theory]
    [InlineData("[Licensed(\"improv-trope-2026\")] class C { }")]
    [InlineData("[LicensedAttribute(\"improv-trope-2026\")] class C { }")]
    [InlineData("[PolicySdk.Consent\\u0053cope(\"improv-trope-2026\")] class C { }")]
    [InlineData("class C { object M() => [Licensed(\"improv-trope-2026\")] () => 1; }")]
    [InlineData("class C { void M() { [return: Licensed(\"improv-trope-2026\")] static int F() => 1; F(); } }")]
    public async Task ByAnotherName_TriggersPSDK1002(string code)
    {
        var compilation = AnalyzerRun.Compile(
            ("Usings.cs", "global using LicensedAttribute = PolicySdk.ConsentScopeAttribute;"), ("Code.cs", code));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));

        var found = await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("PSDK1002", Assert.Single(found).Id);
    }
}
