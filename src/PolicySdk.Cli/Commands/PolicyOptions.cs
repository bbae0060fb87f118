using System.CommandLine;
using PolicySdk.Cli.Documents;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Commands;

/// <summary>What commands that decide have in common.</summary>
internal static class PolicyOptions
{
    /// <summary>The directory with the policy documents.</summary>
    public static Option<string> Policy() => new("--policy")
    {
        Description = "The directory with the policy documents.",
        HelpName = "directory",
        DefaultValueFactory = _ => DocumentPaths.DefaultDirectory,
    };

    /// <summary>The form of the result: <c>text</c> or <c>json</c>.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "The form of the result.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    /// <summary>A day as the engine has them.</summary>
    public static CalendarDate DateOf(DateOnly day) => new(day.Year, day.Month, day.Day);
}
