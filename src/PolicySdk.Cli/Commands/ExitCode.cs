using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Commands;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding of level error; for a command that is about warnings, one warning.</summary>
    public const int Findings = 1;

    /// <summary>A document is invalid, and that is all there is.</summary>
    public const int InvalidDocument = 2;

    /// <summary>It is not known whether there are findings.</summary>
    public const int Undetermined = 3;

    /// <summary>A document cannot be trusted.</summary>
    public const int TrustFailure = 4;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>The tool failed.</summary>
    public const int Internal = 70;

    private const string UntrustedDocument = "PSDK0006";
    private const string AnalysisFailed = "PSDK9003";

    /// <summary>The exit code that a result earns. What is known counts before what is not: a finding stays one when the build failed.</summary>
    public static int Of(CheckResult result)
    {
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToArray();
        if (errors.Any(finding => finding.RuleId == UntrustedDocument))
        {
            return TrustFailure;
        }

        if (errors.Any(finding => !finding.IsAboutDocument && finding.RuleId != AnalysisFailed))
        {
            return Findings;
        }

        if (errors.Any(finding => finding.IsAboutDocument))
        {
            return InvalidDocument;
        }

        if (result.WarningsAreFindings && result.Count(Severity.Warning) > 0)
        {
            return Findings;
        }

        return errors.Length > 0 || result.Gaps.Length > 0 ? Undetermined : Clean;
    }
}
