using System.Reflection;
using System.Text;
using PolicySdk.Cli.Building;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Commands;

/// <summary>What commands take from outside: input, writers, directory, terminal, environment and clock.</summary>
internal sealed record CommandHost
{
    /// <summary>The standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The standard input, as bytes.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Opens the standard output as bytes; <see langword="null"/>: they go to <see cref="Output"/>.</summary>
    public Func<Stream>? OpenRawOutput { get; init; }

    /// <summary>The full path of the current directory.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>What the standard output shows.</summary>
    public Terminal Terminal { get; init; } = Terminal.Plain;

    /// <summary>Whether someone watches the standard error, so that progress is worth a line.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Gives the value of an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>How builds are run.</summary>
    public DotnetBuild Build { get; init; } = DotnetBuild.Default;

    /// <summary>Today, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The version of the tool, without the commit.</summary>
    public static string ToolVersion { get; } = typeof(CommandHost).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The host of a process.</summary>
    public static CommandHost OfProcess()
    {
        WriteUtf8();
        return new CommandHost
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.OpenStandardInput(),
            OpenRawOutput = StandardOutput.Open,
            WorkingDirectory = Environment.CurrentDirectory,
            Terminal = Terminal.Detect(Environment.GetEnvironmentVariable),
            ShowsProgress = !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
        };
    }

    /// <summary>Opens the standard output as bytes of UTF-8.</summary>
    public Stream OpenOutput() => OpenRawOutput is { } open ? open() : new TextWriterStream(Output);

    private static void WriteUtf8()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // On Windows a process without a console cannot set it.
        }
    }
}
