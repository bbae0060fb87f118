// exc: A payload in a base class, taken by pattern in the filter.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case323_Exc_Hierarchy
{
    private abstract class TakeException(string why, Clip? take) : Exception(why)
    {
        public Clip? Take => take;

        public string Hint { get; init; } = "";
    }

    private sealed class ShortTakeException(Clip take) : TakeException("short", take);

    private sealed class LostTakeException(string why) : TakeException(why, null);

    private static Clip Need(Clip? clip) => clip ?? throw new LostTakeException("none");

    public static void Run(bool lost)
    {
        try
        {
            var clip = Source.LoadPerformer();
            _ = lost ? throw new LostTakeException("lost") { Hint = clip.Text } : Need(clip);
            throw new ShortTakeException(clip);
        }
        catch (TakeException e) when (e is ShortTakeException { Take: { } take })
        {
            Sink.TrainClip(take); // BAD: filter-pattern
            Sink.TrainText(e.Message); // OK
        }
        catch (LostTakeException e)
        {
            Sink.TrainText(e.Hint); // BAD: init-payload
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            throw new ShortTakeException(Source.LoadPublic()) { Hint = "public" };
        }
        catch (TakeException e)
        {
            Sink.TrainClip(e.Take!); // OK
            Sink.TrainText(e.Hint); // OK
        }
    }
}
