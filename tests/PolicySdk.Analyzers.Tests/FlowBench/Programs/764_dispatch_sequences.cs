// dispatch: Sequences that are computed by one of several implementations.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case764_Dispatch_Sequences
{
    private abstract class Source0
    {
        public abstract IEnumerable<string> Items();
    }

    private sealed class Rights : Source0
    {
        public override IEnumerable<string> Items()
        {
            yield return "first";
            yield return Source.LoadPerformerText();
        }
    }

    private sealed class Open : Source0
    {
        public override IEnumerable<string> Items()
        {
            yield return Source.LoadPublicText();
        }
    }

    private sealed class Fixed(List<string> items) : Source0
    {
        public override IEnumerable<string> Items() => items.Where(i => i.Length > 1).Select(i => i.Trim());
    }

    private static Source0 Pick(int n) => n switch { 0 => new Rights(), 1 => new Open(), _ => new Fixed(["a"]) };

    private static Source0 PickOpen(int n) => n == 0 ? new Open() : new Fixed(["b"]);

    public static void Run(int n)
    {
        foreach (var item in Pick(n).Items())
        {
            Sink.TrainText(item); // BAD: one of them
        }

        Sink.Train(Pick(n).Items().ToList()); // BAD: listed
        Sink.Train(string.Join(" ", Pick(n).Items())); // BAD: joined
        foreach (var item in PickOpen(n).Items())
        {
            Sink.TrainText(item); // OK
        }

        Sink.Train(PickOpen(n).Items().ToList()); // OK
        var later = Pick(n).Items();
        var kept = n > 3 ? later : PickOpen(n).Items();
        Sink.Train(kept.Last()); // BAD: kept
        Sink.Train(kept.First()); // OK: hard
    }
}
