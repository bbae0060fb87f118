using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Generators.Licenses;

namespace PolicySdk.Generators.Tests.Licenses;

/// <summary>What the generator does again after a key press: nothing.</summary>
public sealed class IncrementalityTests
{
    private static readonly Document s_improv = new("policy/improv.license.json", LicenseText.Of("improv"));
    private static readonly Document s_solo = new("policy/solo.license.json", LicenseText.Of("solo"));

    [Fact]
    public void CodeEdited_EveryStepIsCached()
    {
        var first = Build.Of("class C;", s_improv, s_solo);

        var second = first.Again(code => code.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D;", (CSharpParseOptions)code.SyntaxTrees.First().Options)));

        Assert.All(Reasons(second), reason => Assert.Contains(reason, (IncrementalStepRunReason[])[IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void DocumentRereadWithoutAChangeOfItsLicense_SourceIsNotWrittenAgain()
    {
        var first = Build.Of("class C;", s_improv, s_solo);

        var second = first.Again(documents: driver => driver.ReplaceAdditionalText(
            s_improv, new Document(s_improv.Path, "// Checked by legal.\n" + LicenseText.Of("improv"))));

        Assert.Contains(IncrementalStepRunReason.Unchanged, Reasons(second, LicensesGenerator.ReadStep));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void DocumentEdited_OnlyItIsReadAgain()
    {
        var first = Build.Of("class C;", s_improv, s_solo);

        var second = first.Again(documents: driver => driver.ReplaceAdditionalText(
            s_improv, new Document(s_improv.Path, LicenseText.Of("improv", "Improv troupe, second season"))));

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            Reasons(second, LicensesGenerator.ReadStep).Order().Reverse());
        Assert.Contains("second season", second.Source);
    }

    [Fact]
    public void DocumentRemoved_ItsConstantGoes()
    {
        var first = Build.Of("class C;", s_improv, s_solo);

        var second = first.Again(documents: driver => driver.RemoveAdditionalTexts([s_improv]));

        Assert.Equal(["Solo"], second.Constants.Keys);
    }

    private static IncrementalStepRunReason[] Reasons(Build build, string? step = null) =>
    [
        .. build.Driver.GetRunResult().Results.Single().TrackedSteps.Where(tracked => step is null
                ? tracked.Key is LicensesGenerator.ReadStep or LicensesGenerator.ChooseStep
                : tracked.Key == step)
            .SelectMany(tracked => tracked.Value).SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];

    private static IncrementalStepRunReason[] OutputReasons(Build build) =>
    [
        .. build.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(tracked => tracked.Value)
            .SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];
}
