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
    private static readonly TimeSpan LongRun = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestSample = TimeSpan.FromMilliseconds(30);

    /// <summary>The row of the table.</summary>
    public string Title => $"growth per doubling without collections, {What} {Sizes[0]:N0} to {Sizes[^1]:N0}";

    /// <summary>
    /// Measures every size in each of several rounds, and reports the worst growth of two neighbours, then that of what is allocated and the
    /// time of each size. The growth is the median of what the rounds say: what slows the machine down for a while, slows both down.
    /// </summary>
    public void Measure(FigureReport report)
    {
        var problems = new List<string>();
        report.Progress("warming up");
        RunFor(FirstWarmUp, new GrowthProgram(Write(Sizes[Sizes.Length / 2])));
        var programs = new List<(GrowthProgram Program, int Runs)>();
        foreach (var size in Sizes)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"at {size:N0}"));
            var program = new GrowthProgram(Write(size));
            if (program.Check(GrowthProgram.Run(program.Compile())) is { } problem)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"at {size:N0}: {problem}"));
            }

            programs.Add((program, RunFor(WarmUp, program) > LongRun ? 1 : Runs));
        }

        var samples = programs.Select(static _ => new List<(double Milliseconds, double Bytes)>()).ToList();
        for (var round = 0; round < Runs; round++)
        {
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"in round {round + 1}"));
            for (var i = 0; i < programs.Count; i++)
            {
                if (round < programs[i].Runs)
                {
                    samples[i].Add(Run(programs[i].Program));
                }
            }
        }

        var growth = Growth(samples, static sample => sample.Milliseconds);
        var times = samples.Select(static each => Median.Of(each.Select(static sample => sample.Milliseconds))).ToList();
        report.Add(new Figure(Title, Bound, growth, "x")
        {
            Missing = problems.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{growth:0.00} x, but {problems[^1]}"),
        });
        report.Add(new Figure("- of what is allocated", null, Growth(samples, static sample => sample.Bytes), "x", Median.Of(samples[^1].Select(static sample => sample.Bytes))));
        report.Add(new Figure("- each size", null, times[^1], "ms")
        {
            Missing = string.Join(", ", times.Select(static time => time.ToString(time < 10 ? "0.0" : "0", CultureInfo.InvariantCulture))) + " ms",
        });
    }

    private static double Growth(List<List<(double Milliseconds, double Bytes)>> samples, Func<(double Milliseconds, double Bytes), double> figure) =>
        samples.Zip(samples.Skip(1), (few, many) => Median.Of(few.Zip(many, (less, more) => figure(more) / figure(less)))).Max();

    private static (double Milliseconds, double Bytes) Run(GrowthProgram program)
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
        return (spent.TotalMilliseconds / count, (double)bytes / count);
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
