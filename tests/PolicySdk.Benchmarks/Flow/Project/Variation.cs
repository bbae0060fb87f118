namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>What differs between two modules of one kind. The same seed makes the same choices.</summary>
internal sealed class Variation(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number, the upper end included.</summary>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    /// <summary>One of some.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>Several of some, in the order of the choices.</summary>
    public T[] Some<T>(T[] choices, int least, int most)
    {
        var count = Math.Min(Number(least, most), choices.Length);
        return [.. Enumerable.Range(0, choices.Length).OrderBy(_ => _random.Next()).Take(count).Order().Select(index => choices[index])];
    }
}
