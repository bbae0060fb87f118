// call: What a helper does depends on a constant argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case669_Call_BooleanArguments
{
    private static Clip Load(bool rights) => rights ? Source.LoadPerformer() : Source.LoadPublic();

    private static void Step(Clip clip, bool train)
    {
        if (train)
        {
            Sink.TrainClip(clip); // BAD: training-step
        }
        else
        {
            Console.WriteLine(clip.Rate);
        }
    }

    private static void Epoch(Clip clip, Action<Clip>? optimizer)
    {
        if (optimizer is null)
        {
            return;
        }

        optimizer(clip);
        Sink.TrainText(clip.Text); // OK: hard
    }

    private static Clip Mode(int mode) => mode switch
    {
        0 => Source.LoadPublic(),
        1 => Source.LoadPerformer(),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static void Run(bool rights)
    {
        Sink.TrainClip(Load(false)); // OK: hard
        Sink.TrainClip(Load(true)); // BAD: constant-true
        Sink.TrainClip(Load(rights)); // BAD: unknown-flag
        Sink.TrainClip(Mode(0)); // OK: hard
        Sink.TrainClip(Mode(1)); // BAD: constant-mode
        Step(Source.LoadPerformer(), train: false);
        Step(Source.LoadPerformer(), train: true); // VIA: training-step
        Epoch(Source.LoadPerformer(), null);
        Epoch(Source.LoadPublic(), c => c.Rate++);
    }
}
