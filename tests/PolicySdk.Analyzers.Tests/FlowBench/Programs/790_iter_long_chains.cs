// iterators: Chains of operators as long as a generated query, sequences that are added to in loops, and ones that contain themselves.
using System;
using System.Collections.Generic;
using System.Linq;

namespace FlowBench.Cases;

public static class Case790_Iter_LongChains
{
    private static IEnumerable<string> Long(IEnumerable<string> texts) => texts
            .Where(t => t.Length > 0)
            .Select(t => t + "1")
            .Skip(2)
            .Append("x3")
            .Reverse().Take(94)
            .Where(t => t.Length > 5)
            .Select(t => t + "6")
            .Skip(7)
            .Append("x8")
            .Reverse().Take(99)
            .Where(t => t.Length > 10)
            .Select(t => t + "11")
            .Skip(12)
            .Append("x13")
            .Reverse().Take(914)
            .Where(t => t.Length > 15)
            .Select(t => t + "16")
            .Skip(17)
            .Append("x18")
            .Reverse().Take(919)
            .Where(t => t.Length > 20)
            .Select(t => t + "21")
            .Skip(22)
            .Append("x23")
            .Reverse().Take(924)
            .Where(t => t.Length > 25)
            .Select(t => t + "26")
            .Skip(27)
            .Append("x28")
            .Reverse().Take(929)
            .Where(t => t.Length > 30)
            .Select(t => t + "31")
            .Skip(32)
            .Append("x33")
            .Reverse().Take(934)
            .Where(t => t.Length > 35)
            .Select(t => t + "36")
            .Skip(37)
            .Append("x38")
            .Reverse().Take(939);

    private sealed class Table(IEnumerable<string> rows)
    {
        private readonly Dictionary<string, string> _kept = rows.ToDictionary(r => r, r => r);

        public IEnumerable<string> Rows => _kept.Values.Where(r => r.Length > 0).Select(r => r.Trim()).Distinct();
    }

    private static IEnumerable<string> Doubled(IEnumerable<string> texts, int times)
    {
        var rest = texts;
        for (var i = 0; i < times; i++)
        {
            rest = rest.Concat(rest.Where(t => t.Length > i)).Select(t => t + t).Union(rest);
        }

        return rest;
    }

    public static void Run(int n)
    {
        var licensed = new List<string> { Source.LoadPerformerText() };
        var open = new List<string> { Source.LoadPublicText() };
        Sink.Train(Long(licensed).ToList()); // BAD: found
        Sink.Train(Long(open).ToList()); // OK
        Sink.Train(Long(Long(Long(licensed))).First()); // BAD: found
        Sink.Train(Long(Long(Long(open))).First()); // OK
        Sink.Train(Doubled(licensed, n).ToArray()); // BAD: found
        Sink.Train(Doubled(open, n).ToArray()); // OK

        var table = new Table(licensed);
        foreach (var row in table.Rows.Zip(new Table(open).Rows.Concat(table.Rows)))
        {
            Sink.Train(row.First); // BAD: found
            Sink.Train(row.Second); // BAD: found
        }

        IEnumerable<string> own = open;
        for (var i = 0; i < n; i++)
        {
            var before = own;
            own = before.Append("free").Concat(before.Select(t => t + "!"));
        }

        Sink.Train(string.Join(",", own)); // OK
        own = own.Concat(licensed.Select(t => t + "?"));
        Sink.Train(string.Join(",", own)); // BAD: found
    }
}
