using System.Runtime.InteropServices;

namespace PolicySdk.Cli.Rendering;

/// <summary>What the standard output can show.</summary>
/// <param name="Colors">Whether it takes ANSI colors.</param>
/// <param name="LineWidth">The columns that a line of output may take.</param>
internal sealed record Terminal(bool Colors, int LineWidth)
{
    // Where nothing is known of the reader's window.
    private const int DefaultWidth = 140;
    private const int NarrowestWidth = 60;

    /// <summary>Plain text, for files and pipes.</summary>
    public static Terminal Plain { get; } = new(Colors: false, DefaultWidth);

    /// <summary>Looks at the standard output and the environment (<c>NO_COLOR</c>, <c>TERM</c>).</summary>
    /// <param name="environment">Gives the value of an environment variable.</param>
    public static Terminal Detect(Func<string, string?> environment)
    {
        if (Console.IsOutputRedirected)
        {
            return Plain;
        }

        var colors = AllowsColors(environment) && WindowsConsole.TakesEscapeSequences();
        return new Terminal(colors, Math.Max(WindowWidth(), NarrowestWidth));
    }

    /// <summary>Whether the environment lets a terminal be colored (https://no-color.org).</summary>
    public static bool AllowsColors(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Min(width, 200) : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }

    /// <summary>The console of Windows takes escape sequences only where it was asked to.</summary>
    private static class WindowsConsole
    {
        private const int StandardOutput = -11;
        private const uint EnableVirtualTerminalProcessing = 4;

        public static bool TakesEscapeSequences()
        {
            if (!OperatingSystem.IsWindows())
            {
                return true;
            }

            var handle = GetStdHandle(StandardOutput);
            return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | EnableVirtualTerminalProcessing);
        }

        [DllImport("kernel32.dll")]
        private static extern nint GetStdHandle(int handle);

        [DllImport("kernel32.dll")]
        private static extern bool GetConsoleMode(nint handle, out uint mode);

        [DllImport("kernel32.dll")]
        private static extern bool SetConsoleMode(nint handle, uint mode);
    }
}
