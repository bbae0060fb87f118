using BenchmarkDotNet.Attributes;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>Loading 1,000 licenses of 4 KB, single-threaded.</summary>
public class LoadingBenchmarks
{
    private readonly string _directory = Directory.CreateTempSubdirectory("policysdk-benchmarks-").FullName;
    private (string Path, string Text)[] _documents = [];

    [GlobalSetup]
    public void Write()
    {
        var sources = LicenseFiles.Sources(1000);
        LicenseFiles.Write(_directory, sources);
        _documents = [.. sources.Select(source => (source.Path, source.Text))];
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Benchmark]
    public LicenseSet FromMemory() => LicenseFiles.Read(_documents.Select(document => new DocumentSource(document.Path, document.Text)));

    [Benchmark]
    public LicenseSet FromDisk() => LicenseFiles.Read(LicenseFiles.Open(_directory));

    /// <summary>What the first decision adds: the tables of bits that every license gets then.</summary>
    [Benchmark]
    public int FromMemoryAndDecide()
    {
        var allowed = 0;
        foreach (var license in FromMemory().All)
        {
            allowed += Decision.Decide(license, LicenseTexts.CommonUse, LicenseTexts.AsOf).IsAllowed ? 1 : 0;
        }

        return allowed;
    }
}
