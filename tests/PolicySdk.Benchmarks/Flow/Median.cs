namespace PolicySdk.Benchmarks.Flow;

/// <summary>Order statistics of a few samples.</summary>
internal static class Median
{
    /// <summary>The sample in the middle.</summary>
    public static double Of(IEnumerable<double> samples) => Quantile(samples, 0.5);

    /// <summary>The smallest sample that a share of all is not above.</summary>
    public static double Quantile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
