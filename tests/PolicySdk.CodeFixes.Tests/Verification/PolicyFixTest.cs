using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PolicySdk.Analyzers.Rules.Contracts;
using PolicySdk.Analyzers.Rules.Flows;

namespace PolicySdk.CodeFixes.Tests.Verification;

/// <summary>Runs a code fix on a program under one license, on 2026-11-23 in the US.</summary>
internal sealed class PolicyFixTest<TFix> : CSharpCodeFixTest<FlowAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string License = """
        { "id": "improv-troupe-2026", "version": "1.0.0", "vocabulary": "1", "title": "Improv troupe",
          "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" },
          "datasets": [{ "id": "v3", "paths": ["data/improv/**"], "data": ["Transcript"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["Transcript"], "operations": ["Train"], "territories": ["US"] } ],
          "term": { "from": "2026-01-05" } }
        """;

    /// <summary>A test of the first fix that is offered.</summary>
    public PolicyFixTest(string code, string fixedCode)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ConsentScopeAttribute).Assembly.Location));
        TestState.AdditionalFiles.Add(("policy/improv.license.json", License));
        TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\nbuild_property.PolicyAsOf = 2026-11-23\nbuild_property.PolicyTerritories = US\n"));
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestCode = code;
        FixedCode = fixedCode;
    }

    /// <summary>Adds a document.</summary>
    public PolicyFixTest<TFix> With(string path, string text)
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    /// <summary>Expects a finding at the mark.</summary>
    public PolicyFixTest<TFix> Expecting(string id, int mark = 0)
    {
        TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(mark).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return this;
    }

    /// <summary>Takes another of the fixes that are offered.</summary>
    public PolicyFixTest<TFix> Taking(int index, string title)
    {
        CodeActionIndex = index;
        CodeActionEquivalenceKey = title;
        return this;
    }

    /// <summary>Runs it.</summary>
    public Task RunAsync() => base.RunAsync(TestContext.Current.CancellationToken);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new AttributeAnalyzer(), new LoaderScopeAnalyzer(), new FlowAnalyzer()];
}
