using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Output;

/// <summary>A form in which the result of a check is written.</summary>
internal interface ICheckOutput
{
    /// <summary>Writes all of the result.</summary>
    void Write(CheckResult result, TextWriter writer);
}
