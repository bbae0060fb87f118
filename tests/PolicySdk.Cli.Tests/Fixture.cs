using System.Reflection;
using System.Text;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Cli.Reports;

namespace PolicySdk.Cli.Tests;

/// <summary>The small repository under Fixtures/Training, and the report that the compiler wrote for it.</summary>
internal static class Fixture
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Training");

    /// <summary>The root of the repository that these tests belong to.</summary>
    public static string RepositoryRoot { get; } =
        typeof(Fixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string ReportText { get; } =
        File.ReadAllText(Path.Combine(Root, "report.sarif")).Replace("{root}", Root.Replace('\\', '/'), StringComparison.Ordinal);

    public static SarifReport Report() => SarifReader.Read(Encoding.UTF8.GetBytes(ReportText), Root);

    public static string PathOf(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Draws a finding over sources that the test states, in the directory /repo.</summary>
    public static string Draw(Finding finding, IReadOnlyDictionary<string, string> sources, int width = 140) =>
        new FindingRenderer(new SourceFiles(path => sources.GetValueOrDefault(path)), new PathDisplay("/repo"), width).Render(finding).ToString();

    public static string Draw(string source, int line, int column, int endLine, int endColumn, int width = 140, string label = "")
    {
        var place = new SourceRange("/repo/A.cs", line, column, endLine, endColumn);
        return Draw(
            new Finding { RuleId = "PSDK2001", Severity = Severity.Error, Message = "m", Location = place, Hops = label.Length > 0 ? [new Hop(place, label)] : [] },
            new Dictionary<string, string> { ["/repo/A.cs"] = source },
            width);
    }
}
