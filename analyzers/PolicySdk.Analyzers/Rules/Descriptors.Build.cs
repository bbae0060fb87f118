namespace PolicySdk.Analyzers.Rules;

public static partial class Descriptors
{
    /// <summary>The analysis could not be done, so nothing is proved.</summary>
    public static readonly DiagnosticDescriptor PSDK9003_AnalysisFailed = new(
        "PSDK9003",
        "The analysis failed",
        AnyText,
        Category.Build,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The licenses could not be checked, because a build property cannot be read or because of a defect of PolicySdk. What is not checked does not build.",
        HelpRoot + "PSDK9003",
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.CompilationEnd);
}
