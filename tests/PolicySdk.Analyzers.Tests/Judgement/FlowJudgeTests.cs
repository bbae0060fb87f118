using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Domain;
using PolicySdk.Licensing;

namespace PolicySdk.Analyzers.Tests.Judgement;

/// <summary>The judgement alone, on consumption points that no engine made.</summary>
public sealed class FlowJudgeTests
{
    private static readonly LicenseScope s_improv = new(["improv-troupe-2026"], ["VoiceRecording", "Transcript"]);
    private static readonly DeclaredUse s_allowed = new("EmotionRecognition", "Entertainment");
    private static readonly DeclaredUse s_workplace = new("EmotionRecognition", "Workplace");

    private readonly IMethodSymbol _fit;
    private readonly IMethodSymbol _load;
    private readonly Location _place;

    public FlowJudgeTests()
    {
        var compilation = AnalyzerRun.Compile(("C.cs", "class C { void Fit() { } void Load() { } }"));
        var type = compilation.GetTypeByMetadataName("C")!;
        _fit = (IMethodSymbol)type.GetMembers("Fit")[0];
        _load = (IMethodSymbol)type.GetMembers("Load")[0];
        _place = _fit.Locations[0];
    }

    [Fact]
    public void AllowedUse_IsNoFinding() => Assert.Empty(Judge("Train", [s_allowed], Scoped(s_improv)));

    [Fact]
    public void SeveralUses_AreEachJudged() =>
        Assert.Equal(["PSDK2001"], Judge("Train", [s_allowed, s_workplace, s_workplace], Scoped(s_improv)).Select(finding => finding.Rule.Id));

    [Fact]
    public void SeveralArrivalsOfOneLicense_AreOneFinding() => Assert.Single(
        Judge("Train", [s_workplace], Scoped(s_improv), Scoped(s_improv, ValueStage.Features), Scoped(new LicenseScope(["improv-troupe-2026"], []))));

    [Fact]
    public void Narrowing_CountsBeforeTheScopesData() => Assert.Equal(
        "PSDK2002",
        Assert.Single(Judge("Train", [s_allowed], Scoped(s_improv, ValueStage.Data, "FacialExpression"))).Rule.Id);

    [Fact]
    public void UnsaidData_IsThatOfTheDatasets() =>
        Assert.Equal("PSDK2002", Assert.Single(Judge("Train", [s_allowed], Scoped(new LicenseScope(["improv-troupe-2026"], [])))).Rule.Id);

    [Fact]
    public void SyntheticStage_IsTheCategorySyntheticData() =>
        Assert.Equal("PSDK2002", Assert.Single(Judge("Train", [s_allowed], Scoped(s_improv, ValueStage.Synthetic))).Rule.Id);

    [Fact]
    public void OperationDependsOnStage()
    {
        var upload = new UseContract(
            "RedistributeData",
            ImmutableDictionary<ValueStage, string?>.Empty.Add(ValueStage.Model, "PublishWeights").Add(ValueStage.Metrics, null));

        Assert.Contains("redistributes data", Assert.Single(Judge(upload, [s_allowed], Scoped(s_improv))).Message);
        Assert.Contains("publishes a model", Assert.Single(Judge(upload, [s_allowed], Scoped(s_improv, ValueStage.Model))).Message);
        Assert.Empty(Judge(upload, [s_allowed], Scoped(s_improv, ValueStage.Metrics)));
        Assert.Empty(Judge(upload, [], Scoped(s_improv, ValueStage.Metrics)));
    }

    [Fact]
    public void OperationThatDoesNotExist_IsJudgedAsAny() =>
        Assert.Equal("PSDK2003", Assert.Single(Judge("Whatever", [s_allowed], Scoped(s_improv))).Rule.Id);

    [Fact]
    public void Exceptions_KeepAVagueUseAwayFromAProhibition()
    {
        Assert.Equal("p1", Judge("Train", [new DeclaredUse("Any", "Research")], Scoped(s_improv))[0].LicenseRule);
        Assert.Equal("g1", Judge("Train", [new DeclaredUse("Any", "Research", except: ["DigitalReplica", "DeceptionDetection", "GeneralPurposeModel"])], Scoped(s_improv))[0].LicenseRule);
    }

    [Fact]
    public void UnscopedData_IsReportedForTrainingAlone()
    {
        Assert.Equal("PSDK2005", Assert.Single(Judge("FineTune", [s_allowed], Unscoped())).Rule.Id);
        Assert.Equal("PSDK2005", Assert.Single(Judge("Distil", [], Unscoped())).Rule.Id);
        Assert.Empty(Judge("Store", [s_allowed], Unscoped()));
        Assert.Empty(Judge("Evaluate", [], Unscoped()));
        Assert.Empty(Judge("Train", [], Unscoped() with { Stage = ValueStage.Model }));
    }

    [Fact]
    public void UnknownOrigin_IsReportedWhereNothingElseIs()
    {
        var unknown = new Arrival(new Origin(OriginKind.Unknown, null, null, _place, Detail: "Invoke"), ValueStage.Data, [], []);

        Assert.Equal("PSDK2009", Assert.Single(Judge("Train", [s_allowed], unknown)).Rule.Id);
        Assert.Equal("PSDK2001", Assert.Single(Judge("Train", [s_workplace], unknown, Scoped(s_improv))).Rule.Id);
    }

    [Fact]
    public void LoaderMember_IsNamedBeforeTheLoaderObject()
    {
        var constructor = _fit.ContainingType.InstanceConstructors[0];
        var ofObject = new Arrival(new Origin(OriginKind.Scope, s_improv, constructor, _place), ValueStage.Data, [], []);

        Assert.Contains("(loaded in C.Load, C.cs:1)", Assert.Single(Judge("Train", [s_workplace], ofObject, Scoped(s_improv))).Message);
    }

    [Fact]
    public void MissingUse_OffersWhatTheLicenseAllows() => Assert.Equal(
        ["EmotionRecognition,Research", "EmotionRecognition,Entertainment"],
        Assert.Single(Judge("Train", [], Scoped(s_improv))).Fixes);

    private ImmutableArray<Finding> Judge(string operation, ImmutableArray<DeclaredUse> uses, params ImmutableArray<Arrival> arrivals) =>
        Judge(new UseContract(operation), uses, arrivals);

    private ImmutableArray<Finding> Judge(UseContract use, ImmutableArray<DeclaredUse> uses, params ImmutableArray<Arrival> arrivals)
    {
        var license = LicenseReader.Read(new DocumentSource(LicenseTexts.ImprovPath, LicenseTexts.Improv), Vocabulary.BuiltIn).Value!;
        var settings = BuildSettings.Read(new Territory(), Vocabulary.BuiltIn);
        var judge = new FlowJudge(LicenseSet.Create([license]), Vocabulary.BuiltIn, settings, settings.AsOf!.Value);
        var compilation = AnalyzerRun.Compile(("C.cs", ""));
        var sorted = new ArrivalSorter(compilation, new ScopeDeclarations()).Sort(arrivals, CancellationToken.None);
        return judge.Judge(new Consumption(_place, _fit, use, _fit, _fit, arrivals), sorted, uses);
    }

    private Arrival Scoped(LicenseScope scope, ValueStage stage = ValueStage.Data, params ImmutableArray<string> narrowing) =>
        new(new Origin(OriginKind.Scope, scope, _load, _place), stage, narrowing, []);

    private Arrival Unscoped() => new(new Origin(OriginKind.Unscoped, null, _load, _place), ValueStage.Data, [], []);

    private sealed class Territory : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key switch { "build_property.PolicyAsOf" => "2026-11-23", "build_property.PolicyTerritories" => "US", _ => null };
            return value is not null;
        }
    }
}
