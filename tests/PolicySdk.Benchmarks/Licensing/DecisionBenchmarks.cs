using BenchmarkDotNet.Attributes;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>One decision against a loaded set of 20 licenses of 20 rules each.</summary>
public class DecisionBenchmarks
{
    private const int Calls = 1024;
    private const int Licenses = 20;

    private License[] _licenses = [];
    private IReadOnlyList<License> _all = [];
    private Use[] _uses = [];

    [GlobalSetup]
    public void Load()
    {
        var texts = new LicenseTexts(seed: 1);
        _licenses = [.. LicenseFiles.Read(Enumerable.Range(0, Licenses).Select(i => LicenseFiles.Source($"set-{i:00}", texts.OfRules($"set-{i:00}", 20)))).All];
        _all = LicenseGroup.Of(_licenses);
        _uses = [.. Enumerable.Range(0, Calls).Select(_ => texts.Use())];
        DecideAll(LicenseTexts.CommonUse);
        Array.ForEach(_licenses, license => Decision.Decide(license, LicenseTexts.CommonUse, LicenseTexts.AsOf));
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int OneLicenseSomeUse()
    {
        var allowed = 0;
        for (var i = 0; i < _uses.Length; i++)
        {
            allowed += Decision.Decide(_licenses[i % Licenses], _uses[i], LicenseTexts.AsOf).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int OneLicenseAllowedUse()
    {
        var allowed = 0;
        for (var i = 0; i < Calls; i++)
        {
            allowed += Decision.Decide(_licenses[i % Licenses], LicenseTexts.CommonUse, LicenseTexts.AsOf).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int AllLicensesSomeUse()
    {
        var allowed = 0;
        foreach (var use in _uses)
        {
            allowed += DecideAll(use) ? 1 : 0;
        }

        return allowed;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public int AllLicensesAllowedUse()
    {
        var allowed = 0;
        for (var i = 0; i < Calls; i++)
        {
            allowed += DecideAll(LicenseTexts.CommonUse) ? 1 : 0;
        }

        return allowed == Calls ? allowed : throw new InvalidOperationException("The use is not allowed by all of them.");
    }

    private bool DecideAll(Use use) => Decision.Decide(_all, use, LicenseTexts.AsOf).IsAllowed;
}
