// dead: Switch sections and arms that cannot be chosen, and unused functions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162, CS8321

public static class Case507_Dead_SwitchDefaults
{
    private enum Kind
    {
        Voice,
        Bed,
    }

    private static string Pick(Kind kind) => kind switch
    {
        Kind.Voice => Source.LoadPerformerText(),
        Kind.Bed => Source.LoadPublicText(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void NeverCalled(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        switch (3)
        {
            case 1:
                Sink.TrainClip(clip); // OK
                break;
            case 3:
                Sink.TrainText(clip.Text); // BAD: constant-case
                break;
            default:
                Sink.TrainClip(clip); // OK
                break;
        }

        const Kind kind = Kind.Bed;
        switch (kind)
        {
            case Kind.Voice:
                Sink.TrainClip(clip); // OK
                break;
            case Kind.Bed:
                Sink.TrainClip(clip); // BAD: enum-case
                break;
        }

        Sink.TrainText(Pick(Kind.Voice)); // BAD: chosen-arm
        Sink.TrainText(Pick(Kind.Bed)); // OK: hard

        void Unused()
        {
            Sink.TrainClip(clip); // OK
        }

        Action dropped = () => Sink.TrainText(clip.Text); // OK
        dropped = () => Console.WriteLine();
        dropped();
    }
}
