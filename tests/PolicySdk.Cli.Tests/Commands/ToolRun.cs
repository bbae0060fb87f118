using PolicySdk.Cli.Commands;

namespace PolicySdk.Cli.Tests.Commands;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool in this process. The builds that it starts are real.</summary>
    public static Task<ToolRun> InAsync(string workingDirectory, params string[] arguments) => InAsync(workingDirectory, Stream.Null, arguments);

    /// <summary>Runs the tool in this process, with something on its standard input.</summary>
    public static async Task<ToolRun> InAsync(string workingDirectory, Stream input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandHost
        {
            Output = output,
            Error = error,
            Input = input,
            WorkingDirectory = workingDirectory,
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
        };
        var exitCode = await PolicySdkCommand.RunAsync(arguments, host, TestContext.Current.CancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The last line of the output.</summary>
    public string Summary => Output.TrimEnd('\n').Split('\n')[^1];
}
