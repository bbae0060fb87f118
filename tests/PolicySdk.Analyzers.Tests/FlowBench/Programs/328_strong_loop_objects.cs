// strong: One allocation site stands for many objects.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case328_Strong_LoopObjects
{
    private sealed class Holder(string text)
    {
        public string Text = text;
    }

    public static void Run(int n)
    {
        var all = new List<Holder>();
        for (var i = 0; i < 3; i++)
        {
            var h = new Holder(Source.LoadPerformerText());
            all.Add(h);
            if (i > 0)
            {
                h.Text = "cleared";
                Sink.TrainText(h.Text); // OK
            }
        }

        all[1].Text = "only the second";
        Sink.TrainText(all[n].Text); // BAD: first-not-cleared

        Holder? previous = null;
        for (var i = 0; i < n; i++)
        {
            var h = new Holder(Source.LoadPerformerText());
            if (previous != null)
            {
                previous.Text = "old";
                Sink.TrainText(h.Text); // BAD: new-object
                Sink.TrainText(previous.Text); // OK: hard
            }

            previous = h;
        }

        foreach (var h in all)
        {
            h.Text = "each";
            Sink.TrainText(h.Text); // OK
        }
    }
}
