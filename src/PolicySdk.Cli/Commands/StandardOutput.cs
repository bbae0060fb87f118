using Microsoft.Win32.SafeHandles;

namespace PolicySdk.Cli.Commands;

/// <summary>The standard output as bytes.</summary>
internal static class StandardOutput
{
    private const int BrokenPipeOfUnix = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);
    private const int PipeBeingClosedOfWindows = unchecked((int)0x800700E8);

    /// <summary>Opens it. Writing fails when nobody reads any more: see <see cref="IsClosed"/>.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // The console's stream hides that a pipe was closed, and would go on reading for nobody. A file has a place that is shared with
        // other processes, which only the console's stream respects.
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!pipe.CanSeek)
        {
            return pipe;
        }

        pipe.Dispose();
        return Console.OpenStandardOutput();
    }

    /// <summary>Whether an error says that nobody reads any more.</summary>
    public static bool IsClosed(IOException error) =>
        OperatingSystem.IsWindows() ? error.HResult is BrokenPipeOfWindows or PipeBeingClosedOfWindows : error.HResult == BrokenPipeOfUnix;
}
