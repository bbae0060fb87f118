using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using PolicySdk.Benchmarks;
using PolicySdk.Benchmarks.Flow;
using PolicySdk.Benchmarks.Flow.Sources;
using PolicySdk.Benchmarks.Licensing;

// "licensing" and "flow" print what issue and design promise against what this machine takes; "cold-load", "flow-part"
// and "flow-sources" are what they start to see a first run, or one that nothing else has a part in. "flow real" analyses sources of others.
// Anything else goes to BenchmarkDotNet as it is, such as --filter '*Decision*'.
switch (args)
{
    case ["licensing", .. var rest]:
        Console.Out.Write(LicensingFigures.Measure(rest).ToMarkdown());
        return 0;
    case ["flow", "real", .. var rest]:
        SourceRun.Run(rest);
        return 0;
    case [SourceRun.Name, var directory, .. var flags]:
        SourceRun.Measure(directory, isScoped: flags.Length > 0);
        return 0;
    case ["flow", .. var rest]:
        Console.Out.Write(FlowFigures.Measure(rest).ToMarkdown());
        return 0;
    case [FlowProcess.Name, var part, var lines]:
        FlowFigures.Measure(part, lines, Console.Out);
        return 0;
    case [ColdLoad.Name, var directory]:
        ColdLoad.Run(directory);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args, ShortRun.Config.AddLogger(ConsoleLogger.Default));
        return 0;
}
