using System.ComponentModel;
using System.Diagnostics;

namespace PolicySdk.Cli.Building;

/// <summary>
/// A process that the tool starts and owns: bounded in time and in the output that is kept, and ended with everything it
/// started when the time is up or the user interrupts.
/// </summary>
internal static class ChildProcess
{
    private const int KeptLines = 40;

    // A grandchild may have inherited the pipes and live on; its output is not waited for.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(3);

    /// <summary>Runs the process and waits for its end.</summary>
    /// <returns>How it ended, its exit code, and the last lines of its standard output and error.</returns>
    public static async Task<(BuildEnd End, int ExitCode, ImmutableArray<string> Tail)> RunAsync(
        ProcessStartInfo start, TimeSpan timeout, CancellationToken cancellationToken)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;

        using var process = new Process { StartInfo = start };
        var tail = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(tail, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(tail, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return (BuildEnd.NotStarted, 0, [e.Message]);
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var end = await WaitAsync(process, timeout, cancellationToken).ConfigureAwait(false);
        await DrainAsync(process).ConfigureAwait(false);
        lock (tail)
        {
            return (end, process.HasExited ? process.ExitCode : -1, [.. tail]);
        }
    }

    private static async Task<BuildEnd> WaitAsync(Process process, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => exited.TrySetResult();
        if (process.HasExited)
        {
            return BuildEnd.Completed;
        }

        try
        {
            await exited.Task.WaitAsync(limit.Token).ConfigureAwait(false);
            return BuildEnd.Completed;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await Task.WhenAny(exited.Task, Task.Delay(DrainTime, CancellationToken.None)).ConfigureAwait(false);
            return cancellationToken.IsCancellationRequested ? BuildEnd.Interrupted : BuildEnd.TimedOut;
        }
    }

    private static async Task DrainAsync(Process process)
    {
        using var limit = new CancellationTokenSource(DrainTime);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What has been read until now is enough.
        }
    }

    private static void Keep(Queue<string> tail, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (tail)
        {
            if (tail.Count == KeptLines)
            {
                tail.Dequeue();
            }

            tail.Enqueue(line);
        }
    }
}
