using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Generators.Licenses;

namespace PolicySdk.Generators.Tests.Licenses;

/// <summary>What the generator does again after a key press: nothing.</summary>
public sealed class IncrementalityTests
{
    private static readonly Document s_improv = new("policy/improv.license.json", LicenseText.Of("improv"));
    private static readonly Document s_solo = new("policy/solo.license.json", LicenseText.Of("solo"));
    private static readonly Document s_terms = new("policy/acme.vocabulary.json", VocabularyText.Acme);
    private static readonly Document s_policy = new("policy/acme.policy.json", """{ "id": "acme", "presets": ["CC-BY-4.0"] }""");

    private static readonly string[] s_steps =
    [
        LicensesGenerator.VocabularyStep, LicensesGenerator.ReadStep, LicensesGenerator.PresetStep, LicensesGenerator.ChooseStep, LicensesGenerator.TermsStep,
    ];

    [Fact]
    public void CodeEdited_EveryStepIsCached()
    {
        var first = Build.Of("class C;", s_improv, s_solo, s_terms, s_policy);

        var second = first.Again(code => code.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D;", (CSharpParseOptions)code.SyntaxTrees.First().Options)));

        Assert.All(s_steps, step => Assert.NotEmpty(Reasons(second, step)));
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

    [Fact]
    public void VocabularyEditedWithoutAChangeOfItsTerms_NoLicenseIsReadAgain()
    {
        var first = Build.Of("class C;", s_improv, s_solo, s_terms);

        var second = first.Again(documents: driver => driver.ReplaceAdditionalText(
            s_terms, new Document(s_terms.Path, "// Checked by legal.\n" + VocabularyText.Acme)));

        Assert.All(Reasons(second, LicensesGenerator.ReadStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void PolicyEditedWithoutAChangeOfItsPresets_NothingIsWrittenAgain()
    {
        var first = Build.Of("class C;", s_improv, s_policy);

        var second = first.Again(documents: driver => driver.ReplaceAdditionalText(
            s_policy, new Document(s_policy.Path, """{ "id": "acme", "title": "Ours", "presets": ["CC-BY-4.0"] }""")));

        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IncrementalStepRunReason[] Reasons(Build build, string? step = null) =>
    [
        .. build.Driver.GetRunResult().Results.Single().TrackedSteps.Where(tracked => step is null
                ? s_steps.Contains(tracked.Key)
                : tracked.Key == step)
            .SelectMany(tracked => tracked.Value).SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];

    private static IncrementalStepRunReason[] OutputReasons(Build build) =>
    [
        .. build.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(tracked => tracked.Value)
            .SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];
}
