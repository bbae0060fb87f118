// loop: State machines in a loop, with continue, break and labelled exits.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case967_Loop_FirstIterationFlag
{
    private enum State
    {
        Head,
        Body,
        Done,
    }

    public static void Run(int seed, int limit)
    {
        var state = State.Head;
        string head = "", body = "", tail = "open";
        while (state != State.Done)
        {
            switch (state)
            {
                case State.Head:
                    head = Source.LoadPublicText();
                    state = State.Body;
                    continue;
                case State.Body:
                    body += Source.LoadPerformerText();
                    if (seed-- > 0)
                    {
                        goto case State.Head;
                    }

                    goto default;
                default:
                    state = State.Done;
                    break;
            }
        }

        Sink.TrainText(head); // OK
        Sink.TrainText(body); // BAD: body-state
        Sink.TrainText(tail); // OK

        Clip found = Source.LoadPublic();
        for (; ; )
        {
            Sink.TrainClip(found); // BAD: next-clip
            if (found.Next is not { } next)
            {
                break;
            }

            found = limit > 3 ? Source.LoadPerformer() : next;
        }

        string? line;
        var queue = new Queue<string>([Source.LoadPublicText(), "end"]);
        while (queue.TryDequeue(out line) && line != "end")
        {
            Sink.TrainText(line); // OK
        }

        while ((line = Next(queue)) is { Length: > 0 } text)
        {
            Sink.TrainText(text); // BAD: while-pattern
        }
    }

    private static string Next(Queue<string> queue) => queue.Count > 3 ? "" : Source.LoadPerformerText();
}
