using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Rules;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>The analyzers of the package.</summary>
internal static class PolicyAnalyzers
{
    /// <summary>New instances of all of them, found as the compiler finds them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(PolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), inherit: false).Length > 0)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
