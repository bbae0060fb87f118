// dispose: Using with early return, nested usings, and Dispose that publishes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case541_Dispose_EarlyReturn
{
    private static Clip? s_published;

    private sealed class Scope(Clip clip, Action<Clip> onEnd) : IDisposable
    {
        public Clip Clip => clip;

        public void Dispose() => onEnd(clip);
    }

    private static Clip Early(bool flag)
    {
        using var scope = new Scope(Source.LoadPerformer(), c => Console.WriteLine(c.Rate));
        if (flag)
        {
            return scope.Clip;
        }

        return Source.LoadPublic();
    }

    private static string Quiet(bool flag)
    {
        using var scope = new Scope(Source.LoadPerformer(), c => s_published = c);
        if (flag)
        {
            return "early";
        }

        return "late";
    }

    public static void Run(bool flag)
    {
        Sink.TrainClip(Early(flag)); // BAD: early-return
        Sink.TrainText(Quiet(flag)); // OK
        Sink.TrainClip(s_published!); // BAD: published-by-dispose

        var log = new List<string>();
        using (new Scope(Source.LoadPerformer(), c => log.Add(c.Text)))
        {
            Sink.Train(log); // OK
        }

        Sink.Train(log); // BAD: filled-at-end
        var order = "";
        using (var outer = new Scope(Source.LoadPublic(), c => order = c.Text))
        using (var inner = new Scope(Source.LoadPerformer(), c => order = c.Text))
        {
            Sink.TrainText(order); // OK
        }

        Sink.TrainText(order); // OK
    }
}
