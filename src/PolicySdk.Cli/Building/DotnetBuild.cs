using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicySdk.Cli.Building;

/// <summary>Runs the real <c>dotnet build</c> (restore included) of a repository so that it leaves reports.</summary>
internal sealed class DotnetBuild
{
    private const string ErrorLogName = "errors.log";
    private const string WarningLogName = "warnings.log";

    // A tool that itself runs below an MSBuild process (a test, an Exec task) inherits where that MSBuild lies, which need not be
    // the one that the repository's global.json asks for.
    private static readonly string[] InheritedByMSBuild =
        ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDUSESERVER"];

    private readonly string _dotnet;
    private readonly string _targets;

    /// <param name="dotnet">The <c>dotnet</c> executable.</param>
    /// <param name="targets">The full path of <c>PolicySdkCheck.targets</c>.</param>
    public DotnetBuild(string dotnet, string targets)
    {
        _dotnet = dotnet;
        _targets = targets;
    }

    /// <summary>The build with the <c>dotnet</c> that runs this tool, else the one on the path.</summary>
    public static DotnetBuild Default { get; } = new(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host) ? host : "dotnet",
        Path.Combine(AppContext.BaseDirectory, "Building", "PolicySdkCheck.targets"));

    /// <summary>Builds, and reads what the build left.</summary>
    public async Task<BuildOutcome> RunAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        var (end, exitCode, tail) = await ChildProcess.RunAsync(StartInfo(request), request.Timeout, cancellationToken).ConfigureAwait(false);
        return new BuildOutcome
        {
            End = end,
            ExitCode = exitCode,
            Errors = ReadLog(request, ErrorLogName),
            Warnings = ReadLog(request, WarningLogName),
            Compilations = CompilationRecord.ReadAll(request.ReportDirectory),
            OutputTail = tail,
        };
    }

    private ProcessStartInfo StartInfo(BuildRequest request)
    {
        var start = new ProcessStartInfo(_dotnet) { WorkingDirectory = Path.GetDirectoryName(request.Target.Path)! };
        foreach (var argument in Arguments(request))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in InheritedByMSBuild)
        {
            start.Environment.Remove(name);
        }

        // Neither a build server nor a node may outlive the check: what they cached is not what the repository holds now.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    private IEnumerable<string> Arguments(BuildRequest request)
    {
        yield return "build";
        yield return request.Target.Path;
        yield return "-nologo";
        yield return "-nodeReuse:false";
        yield return "-tl:off";
        yield return "-verbosity:quiet";
        yield return Property("UseSharedCompilation", "false");
        yield return Property("PolicySdkReportDirectory", request.ReportDirectory);
        yield return Property("CustomAfterMicrosoftCommonTargets", _targets);
        if (request.Configuration is { } configuration)
        {
            yield return Property("Configuration", configuration);
        }

        if (request.AsOf is { } asOf)
        {
            yield return Property("PolicyAsOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (request.PolicyDirectory is { } policyDirectory)
        {
            yield return Property("PolicyDirectory", policyDirectory);
        }

        yield return FileLogger(1, "errorsonly", Path.Combine(request.ReportDirectory, ErrorLogName));
        yield return FileLogger(2, "warningsonly", Path.Combine(request.ReportDirectory, WarningLogName));
    }

    private static string FileLogger(int number, string filter, string path) =>
        $"-fileLoggerParameters{number}:LogFile={path};{filter};Encoding=UTF-8;Verbosity=quiet";

    private static string Property(string name, string value) => $"-property:{name}={Escape(value)}";

    /// <summary>Writes a value so that MSBuild takes every character for itself.</summary>
    internal static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if ("%*?@$();',\"".Contains(c))
            {
                escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    private static ImmutableArray<BuildMessage> ReadLog(BuildRequest request, string name)
    {
        var path = Path.Combine(request.ReportDirectory, name);
        return File.Exists(path) ? BuildMessage.ParseLog(File.ReadLines(path)) : [];
    }
}
