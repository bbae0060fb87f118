using System.Globalization;
using System.Text;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>Programs in which one thing doubles.</summary>
internal static partial class GrowthPrograms
{
    private const string Mark = GrowthProgram.Mark;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GrowthCurve> All { get; } =
    [
        new("growth-calls", "call sites of one helper", [137, 274, 548, 1096, 2192], CallSites),
        new("growth-statements", "statements of one method", [100, 200, 400, 800, 1600, 3200], Statements),
        new("growth-chain", "depth of a chain of calls", [1, 2, 4, 8, 16, 32, 64], Chain),
        new("growth-overrides", "overrides of one method", [1, 2, 4, 8, 16, 32, 64, 128, 256], Overrides),
        new("growth-allocations", "allocations in one loop body", [50, 100, 200, 400, 800], Allocations),
        new("growth-recursion", "methods that call each other", [2, 4, 8, 16, 32], Recursion),
        new("growth-fields", "public methods that share 20 fields", [5, 10, 20, 40, 80], SharedFields),
        new("growth-layers", "services behind interfaces, in layers", [8, 16, 32, 64, 128], count => Interfaces(count, isCyclic: false)),
        new("growth-interfaces", "services behind interfaces that call three others", [8, 16, 32, 64, 128], count => Interfaces(count, isCyclic: true)),
    ];

    // Half of the callers pass licensed clips, half free ones, eight calls a method.
    private static string CallSites(int count)
    {
        const int PerMethod = 8;
        var text = new StringBuilder("""
            public static class Preparing
            {
                public static Clip Prepare(Clip clip, float gain)
                {
                    var samples = new float[clip.Samples.Length];
                    var peak = 0f;
                    for (var i = 0; i < samples.Length; i++)
                    {
                        peak = Math.Max(peak, Math.Abs(clip.Samples[i]));
                    }
                    for (var i = 0; i < samples.Length; i++)
                    {
                        samples[i] = peak > 0 ? clip.Samples[i] / peak * gain : 0;
                    }
                    return new Clip { Samples = samples, Text = clip.Text.Trim(), Rate = clip.Rate };
                }
            }
            public static class Jobs
            {

            """);
        for (var i = 0; i < count; i++)
        {
            if (i % PerMethod == 0)
            {
                Line(text, $"    public static void Job{i / PerMethod}(float gain)");
                Line(text, $"    {{");
            }

            Line(text, $"        var clip{i} = {(i % 2 == 0 ? "Load()" : "Free()")};");
            Line(text, $"        Train(Preparing.Prepare(clip{i}, gain * {i % 7 + 1}));{(i % 2 == 0 ? " " + Mark : "")}");
            if (i % PerMethod == PerMethod - 1 || i == count - 1)
            {
                Line(text, $"    }}");
            }
        }

        return text.Append('}').ToString();
    }

    // A long method as people write it: variables, branches, loops, collections, text. About every thirtieth statement trains.
    private static string Statements(int count)
    {
        var text = new StringBuilder("""
            public static class Long
            {
                private static float Level(float[] samples) => samples.Length == 0 ? 0 : samples.Max();

                public static void Run(int rounds, string name)
                {
                    var licensed = Load();
                    var free = Free();
                    var all = new List<Clip> { licensed };
                    var others = new List<Clip> { free };
                    var sum = 0f;

            """);
        var written = 5;
        for (var i = 0; written < count; i++)
        {
            var (source, list) = i % 2 == 0 ? ("licensed", "all") : ("free", "others");
            switch (i % 10)
            {
                case 0:
                    Line(text, $"        var v{i} = {source}.Samples.Length + rounds * {i};");
                    Line(text, $"        sum += v{i};");
                    written += 2;
                    break;
                case 1:
                    Line(text, $"        if (rounds > {i}) {{ sum += Level({source}.Samples); }} else {{ sum -= {i}; }}");
                    written += 3;
                    break;
                case 2:
                    Line(text, $"        var c{i} = new Clip {{ Text = {source}.Text, Samples = {source}.Samples, Rate = {8000 + i} }};");
                    Line(text, $"        {list}.Add(c{i});");
                    written += 2;
                    break;
                case 3:
                    Line(text, $"        for (var k{i} = 0; k{i} < rounds; k{i}++) {{ {source}.Samples[k{i}] = sum * k{i}; }}");
                    written += 2;
                    break;
                case 4:
                    Line(text, $"        var t{i} = $\"{{name}} {i}: {{{source}.Text}}\".Trim();");
                    Line(text, $"        if (t{i}.Length > {i}) {{ sum++; }}");
                    written += 3;
                    break;
                case 5:
                    Line(text, $"        foreach (var each{i} in {list}) {{ sum += each{i}.Rate; each{i}.Rate = {i}; }}");
                    written += 3;
                    break;
                case 6:
                    Line(text, $"        var longest{i} = {list}.Where(each => each.Rate > {i}).OrderByDescending(each => each.Samples.Length).FirstOrDefault();");
                    Line(text, $"        {source}.Next = longest{i};");
                    written += 2;
                    break;
                case 7:
                    Line(text, $"        var copy{i} = {source}.Samples.ToArray();");
                    Line(text, $"        Array.Sort(copy{i});");
                    written += 2;
                    break;
                case 8:
                    Line(text, $"        try {{ sum += float.Parse(name); }} catch (FormatException) {{ sum = {i}; }}");
                    written += 3;
                    break;
                default:
                    Line(text, $"        Train({source});{(source == "licensed" ? " " + Mark : "")}");
                    Line(text, $"        Train({(i % 20 == 9 ? "all" : "others")}.Select(each => each.Text).ToList());{(i % 20 == 9 ? " " + Mark : "")}");
                    written += 2;
                    break;
            }
        }

        Line(text, $"        Train(licensed); {Mark}");
        Line(text, $"        Train(free);");
        return text.Append("    }\n}\n").ToString();
    }

    // Down with an argument to where it trains, and up with a result to where it is trained on.
    private static string Chain(int depth)
    {
        var text = new StringBuilder("public static class Links\n{\n");
        Line(text, $"    public static void Run(int seed)");
        Line(text, $"    {{");
        Line(text, $"        Down0(Load(), Free(), seed);");
        Line(text, $"        Train(Up0(seed)); {Mark}");
        Line(text, $"        Train(Other0(seed));");
        Line(text, $"    }}");
        for (var i = 0; i < depth; i++)
        {
            var isLast = i == depth - 1;
            Line(text, $"    private static void Down{i}(Clip clip, Clip other, int seed)");
            Line(text, $"    {{");
            Line(text, $"        var next = new Clip {{ Samples = clip.Samples, Rate = seed + {i} }};");
            Line(text, isLast ? $"        Train(next); {Mark}" : $"        Down{i + 1}(next, other, seed * 2);");
            Line(text, isLast ? $"        Train(other);" : $"        other.Rate = {i};");
            Line(text, $"    }}");
            foreach (var (name, source) in new[] { ("Up", "Load()"), ("Other", "Free()") })
            {
                Line(text, $"    private static Clip {name}{i}(int seed)");
                Line(text, $"    {{");
                Line(text, $"        var clip = {(isLast ? source : $"{name}{i + 1}(seed + 1)")};");
                Line(text, $"        return seed > {i} ? clip : new Clip {{ Text = clip.Text }};");
                Line(text, $"    }}");
            }
        }

        return text.Append('}').ToString();
    }

    // A pipeline of steps; each fourth step trains on what it is handed.
    private static string Overrides(int count)
    {
        var text = new StringBuilder("""
            public abstract class Step
            {
                public int Count { get; protected set; }
                public abstract Clip Apply(Clip clip, int index);
            }
            public static class Pipeline
            {
                private static Clip ApplyAll(IReadOnlyList<Step> steps, Clip clip)
                {
                    for (var i = 0; i < steps.Count; i++)
                    {
                        clip = steps[i].Apply(clip, i);
                    }
                    return clip;
                }
                public static void Run(List<Step> steps) =>

            """);
        Line(text, $"        Train(ApplyAll(steps, Load())); {Mark}");
        Line(text, $"}}");
        for (var i = 0; i < count; i++)
        {
            Line(text, $"public sealed class Step{i}(float factor) : Step");
            Line(text, $"{{");
            Line(text, $"    private readonly List<string> _seen{i} = [];");
            Line(text, $"    public override Clip Apply(Clip clip, int index)");
            Line(text, $"    {{");
            Line(text, $"        Count++;");
            switch (i % 4)
            {
                case 0:
                    Line(text, $"        Train(clip); {Mark}");
                    Line(text, $"        return new Clip {{ Samples = clip.Samples, Text = clip.Text }};");
                    break;
                case 1:
                    Line(text, $"        var samples = clip.Samples.Select(sample => sample * factor).ToArray();");
                    Line(text, $"        return new Clip {{ Samples = samples, Rate = clip.Rate + {i} }};");
                    break;
                case 2:
                    Line(text, $"        _seen{i}.Add(clip.Text);");
                    Line(text, $"        for (var k = 0; k < clip.Samples.Length; k++) {{ clip.Samples[k] *= factor; }}");
                    Line(text, $"        return clip;");
                    break;
                default:
                    Line(text, $"        return index > {i} ? clip : new Clip {{ Text = clip.Text.ToUpperInvariant(), Next = clip }};");
                    break;
            }

            Line(text, $"    }}");
            Line(text, $"}}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
