namespace PolicySdk.Benchmarks;

/// <summary>One measured figure, or the reason why there is none.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Bound">What is promised; null where a figure is for information alone.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Unit">What the bound and the median count.</param>
/// <param name="Allocated">What one run allocates, or the most it holds, in bytes; null where that says nothing.</param>
internal sealed record Figure(string What, double? Bound, double Median, string Unit, double? Allocated = null)
{
    /// <summary>Why nothing was measured; null if something was.</summary>
    public string? Missing { get; init; }

    /// <summary>A place for what cannot be measured yet.</summary>
    public static Figure None(string what, double bound, string unit, string reason) => new(what, bound, double.NaN, unit) { Missing = reason };
}
