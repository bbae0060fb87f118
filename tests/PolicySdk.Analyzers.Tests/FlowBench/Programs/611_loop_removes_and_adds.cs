// loop: A list is changed while a loop runs over its indexes; a queue is drained by its own products.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case611_Loop_RemovesAndAdds
{
    public static void Run()
    {
        var lines = new List<string> { "a", "b" };
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i] + Source.LoadPublicText();
        }

        Sink.Train(lines); // OK
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            lines[i] += Source.LoadPerformerText();
        }

        Sink.Train(lines); // BAD: changed-in-place

        var work = new Queue<Clip>();
        work.Enqueue(Source.LoadPerformer());
        var seen = new List<string>();
        while (work.Count > 0)
        {
            var clip = work.Dequeue();
            seen.Add(clip.Text);
            if (clip.Next is not null)
            {
                work.Enqueue(clip.Next);
            }
        }

        Sink.Train(seen); // BAD: drained

        var open = new Stack<Clip>();
        open.Push(Source.LoadPublic());
        while (open.TryPop(out var top))
        {
            if (top.Next is { } next)
            {
                open.Push(next);
            }

            Sink.TrainClip(top); // OK
        }
    }
}
