using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Judgement;

namespace PolicySdk.Analyzers.Rules;

/// <summary>
/// What all rules have in common: they look at generated code too, run concurrently, do nothing where nothing is licensed, and turn an
/// exception of their own into PSDK9003, since the compiler would only warn of it.
/// </summary>
public abstract class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>Registers the actions of the rule.</summary>
    private protected abstract void Register(AnalysisContext context);

    /// <summary>What is known of a compilation; <see langword="null"/> where there is nothing to check.</summary>
    private protected static PolicyCompilation? Concerned(Compilation compilation, AnalyzerOptions options)
    {
        var policy = PolicyCompilation.Of(compilation, options);
        return policy.IsConcerned ? policy : null;
    }

    /// <summary>Runs an action; an exception becomes a finding at <paramref name="location"/>, a cancellation passes through.</summary>
    private protected static void Guard<TContext>(
        TContext context,
        PolicyCompilation policy,
        Action<TContext, PolicyCompilation> action,
        Func<TContext, Location> location,
        Action<TContext, Diagnostic> report)
    {
        try
        {
            action(context, policy);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(context, AnalysisFailure.Of(exception, location(context)).ToDiagnostic(policy.Compilation));
        }
    }
}
