using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PolicySdk.Analyzers.Rules.Build;
using PolicySdk.Analyzers.Rules.Contracts;
using PolicySdk.Analyzers.Rules.Documents;
using PolicySdk.Analyzers.Rules.Flows;

namespace PolicySdk.Analyzers.Tests.Verification;

/// <summary>
/// Runs all analyzers over one program and its documents, as a build does. A rule's tests so also hold that no other rule says anything of
/// the same code.
/// </summary>
internal sealed class PolicyTest : CSharpAnalyzerTest<FlowAnalyzer, DefaultVerifier>
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["PolicyAsOf"] = "2026-11-23", ["PolicyTerritories"] = "US" };

    /// <summary>A test of a program under <see cref="LicenseTexts.Improv"/>, on 2026-11-23 in the US.</summary>
    public PolicyTest(string code, bool withLicense = true)
    {
        // References that are in memory already; the library's own sets are downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        // The check puts a pragma in front of the program, and messages name lines; that pragmas do nothing has a test of its own.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ConsentScopeAttribute).Assembly.Location));
        TestState.Sources.Add(("/src/Program.cs", code));
        if (withLicense)
        {
            With(LicenseTexts.ImprovPath, LicenseTexts.Improv);
        }
    }

    /// <summary>Adds a document.</summary>
    public PolicyTest With(string path, string text)
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    /// <summary>Puts a document in the place of one that was added before.</summary>
    public PolicyTest Replacing(string path, string text)
    {
        TestState.AdditionalFiles.RemoveAll(file => file.filename == path);
        return With(path, text);
    }

    /// <summary>Adds a source file.</summary>
    public PolicyTest WithSource(string path, string code)
    {
        TestState.Sources.Add((path, code));
        return this;
    }

    /// <summary>Adds a compiled library.</summary>
    public PolicyTest WithLibrary(string code)
    {
        var image = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)CreateParseOptions());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var result = CSharpCompilation.Create("Library", [tree], TestState.AdditionalReferences, options).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return this;
    }

    /// <summary>Sets an MSBuild property; <see langword="null"/> takes it away.</summary>
    public PolicyTest WithProperty(string name, string? value)
    {
        _properties.Remove(name);
        if (value is not null)
        {
            _properties.Add(name, value);
        }

        return this;
    }

    /// <summary>Expects a finding at a marked place.</summary>
    public PolicyTest Expecting(string id, int mark, string? message = null, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        Expect(new DiagnosticResult(id, severity).WithLocation(mark), message);
        return this;
    }

    /// <summary>Expects a finding at a marked place, with a message that says <paramref name="part"/> among other things.</summary>
    public PolicyTest ExpectingText(string id, int mark, string part)
    {
        Expect(new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(mark), null);
        DiagnosticVerifier = (diagnostic, _, verify) =>
            verify.True(diagnostic.Id != id || diagnostic.GetMessage(null).Contains(part, StringComparison.Ordinal), diagnostic.ToString());
        return this;
    }

    /// <summary>Expects a finding in a document, or anywhere else that has no mark.</summary>
    public PolicyTest Expecting(
        string id, string path, int line, int column, string? message = null, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        Expect(new DiagnosticResult(id, severity).WithLocation(path, line, column), message);
        return this;
    }

    /// <summary>Expects a finding without a place.</summary>
    public PolicyTest ExpectingNowhere(string id, string? message = null)
    {
        Expect(new DiagnosticResult(id, DiagnosticSeverity.Error).WithNoLocation(), message);
        return this;
    }

    /// <summary>Runs it.</summary>
    public Task RunAsync()
    {
        var lines = _properties.Select(property => $"build_property.{property.Key} = {property.Value}");
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + string.Join("\n", lines) + "\n"));
        return base.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
        [new DocumentAnalyzer(), new BuildSettingsAnalyzer(), new AttributeAnalyzer(), new LoaderScopeAnalyzer(), new DeclarationAnalyzer(), new FlowAnalyzer()];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13);

    private void Expect(DiagnosticResult result, string? message)
    {
        result = result.WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        TestState.ExpectedDiagnostics.Add(message is null ? result : result.WithMessage(message));
    }
}
