using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PolicySdk.Cli.Commands;

/// <summary>The options of all commands.</summary>
internal sealed class ToolOptions
{
    /// <summary>Whether colors are forbidden.</summary>
    public Option<bool> NoColor { get; } = new("--no-color") { Description = "Write without colors. NO_COLOR does the same.", Recursive = true };

    /// <summary>The date to judge by; <see langword="null"/> where the command line does not say.</summary>
    public Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "The date to judge by, yyyy-MM-dd. Default: what the project or the document says, else today (UTC).",
        HelpName = "date",
        CustomParser = ParseDate,
        Recursive = true,
    };

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"'{word}' is no date. Write it as yyyy-MM-dd.");
        return null;
    }
}
