using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using PolicySdk.Benchmarks;
using PolicySdk.Benchmarks.Licensing;

// "licensing" prints what issue and design promise against what this machine takes; "cold" is what it starts to see a first run.
// Anything else goes to BenchmarkDotNet as it is, such as --filter '*Decision*'.
switch (args)
{
    case ["licensing", .. var rest]:
        Console.Out.Write(LicensingFigures.Measure(rest).ToMarkdown());
        return 0;
    case [ColdLoad.Name, var directory]:
        ColdLoad.Run(directory);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(args, ShortRun.Config.AddLogger(ConsoleLogger.Default));
        return 0;
}
