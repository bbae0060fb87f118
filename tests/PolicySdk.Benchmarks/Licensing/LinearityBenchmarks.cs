using BenchmarkDotNet.Attributes;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>Loading twice as many documents takes twice as long.</summary>
public class LinearityBenchmarks
{
    private (string Path, string Text)[] _documents = [];

    [Params(1_250, 2_500, 5_000, 10_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Write() => _documents = [.. LicenseFiles.Sources(Documents).Select(source => (source.Path, source.Text))];

    [Benchmark]
    public LicenseSet Load() => LicenseFiles.Read(_documents.Select(document => new DocumentSource(document.Path, document.Text)));
}
