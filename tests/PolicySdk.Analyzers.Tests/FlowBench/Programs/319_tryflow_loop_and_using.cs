// tryflow: try blocks inside loops, and using declarations that run at the end.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case319_Tryflow_LoopAndUsing
{
    private sealed class Restore(Clip slot, string text) : IDisposable
    {
        public void Dispose() => slot.Text = text;
    }

    public static void Run(int n)
    {
        var text = "";
        while (n-- > 0)
        {
            try
            {
                Sink.TrainText(text); // BAD: set-by-last-finally
                if (n == 5)
                {
                    continue;
                }

                text = "clean";
                if (n == 6)
                {
                    break;
                }
            }
            finally
            {
                text = Source.LoadPerformerText();
            }
        }

        var slot = new Clip();
        {
            using var restore = new Restore(slot, Source.LoadPerformerText());
            Sink.TrainText(slot.Text); // OK
        }

        Sink.TrainText(slot.Text); // BAD: written-by-dispose
        using (new Restore(slot, "blank"))
        {
            slot.Text = Source.LoadPerformerText();
            Sink.TrainText(slot.Text); // BAD: before-dispose
        }

        Sink.TrainText(slot.Text); // OK
    }
}
