using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PolicySdk.Cli.Tests.Commands;

namespace PolicySdk.Cli.Tests.Documents;

public sealed class DocumentCommandTests
{
    [Fact]
    public async Task Error_IsDrawnAtItsPlace()
    {
        using var directory = new PolicyDirectory();
        directory.Write("policy/a b/x.license.json", PolicyDirectory.License.Replace("\"Workplace\"", "\"Wrkplace\"", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

        var run = await directory.RunAsync("validate");

        Assert.Equal(
            """
            error[PSDK0002]: "Wrkplace" is not a context of the vocabulary
              --> policy/a b/x.license.json:18:52
               |
            18 |     { "id": "p1", "effect": "Forbid", "contexts": ["Wrkplace"] }
               |                                                    ^^^^^^^^^^
            help: Did you mean "Workplace"?

            1 error, 0 warnings in 1 document

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task DuplicateId_ShowsBothPlaces()
    {
        using var directory = new PolicyDirectory("valid");
        directory.Write("policy/z.license.json", PolicyDirectory.License);

        var run = await directory.RunAsync("validate", "policy");

        Assert.Contains(" --> policy/z.license.json:2:9\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" ::: policy/improv.license.json:2:9\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" first given here\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy/a.policy.json", """{ "id": "a", "rules": [{ "id": "r", "contexts": ["Any"] }, { "id": "r", "contexts": ["Any"] }] }""")]
    [InlineData("policy/a.status.json", """{ "statuses": [{ "license": "improv-2026", "from": "2027-01-01", "status": "Given" }, { "license": "improv-2026", "from": "2027-01-01", "status": "Given" }] }""")]
    public async Task ConflictWithinADocument_ShowsBothPlaces(string name, string text)
    {
        using var directory = new PolicyDirectory("valid");
        directory.Write(name, text);

        var run = await directory.RunAsync("validate");

        Assert.Contains(" first given here\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public async Task EveryFormat_HoldsTheErrorAndItsFile(string format)
    {
        using var directory = new PolicyDirectory("valid invalid");

        var run = await directory.RunAsync("validate", "--format", format);

        Assert.Contains("PSDK0002", run.Output, StringComparison.Ordinal);
        Assert.Contains("policy/invalid.license.json", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        if (format is "json" or "sarif")
        {
            JsonDocument.Parse(run.Output).Dispose();
        }
        else if (format == "junit")
        {
            XDocument.Parse(run.Output);
        }
    }

    [Fact]
    public async Task Warnings_AreShownByLintOnly()
    {
        using var directory = new PolicyDirectory("warned");

        Assert.DoesNotContain("PSDK0005", (await directory.RunAsync("validate")).Output, StringComparison.Ordinal);
        Assert.Contains("warning[PSDK0005]: ", (await directory.RunAsync("lint")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputFile_HoldsTheResult()
    {
        using var directory = new PolicyDirectory("invalid");

        var run = await directory.RunAsync("validate", "-o", "result.txt");

        Assert.Equal("1 error, 0 warnings in 1 document\n", run.Output);
        Assert.StartsWith("error[PSDK0002]: ", directory.Read("result.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_WritesWhatDiffers_AndSaysSo()
    {
        using var directory = new PolicyDirectory("valid unformatted");
        var before = File.GetLastWriteTimeUtc(directory.PathOf("policy/improv.license.json"));

        var run = await directory.RunAsync("fmt");

        Assert.Equal("note: formatted policy/unformatted.license.json\n\n0 errors, 0 warnings in 2 documents\n", run.Output);
        Assert.Equal(PolicyDirectory.License.Replace("improv", "unformatted", StringComparison.Ordinal), directory.Read("policy/unformatted.license.json"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(directory.PathOf("policy/improv.license.json")));
        Assert.Equal(0, (await directory.RunAsync("fmt", "--check")).ExitCode);
        Assert.Equal(2, Directory.GetFiles(directory.PathOf("policy")).Length);
    }

    [Fact]
    public async Task FormatCheck_ListsTheFiles_AndWritesNothing()
    {
        using var directory = new PolicyDirectory("valid unformatted");
        var before = directory.Read("policy/unformatted.license.json");

        var run = await directory.RunAsync("fmt", "--check");

        Assert.Contains(" --> policy/unformatted.license.json:2:1\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("improv.license.json", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, directory.Read("policy/unformatted.license.json"));
    }

    [Theory]
    [InlineData("\r\n", "the lines of the document end with CRLF, not with LF")]
    [InlineData("\n", "the document is not in UTF-8 without a byte order mark")]
    public async Task FormatCheck_NamesWhatNobodySees(string lineEnd, string message)
    {
        using var directory = new PolicyDirectory();
        File.WriteAllText(
            directory.Write("policy/a.license.json", ""),
            PolicyDirectory.License.Replace("\n", lineEnd, StringComparison.Ordinal),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: lineEnd == "\n"));

        Assert.StartsWith($"error[Format]: {message}\n", (await directory.RunAsync("fmt", "--check")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await directory.RunAsync("fmt")).ExitCode);
        Assert.Equal(Encoding.UTF8.GetBytes(PolicyDirectory.License), File.ReadAllBytes(directory.PathOf("policy/a.license.json")));
    }

    [Fact]
    public async Task Format_KeepsPermissions_AndFollowsLinks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var directory = new PolicyDirectory();
        var real = directory.Write("real.json", PolicyDirectory.License.Replace("  ", " ", StringComparison.Ordinal));
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        directory.Write("policy/x", "");
        File.CreateSymbolicLink(directory.PathOf("policy/a.license.json"), "../real.json");

        Assert.Equal(0, (await directory.RunAsync("fmt")).ExitCode);
        Assert.Equal(PolicyDirectory.License, File.ReadAllText(real));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
        Assert.Equal("../real.json", new FileInfo(directory.PathOf("policy/a.license.json")).LinkTarget);
    }

    [Fact]
    public async Task Format_LeavesWhatHasASyntaxError()
    {
        using var directory = new PolicyDirectory("unfinished");

        var run = await directory.RunAsync("fmt");

        Assert.StartsWith("error[PSDK0001]: ", run.Output, StringComparison.Ordinal);
        Assert.Equal("{ \"id\": ", directory.Read("policy/unfinished.license.json"));
    }

    [Fact]
    public async Task Format_ReadOnlyFile_IsLeftAndSaid()
    {
        using var directory = new PolicyDirectory("unformatted readonly");

        var run = await directory.RunAsync("fmt");

        Assert.StartsWith("undetermined: 'policy/unformatted.license.json' cannot be written: it is read-only\n", run.Output, StringComparison.Ordinal);
        Assert.Contains('\t', directory.Read("policy/unformatted.license.json"));
    }

    [Theory]
    [InlineData("fmt -", 0)]
    [InlineData("fmt - --check", 1)]
    public async Task Format_StandardInput(string commandLine, int exitCode)
    {
        using var directory = new PolicyDirectory();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(PolicyDirectory.License.Replace("  ", "\t", StringComparison.Ordinal)));

        var run = await ToolRun.InAsync(directory.Path, input, [.. commandLine.Split(' '), "--stdin-name", "x.license.json"]);

        Assert.Equal(exitCode, run.ExitCode);
        if (exitCode == 0)
        {
            Assert.Equal(PolicyDirectory.License, run.Output);
        }
    }

    [Fact]
    public async Task Format_StandardInputWithAnError_LeavesTheOutputEmpty()
    {
        using var directory = new PolicyDirectory();
        using var input = new MemoryStream("{"u8.ToArray());

        var run = await ToolRun.InAsync(directory.Path, input, "fmt", "-");

        Assert.Equal(("", 2), (run.Output, run.ExitCode));
        Assert.StartsWith("error[PSDK0001]: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_IsTheOneThatIsCheckedIn_AndKnowsOwnTerms()
    {
        using var directory = new PolicyDirectory("valid");
        directory.Write(
            "policy/own.vocabulary.json",
            """{ "id": "own", "version": "1.0.0", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "Puppetry", "parent": "Entertainment", "meaning": "Puppets." }] }""");

        var plain = await directory.RunAsync("schema", "license");
        var own = await directory.RunAsync("schema", "license", "--policy", "policy");

        Assert.Equal(File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "schemas", "license-1.json")), plain.Output);
        Assert.DoesNotContain("Puppetry", plain.Output, StringComparison.Ordinal);
        Assert.Contains("\"Puppetry\"", own.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_AreWrittenToADirectory()
    {
        using var directory = new PolicyDirectory();

        var run = await directory.RunAsync("schema", "--output", "a b/schemas");

        Assert.Equal("wrote a b/schemas/license-1.json", run.Output.Split('\n')[0]);
        Assert.Equal(7, Directory.GetFiles(directory.PathOf("a b/schemas"), "*-1.json").Length);
    }

    [Fact]
    public async Task CultureOfThePerson_ChangesNothing()
    {
        using var directory = new PolicyDirectory("valid tested failing");
        var neutral = await directory.RunAsync("test", "--coverage", "--threshold", "99.5", "--format", "json");
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(neutral.Output, (await directory.RunAsync("test", "--coverage", "--threshold", "99.5", "--format", "json")).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
