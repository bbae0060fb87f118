using BenchmarkDotNet.Attributes;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>The difference of two licenses of 200 rules.</summary>
public class DiffBenchmarks
{
    private const int Rules = 200;

    private License _before = null!;
    private License _changed = null!;
    private License _other = null!;

    [GlobalSetup]
    public void Load()
    {
        var before = new LicenseTexts(seed: 3).OfRules("before", Rules);
        _before = Read(before);
        _other = Read(new LicenseTexts(seed: 4).OfRules("other", Rules));

        // Every tenth Permit becomes wider or narrower by a country.
        var permits = 0;
        _changed = Read(string.Join("\n", before.Split('\n').Select(line =>
            line.Contains("\"territories\": [") && ++permits % 10 == 0 ? line.Replace("\"territories\": [", "\"territories\": [\"JP\", ") : line)));
    }

    [Benchmark]
    public LicenseDiff SomeRulesChanged() => LicenseDiff.Between(_before, _changed);

    [Benchmark]
    public LicenseDiff NothingInCommon() => LicenseDiff.Between(_before, _other);

    private static License Read(string text)
    {
        var read = LicenseReader.Read(LicenseFiles.Source("license", text), Vocabulary.BuiltIn);
        return read.Value ?? throw new InvalidDataException(read.Diagnostics[0].ToString());
    }
}
