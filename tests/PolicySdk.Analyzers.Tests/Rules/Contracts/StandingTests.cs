using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Tests.Rules.Flows;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>What status documents do to licenses: PSDK1004 and PSDK1005.</summary>
public sealed class StandingTests
{
    private const string Cast = "\"licensee\": { \"id\": \"org:acme\" }, \"performers\": [\"performer:0412\", \"performer:0413\"],";

    [Fact]
    public Task SuspendedLicense_TriggersPSDK1004AtTheScope() => Scoped("""{ "license": "improv-troupe-2026", "from": "2026-10-01", "status": "Suspended" }""")
        .Expecting(
            "PSDK1004",
            0,
            "License 'improv-troupe-2026' cannot be used: its status is Suspended since 2026-10-01 (2026.status.json:2), and the build decides for 2026-11-23")
        .RunAsync();

    [Fact]
    public Task StatusOfALaterDay_DoesNotTrigger() =>
        Scoped("""{ "license": "improv-troupe-2026", "from": "2027-10-01", "status": "Suspended" }""").RunAsync();

    [Fact]
    public Task StatusWithinTheWarningDays_TriggersPSDK1005() => Scoped("""{ "license": "improv-troupe-2026", "from": "2026-12-01", "status": "Withdrawn" }""")
        .Expecting(
            "PSDK1005",
            0,
            "License 'improv-troupe-2026' ends in 7 days, on 2026-11-30 (2026.status.json:2). After that day this does not build.",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task RenewedLicense_RunsOn() => Scoped(
            """{ "license": "improv-troupe-2026", "from": "2028-12-01", "status": "RenewedConsentGiven", "until": "2030-12-31" }""", Renewable)
        .WithProperty("PolicyAsOf", "2029-06-01").RunAsync();

    [Fact]
    public Task RenewalThatIsKnown_NeedsNoWarning() => Scoped(
            """{ "license": "improv-troupe-2026", "from": "2028-12-31", "status": "RenewedConsentGiven" }""", Renewable)
        .WithProperty("PolicyAsOf", "2028-12-20").RunAsync();

    [Fact]
    public Task RenewedLicenseThatEndsSoon_TriggersPSDK1005AtTheRenewal() => Scoped(
            """{ "license": "improv-troupe-2026", "from": "2028-12-01", "status": "RenewedConsentGiven", "until": "2030-12-31" }""", Renewable)
        .WithProperty("PolicyAsOf", "2030-12-30")
        .Expecting(
            "PSDK1005",
            0,
            "License 'improv-troupe-2026' ends tomorrow, on 2030-12-31 (2026.status.json:2). After that day this does not build.",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task RenewedLicenseThatIsOver_TriggersPSDK1004AtTheRenewal() => Scoped(
            """{ "license": "improv-troupe-2026", "from": "2028-12-01", "status": "RenewedConsentGiven", "until": "2030-12-31" }""", Renewable)
        .WithProperty("PolicyAsOf", "2031-01-01")
        .Expecting(
            "PSDK1004",
            0,
            "License 'improv-troupe-2026' cannot be used: the license ended on 2030-12-31 (2026.status.json:2), and the build decides for 2031-01-01")
        .RunAsync();

    [Fact]
    public Task PerformerOutOfForce_TriggersPSDK1004AtTheScope() => Scoped(
            """{ "performer": "performer:0412", "from": "2026-11-01", "status": "Withdrawn" }""", WithCast)
        .Expecting(
            "PSDK1004",
            0,
            "License 'improv-troupe-2026' is in force, but not all of its performers consent any more: performer:0412 is Withdrawn since 2026-11-01 "
            + "(2026.status.json:2). Every take that they share must be left out.")
        .RunAsync();

    [Fact]
    public Task AllPerformersOutOfForce_EndTheLicense()
    {
        var test = new PolicyTest("""
            [PolicySdk.ConsentScope({|#0:"improv-troupe-2026"|})] class Clips { }
            """, withLicense: false);
        return test.With(LicenseTexts.ImprovPath, WithCast(LicenseTexts.Improv))
            .With(PolicyTexts.StatusPath, PolicyTexts.Status(
                """{ "performer": "performer:0412", "from": "2026-11-01", "status": "Withdrawn" }""",
                """{ "performer": "performer:0413", "from": "2026-11-10", "status": "Refused" }"""))
            .Expecting(
                "PSDK1004",
                0,
                "License 'improv-troupe-2026' cannot be used: consent of all its performers is not in force: performer:0412 is Withdrawn since 2026-11-01 "
                + "(2026.status.json:2), performer:0413 is Refused since 2026-11-10 (2026.status.json:3), and the build decides for 2026-11-23")
            .RunAsync();
    }

    [Fact]
    public Task ModelThatStays_MayStillBeLoaded() => new PolicyTest("""
        using PolicySdk;

        class Models
        {
            [return: Derives(Stages.Model)]
            [ConsentScope("improv-troupe-2026")]
            public static object Load() => new();

            [ConsentScope({|#0:"improv-troupe-2026"|})]
            public static object Data() => new();
        }
        """, withLicense: false)
        .With(LicenseTexts.ImprovPath, LicenseTexts.Improv.Replace("\"term\"", "\"withdrawal\": { \"existingModels\": \"NoNewVersions\" }, \"term\""))
        .With(PolicyTexts.StatusPath, PolicyTexts.Status("""{ "license": "improv-troupe-2026", "from": "2026-10-01", "status": "Withdrawn" }"""))
        .Expecting("PSDK1004", 0)
        .RunAsync();

    [Fact]
    public Task UseOfASuspendedLicense_TriggersPSDK1004WithTheEntryOfTheStatus() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Trainer.{|#0:Fit|}(Load());

            [ConsentScope({|#1:"open-voices"|})] static object Load() => new();
        }
        """)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .With(PolicyTexts.StatusPath, PolicyTexts.Status("""{ "license": "open-voices", "from": "2026-10-01", "status": "Suspended" }"""))
        .Expecting(
            "PSDK1004",
            0,
            "'Fit' trains EmotionRecognition in context Research on data of 'open-voices' (loaded in Job.Load, Program.cs:10); "
            + "its status is Suspended since 2026-10-01 (2026.status.json:2), and the build decides for 2026-11-23")
        .Expecting("PSDK1004", 1)
        .RunAsync();

    [Fact]
    public Task LoaderOfAnotherAssembly_IsReportedWhereItsDataIsUsed() => new PolicyTest("""
        using PolicySdk;

        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => {|#0:Fit|}(Clips.Load());

            void Fit([DataUse(Operations.Train)] object data) { }
        }
        """, withLicense: false)
        .WithLibrary("""
            public static class Clips
            {
                [PolicySdk.ConsentScope("improv-troupe-2026", Data = new[] { "Transcript" })] public static object Load() => new object();
            }
            """)
        .With(LicenseTexts.ImprovPath, WithCast(LicenseTexts.Improv))
        .With(PolicyTexts.StatusPath, PolicyTexts.Status("""{ "performer": "performer:0412", "from": "2026-11-01", "status": "Withdrawn" }"""))
        .Expecting("PSDK1004", 0)
        .RunAsync();

    private static PolicyTest Scoped(string entry, Func<string, string>? license = null) => new PolicyTest("""
        [PolicySdk.ConsentScope({|#0:"improv-troupe-2026"|})] class Clips { }
        """, withLicense: false)
        .With(LicenseTexts.ImprovPath, license is null ? LicenseTexts.Improv : license(LicenseTexts.Improv))
        .With(PolicyTexts.StatusPath, PolicyTexts.Status(entry));

    private static string Renewable(string license) => license.Replace("\"until\": \"2028-12-31\"", "\"until\": \"2028-12-31\", \"renewal\": \"NewConsent\"");

    private static string WithCast(string license) => license.Replace("\"licensee\": { \"id\": \"org:acme\" },", Cast);
}
