using System.Text;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>Programs whose parts depend on each other.</summary>
internal static partial class GrowthPrograms
{
    // Every object of a round knows the one before it, and the first is licensed.
    private static string Allocations(int count)
    {
        var text = new StringBuilder("""
            public static class Assembling
            {
                public static void Run(int rounds)
                {
                    var source = Load();
                    var free = Free();
                    var made = new List<Clip>();
                    var other = new List<Clip>();
                    for (var round = 0; round < rounds; round++)
                    {

            """);
        for (var i = 0; i < count; i++)
        {
            if (i % 5 == 4)
            {
                Line(text, $"            var free{i} = new Clip {{ Text = free.Text, Rate = round + {i} }};");
                Line(text, $"            other.Add(free{i});");
            }
            else
            {
                var before = i == 0 ? "source" : i % 5 == 0 ? $"made{i - 2}" : $"made{i - 1}";
                Line(text, $"            var made{i} = new Clip {{ Samples = {before}.Samples, Next = {before}, Rate = {i} }};");
                Line(text, $"            made.Add(made{i});");
            }
        }

        Line(text, $"        }}");
        Line(text, $"        Train(made); {Mark}");
        Line(text, $"        Train(other);");
        return text.Append("    }\n}\n").ToString();
    }

    // Every method calls two others of the ring, as the methods of a parser do.
    private static string Recursion(int count)
    {
        var text = new StringBuilder("public static class Ring\n{\n");
        Line(text, $"    public static void Run(int depth)");
        Line(text, $"    {{");
        Line(text, $"        Train(Visit0(Load(), depth)); {Mark}");
        Line(text, $"    }}");
        for (var i = 0; i < count; i++)
        {
            Line(text, $"    private static Clip Visit{i}(Clip clip, int depth)");
            Line(text, $"    {{");
            Line(text, $"        if (depth <= 0)");
            Line(text, $"        {{");
            Line(text, $"            return clip;");
            Line(text, $"        }}");
            Line(text, $"        var left = Visit{(i + 1) % count}(new Clip {{ Samples = clip.Samples, Rate = {i} }}, depth - 1);");
            Line(text, $"        var right = Visit{(i * 3 + 1) % count}(clip, depth - 2);");
            if (i % 4 == 1)
            {
                Line(text, $"        Train(right); {Mark}");
            }

            Line(text, $"        left.Next = right;");
            Line(text, $"        return depth % 2 == 0 ? left : new Clip {{ Next = left, Text = right.Text }};");
            Line(text, $"    }}");
        }

        return text.Append('}').ToString();
    }

    // Methods that may be called in any order. Each copies one field into another; which fields licensed data ends up in is their closure.
    private static string SharedFields(int count)
    {
        const int Fields = 20;
        var copies = Enumerable.Range(0, count).Select(i => (From: i * 7 % Fields, To: (i * 7 + 3 + i % 3) % Fields)).ToArray();
        var licensed = new HashSet<int> { 0 };
        for (var size = 0; size != licensed.Count;)
        {
            size = licensed.Count;
            licensed.UnionWith(copies.Where(copy => licensed.Contains(copy.From)).Select(copy => copy.To));
        }

        var text = new StringBuilder("public sealed class Session\n{\n");
        for (var i = 0; i < Fields; i++)
        {
            Line(text, i % 2 == 0 ? $"    private Clip _field{i} = new();" : $"    private readonly List<Clip> _field{i} = [];");
        }

        Line(text, $"    public void Open() => _field0 = Load();");
        for (var i = 0; i < count; i++)
        {
            var (from, to) = copies[i];
            var read = from % 2 == 0 ? $"_field{from}" : $"_field{from}.FirstOrDefault() ?? new Clip()";
            Line(text, $"    public int Move{i}(int limit)");
            Line(text, $"    {{");
            Line(text, $"        var clip = {read};");
            Line(text, $"        if (clip.Rate > limit)");
            Line(text, $"        {{");
            Line(text, to % 2 == 0 ? $"            _field{to} = new Clip {{ Samples = clip.Samples, Text = clip.Text }};" : $"            _field{to}.Add(clip);");
            Line(text, $"        }}");
            Line(text, $"        Train(clip);{(licensed.Contains(from) ? " " + Mark : "")}");
            Line(text, $"        return clip.Samples.Length;");
            Line(text, $"    }}");
        }

        return text.Append('}').ToString();
    }

    // As a container composes them: every service has two implementations and takes three others by their interfaces, around in a ring.
    private static string Interfaces(int count, bool isCyclic)
    {
        var text = new StringBuilder("public sealed class Job(IService0 first)\n{\n    public void Run(int depth)\n    {\n");
        Line(text, $"        Train(first.Handle(Load(), depth)); {Mark}");
        Line(text, $"    }}");
        Line(text, $"}}");
        for (var i = 0; i < count; i++)
        {
            int[] others = isCyclic
                ? [(i + 1) % count, (i + 3) % count, (i + 7) % count]
                : [Math.Min(i + 1, count - 1), Math.Min(i + 3, count - 1), Math.Min(i + 7, count - 1)];
            var parameters = string.Join(", ", others.Select((other, index) => $"IService{other} service{index}"));
            Line(text, $"public interface IService{i} {{ Clip Handle(Clip clip, int depth); }}");
            if (!isCyclic && i == count - 1)
            {
                Line(text, $"public sealed class Last : IService{i} {{ public Clip Handle(Clip clip, int depth) => clip; }}");
                break;
            }

            Line(text, $"public sealed class Plain{i}({parameters}) : IService{i}");
            Line(text, $"{{");
            Line(text, $"    public Clip Handle(Clip clip, int depth)");
            Line(text, $"    {{");
            Line(text, $"        if (depth == 0) {{ return clip; }}");
            Line(text, $"        var one = service0.Handle(clip, depth - 1);");
            Line(text, $"        var two = service1.Handle(new Clip {{ Samples = one.Samples, Rate = {i} }}, depth - 1);");
            if (i % 8 == 3)
            {
                Line(text, $"        Train(two); {Mark}");
            }

            Line(text, $"        return depth > {i} ? two : service2.Handle(two, depth - 1);");
            Line(text, $"    }}");
            Line(text, $"}}");
            Line(text, $"public sealed class Caching{i}({parameters}) : IService{i}");
            Line(text, $"{{");
            Line(text, $"    private readonly Dictionary<string, Clip> _known = [];");
            Line(text, $"    public Clip Handle(Clip clip, int depth)");
            Line(text, $"    {{");
            Line(text, $"        if (!_known.TryGetValue(clip.Text, out var known))");
            Line(text, $"        {{");
            Line(text, $"            known = depth == 0 ? clip : service1.Handle(service0.Handle(clip, depth - 1), depth - 1);");
            Line(text, $"            _known.Add(clip.Text, known);");
            Line(text, $"        }}");
            Line(text, $"        return depth % 2 == 0 ? known : service2.Handle(known, depth - 1);");
            Line(text, $"    }}");
            Line(text, $"}}");
        }

        return text.ToString();
    }
}
