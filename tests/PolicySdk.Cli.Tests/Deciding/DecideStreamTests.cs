using System.Text;
using PolicySdk.Cli.Commands;

namespace PolicySdk.Cli.Tests.Deciding;

/// <summary>How lines come in and go out: their order, their ends, and what is hostile in them.</summary>
public sealed class DecideStreamTests : IDisposable
{
    private const string Allowed =
        "{\"licenses\":[\"improv\"],\"capability\":\"EmotionRecognition\",\"context\":\"Research\",\"operation\":\"Train\",\"territories\":[\"US\"],\"asOf\":\"2026-06-01\"}";

    private readonly PolicyRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task ManyLines_ComeOutInOrderWhileMemoryStaysFlat()
    {
        const int Lines = 200_000;
        string[] kinds = ["Denied", "Allowed", "Conditional", "error"];
        string[] lines =
        [
            Allowed.Replace("Research", "Workplace", StringComparison.Ordinal), Allowed, Allowed.Replace("\"Train\"", "\"DeployCommercial\"", StringComparison.Ordinal), "{}",
        ];

        // No pattern that blocks of any size could repeat.
        static int KindOf(int line) => (int)((uint)(line * 2654435761L) >> 30);
        var input = new GeneratedLines(Lines, line => lines[KindOf(line)]);
        var output = new CheckedLines((line, text) => Assert.Contains("\"" + kinds[KindOf(line)] + "\"", text, StringComparison.Ordinal));

        var exitCode = await PolicySdkCommand.RunAsync(
            ["decide", "--policy", "policy", "--uses", "-"],
            new CommandHost
            {
                Output = TextWriter.Null,
                Error = TextWriter.Null,
                Input = input,
                OpenRawOutput = () => output,
                WorkingDirectory = _repository.Path,
                Today = new DateOnly(2026, 6, 1),
            },
            TestContext.Current.CancellationToken);

        Assert.Equal((2, Lines), (exitCode, output.Count));

        // Some 40 MB went in and more came out.
        Assert.InRange(output.MostMemory - output.FirstMemory, long.MinValue, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A\n", "A")]
    [InlineData("A\r\n", "A")]
    [InlineData("A\r\nA\r\n", "AA")]
    [InlineData("\uFEFFA\n", "A")]
    [InlineData("A\n\uFEFFA\n", "Ae")]
    [InlineData("\n", "e")]
    [InlineData("A\n\nA", "AeA")]
    [InlineData("A\n\n", "Ae")]
    [InlineData("A\r\n\r\nA", "AeA")]
    [InlineData("A\rA\n", "e")]
    [InlineData("\uFEFF", "")]
    [InlineData("", "")]
    public async Task LineEnds_AreThoseOfJsonLines(string input, string expected)
    {
        var run = await _repository.DecideAsync(input.Replace("A", Allowed, StringComparison.Ordinal));

        var kinds = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[2] == 'e' ? 'e' : line[12]);
        Assert.Equal(expected, string.Concat(kinds));
        Assert.Equal(expected.Contains('e', StringComparison.Ordinal) ? 2 : 0, run.ExitCode);
    }

    [Fact]
    public async Task TruncatedLastLine_IsAnError()
    {
        var run = await _repository.DecideAsync(Allowed + "\n" + Allowed[..40]);

        Assert.EndsWith("{\"error\":\"this string is not closed on its line. Add '\\\"'.\",\"column\":37}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, 1)]
    [InlineData(new byte[] { (byte)'"', 0xF0, 0x9F, 0x98, 0x80, 0xC3, 0x28, (byte)'"' }, 4)]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 2)]
    public async Task MalformedUtf8_IsAnErrorAtItsPlace(byte[] line, int column)
    {
        var run = await _repository.DecideAsync(line);

        Assert.Equal($"{{\"error\":\"the line is not valid UTF-8 here. Write the lines in UTF-8.\",\"column\":{column}}}\n", run.Output);
    }

    [Fact]
    public async Task Nul_IsAnErrorAtItsPlace()
    {
        var run = await _repository.DecideAsync("{\"licenses\":[\"a\0\"]}\n");

        Assert.Equal(
            "{\"error\":\"the line is not text: it holds a NUL character. Save the document as text in UTF-8.\",\"column\":16}\n", run.Output);
    }

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    [InlineData(3 * 1024 * 1024, true)]
    public async Task LongLine_IsReadUpToOneMebibyte(int length, bool isTooLong)
    {
        var padded = Allowed.Insert(1, new string(' ', length - Allowed.Length));

        var run = await _repository.DecideAsync($"{Allowed}\n{padded}\r\n{Allowed}\n{padded}");

        var kinds = run.Output.TrimEnd('\n').Split('\n').Select(line => line[2] == 'e' ? 'e' : 'v');
        Assert.Equal(isTooLong ? "veve" : "vvvv", string.Concat(kinds));
        Assert.Equal(isTooLong, run.Output.Contains("the line is longer than 1 MiB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeepNesting_IsAnErrorAndNoCrash()
    {
        var run = await _repository.DecideAsync(new string('[', 500_000));

        Assert.Contains("more than 64 deep", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task ClosedOutput_StopsQuietly() => Assert.Equal(
        (3, ""), await DecideToAsync(() => new IOException("closed", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32)));

    public static TheoryData<Func<Exception>> WhatKeepsFromWriting =>
        new(() => new IOException("No space left on device"), () => new UnauthorizedAccessException("Access to the path is denied."));

    [Theory]
    [MemberData(nameof(WhatKeepsFromWriting))]
    public async Task OutputThatCannotBeWritten_LeavesLinesUndetermined(Func<Exception> failure)
    {
        var (exitCode, error) = await DecideToAsync(failure);

        Assert.Equal(3, exitCode);
        Assert.StartsWith("policysdk: not everything could be read and written: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    private async Task<(int ExitCode, string Error)> DecideToAsync(Func<Exception> failure)
    {
        using var error = new StringWriter();
        var input = new GeneratedLines(int.MaxValue, _ => Allowed);

        var exitCode = await PolicySdkCommand.RunAsync(
            ["decide", "--policy", "policy", "--uses", "-"],
            new CommandHost
            {
                Output = TextWriter.Null,
                Error = error,
                Input = input,
                OpenRawOutput = () => new CheckedLines((_, _) => throw failure()),
                WorkingDirectory = _repository.Path,
                Today = new DateOnly(2026, 6, 1),
            },
            TestContext.Current.CancellationToken);

        return (exitCode, error.ToString());
    }
}
