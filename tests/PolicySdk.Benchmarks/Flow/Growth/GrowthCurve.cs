using System.Globalization;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>How the time of an analysis grows as one thing in a program doubles.</summary>
/// <param name="Name">The name by which it can be asked for.</param>
/// <param name="What">What doubles.</param>
/// <param name="Sizes">How many there are, each twice the one before.</param>
/// <param name="Write">Writes the program of one size.</param>
internal sealed record GrowthCurve(string Name, string What, int[] Sizes, Func<int, string> Write)
{
    /// <summary>By how much time may grow when the thing doubles.</summary>
    public const double Bound = 2.2;

    private const int Runs = 9;
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan ShortestSample = TimeSpan.FromMilliseconds(30);

    /// <summary>The row of the table.</summary>
    public string Title => $"growth per doubling without collections, {What} {Sizes[0]:N0} to {Sizes[^1]:N0}";

    /// <summary>Measures every size, and reports the worst growth of two neighbours, then that of what is allocated and the time of each size.</summary>
    public void Measure(FigureReport report)
    {
        var times = new List<(double Milliseconds, double Bytes)>();
        var problems = new List<string>();
        report.Progress("warming up");
        RunFor(FirstWarmUp, new GrowthProgram(Write(Sizes[Sizes.Length / 2])));
        foreach (var size in Sizes)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"at {size:N0}"));
            var program = new GrowthProgram(Write(size));
            if (program.Check(GrowthProgram.Run(program.Compile())) is { } problem)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"at {size:N0}: {problem}"));
            }

            times.Add(Run(program));
        }

        var growth = times.Zip(times.Skip(1), (few, many) => many.Milliseconds / few.Milliseconds).Max();
        report.Add(new Figure(Title, Bound, growth, "x")
        {
            Missing = problems.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{growth:0.00} x, but {problems[^1]}"),
        });
        report.Add(new Figure("- of what is allocated", null, times.Zip(times.Skip(1), (few, many) => many.Bytes / few.Bytes).Max(), "x", times[^1].Bytes));
        report.Add(new Figure("- each size", null, times[^1].Milliseconds, "ms")
        {
            Missing = string.Join(", ", times.Select(time => time.Milliseconds.ToString(time.Milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture))) + " ms",
        });
    }

    private static (double Milliseconds, double Bytes) Run(GrowthProgram program)
    {
        var first = RunFor(WarmUp, program);
        var (samples, allocated) = (new List<double>(), new List<double>());
        while (samples.Count < (first > TimeSpan.FromSeconds(5) ? 1 : Runs))
        {
            var spent = TimeSpan.Zero;
            var (count, bytes) = (0, 0L);
            do
            {
                var compilation = program.Compile();
                GC.Collect();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                spent += CpuTime.Of(() => GrowthProgram.Run(compilation), out _);
                bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
                count++;
            }
            while (spent < ShortestSample);
            samples.Add(spent.TotalMilliseconds / count);
            allocated.Add((double)bytes / count);
        }

        return (Median.Of(samples), Median.Of(allocated));
    }

    // What small programs run is compiled by then as well as what large ones run; else their times would be those of other code. Gives the
    // time of the first run.
    private static TimeSpan RunFor(TimeSpan duration, GrowthProgram program)
    {
        var first = CpuTime.Of(() => GrowthProgram.Run(program.Compile()), out _);
        for (var spent = first; spent < duration;)
        {
            spent += CpuTime.Of(() => GrowthProgram.Run(program.Compile()), out _);
        }

        return first;
    }
}
