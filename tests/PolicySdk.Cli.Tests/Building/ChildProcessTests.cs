using System.Diagnostics;
using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Tests.Building;

public sealed class ChildProcessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Output_IsKeptFromItsEnd()
    {
        var (end, exitCode, tail) = await ChildProcess.RunAsync(Shell("for i in $(seq 1 500); do echo line $i; done; echo last >&2; exit 7"), Minute, CancellationToken.None);

        Assert.Equal((BuildEnd.Completed, 7), (end, exitCode));
        Assert.InRange(tail.Length, 1, 40);
        Assert.Contains("line 500", tail);
    }

    [Fact]
    public async Task TimeIsUp_EndsTheWholeTree()
    {
        var (end, grandchild) = await RunWithGrandchildAsync(TimeSpan.FromSeconds(1), CancellationToken.None);

        Assert.Equal(BuildEnd.TimedOut, end);
        await AssertEndsAsync(grandchild);
    }

    [Fact]
    public async Task Interrupt_EndsTheWholeTree()
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var (end, grandchild) = await RunWithGrandchildAsync(Minute, interrupt.Token);

        Assert.Equal(BuildEnd.Interrupted, end);
        await AssertEndsAsync(grandchild);
    }

    [Fact]
    public async Task GrandchildThatOutlivesItsParent_IsNotWaitedFor()
    {
        var watch = Stopwatch.StartNew();
        var file = Path.Combine(_directory.Path, "pid");

        var (end, _, _) = await ChildProcess.RunAsync(Shell($"sleep 45 & echo $! > '{file}'"), Minute, CancellationToken.None);

        Assert.Equal(BuildEnd.Completed, end);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file))).Kill();
    }

    [Fact]
    public async Task MissingExecutable_IsNotStarted()
    {
        var (end, _, tail) = await ChildProcess.RunAsync(new ProcessStartInfo("/no/such/tool"), Minute, CancellationToken.None);

        Assert.Equal(BuildEnd.NotStarted, end);
        Assert.NotEmpty(tail);
    }

    private static TimeSpan Minute => TimeSpan.FromMinutes(1);

    private async Task<(BuildEnd End, int Grandchild)> RunWithGrandchildAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_directory.Path, "pid");
        var (end, _, _) = await ChildProcess.RunAsync(Shell($"sleep 45 & echo $! > '{file}'; wait"), timeout, cancellationToken);
        return (end, int.Parse(await File.ReadAllTextAsync(file, CancellationToken.None)));
    }

    private static async Task AssertEndsAsync(int processId)
    {
        for (var i = 0; i < 50 && IsRunning(processId); i++)
        {
            await Task.Delay(100);
        }

        Assert.False(IsRunning(processId));
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);

            // Ended, and its new parent has not asked how: a zombie is no longer running.
            var status = $"/proc/{processId}/stat";
            return !process.HasExited && !(File.Exists(status) && File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private static ProcessStartInfo Shell(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        return new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", script } };
    }
}
