using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>
/// Compiles and analyses in one pass, as <c>CommonCompiler.CompileAndEmit</c> does: analyzers see the bodies that emitting binds, while it
/// binds them. <see cref="CompilationWithAnalyzers"/> would bind them once for the diagnostics and once more for the emitted code, which no
/// build does; what does it in one pass is internal to Roslyn, hence the reflection.
/// </summary>
internal static class CompilerDriver
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Roslyn = typeof(Compilation).Assembly;
    private static readonly Type Driver = Find("Microsoft.CodeAnalysis.Diagnostics.AnalyzerDriver");
    private static readonly Type Manager = Find("Microsoft.CodeAnalysis.Diagnostics.AnalyzerManager");
    private static readonly Type Severities = Find("Microsoft.CodeAnalysis.Diagnostics.SeverityFilter");

    private static readonly MethodInfo Attach = Driver.GetMethods(Any)
        .Single(method => method.Name == "CreateAndAttachToCompilation" && method.GetParameters() is [_, _, _, _, var report, ..] && report.ParameterType == typeof(Action<Diagnostic>));

    private static readonly MethodInfo GetDiagnostics = Driver.GetMethod("GetDiagnosticsAsync", Any) ?? throw Missing("GetDiagnosticsAsync");

    /// <summary>Compiles.</summary>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static void Compile(Compilation compilation)
    {
        using var image = new CountingStream();
        Check(compilation.Emit(image));
    }

    /// <summary>Compiles, and gives what the analyzers say meanwhile.</summary>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static ImmutableArray<Diagnostic> CompileAndAnalyse(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var thrown = ImmutableArray.CreateBuilder<Diagnostic>();

        // What csc asks for without a ruleset, and without /reportanalyzer: hidden and informational diagnostics are not computed.
        object?[] arguments =
        [
            compilation, analyzers, options, Activator.CreateInstance(Manager, Any, null, [analyzers], null), (Action<Diagnostic>)thrown.Add, false,
            Enum.Parse(Severities, "Hidden, Info"), false, null, CancellationToken.None,
        ];
        using var driver = (IDisposable)Attach.Invoke(null, arguments)!;
        var attached = (Compilation)arguments[8]!;
        using var image = new CountingStream();
        Check(attached.Emit(image));
        var diagnostics = ((Task<ImmutableArray<Diagnostic>>)GetDiagnostics.Invoke(driver, [attached, CancellationToken.None])!).GetAwaiter().GetResult();
        return diagnostics.AddRange(thrown);
    }

    private static void Check(Microsoft.CodeAnalysis.Emit.EmitResult result)
    {
        if (!result.Success)
        {
            throw new InvalidOperationException($"The project does not compile: {result.Diagnostics.First(problem => problem.Severity == DiagnosticSeverity.Error)}");
        }
    }

    private static Type Find(string name) => Roslyn.GetType(name) ?? throw Missing(name);

    private static InvalidOperationException Missing(string name) => new($"This Roslyn ({Roslyn.GetName().Version}) has no {name}; see how its CommonCompiler attaches analyzers.");

    /// <summary>Takes what is written, as a file would, and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
