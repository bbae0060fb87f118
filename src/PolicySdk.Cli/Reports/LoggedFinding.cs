using System.Text.RegularExpressions;
using PolicySdk.Cli.Building;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Reports;

/// <summary>Makes a finding of a message in the build's log.</summary>
internal static partial class LoggedFinding
{
    /// <summary>The finding. A <c>#error</c> that the sentinel generator wrote becomes a finding of the rule that it names.</summary>
    public static Finding From(BuildMessage message)
    {
        var sentinel = message.Code == "CS1029" ? Sentinel().Match(message.Text) : Match.Empty;
        return new Finding
        {
            RuleId = sentinel.Success ? sentinel.Groups["id"].Value : message.Code,
            Severity = message.IsError ? Severity.Error : Severity.Warning,
            Message = sentinel.Success ? sentinel.Groups["text"].Value : HelpLink().Replace(message.Text, ""),
            Location = message.File switch
            {
                null => null,
                var file when message.Line > 0 => SourceRange.At(file, message.Line, Math.Max(message.Column, 1)),
                var file => SourceRange.OfFile(file),
            },
        };
    }

    // "#error: 'PSDK9001: text'"
    [GeneratedRegex("""^#error: '?(?<id>PSDK\d{4}):?\s*(?<text>.*?)'?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Sentinel();

    // The compiler task appends the address of the rule's page.
    [GeneratedRegex("""\s\(https?://[^\s()]*\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex HelpLink();
}
