using System.ComponentModel;
using System.Diagnostics;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Comparing;

/// <summary>Runs <c>git</c> as a process of its own, bounded in time and in what is read of it.</summary>
/// <param name="directory">The full path of the directory that it runs in.</param>
/// <param name="executable">The executable.</param>
/// <param name="timeout">How long one call may take; a minute by default.</param>
internal sealed class GitProcess(string directory, string executable = "git", TimeSpan? timeout = null)
{
    private const int MostOutput = 1024 * 1024 * 1024;

    private readonly TimeSpan _timeout = timeout ?? TimeSpan.FromMinutes(1);

    /// <summary>The directory that it runs in.</summary>
    public string Directory => directory;

    /// <summary>Runs one command of git to its end.</summary>
    /// <exception cref="GitException">Git cannot be started, takes too long or says too much.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<GitAnswer> RunAsync(IEnumerable<string> arguments, byte[] input, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new GitException($"git cannot be started: {e.Message}", isUndetermined: true);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        try
        {
            var writing = WriteAsync(process.StandardInput.BaseStream, input, limit.Token);
            var saying = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, limit.Token).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            var said = await saying.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return new GitAnswer(process.ExitCode, output, Printable.Line(said.Trim()));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException($"git takes longer than {_timeout.TotalSeconds} seconds.", isUndetermined: true);
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // It reads what is there: no question to a person, no lock, nothing from a network.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static async Task WriteAsync(Stream stream, byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(input, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended before it read all; its exit code says why.
        }

        stream.Close();
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            output.Write(buffer, 0, count);
            if (output.Length > MostOutput)
            {
                throw new GitException("the documents in git are larger than 1 GiB together.", isUndetermined: true);
            }
        }

        return output.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
        }
    }
}
