// null: TryGet patterns that return null, first-or-default, and throwing coalesce.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case698_Null_MaybeReturns
{
    private static Clip? Find(IEnumerable<Clip> clips, string id) => clips.FirstOrDefault(c => c.Id == id);

    private static bool TryFind(IEnumerable<Clip> clips, string id, out Clip? clip)
    {
        clip = Find(clips, id);
        return clip is not null;
    }

    private static T Required<T>(T? value, string name)
        where T : class
        => value ?? throw new InvalidOperationException(name);

    public static void Run()
    {
        Sink.TrainClip(Find(Source.LoadPerformers(), "a") ?? new Clip()); // BAD: found
        Sink.TrainClip(Find(Source.LoadPublics(), Source.LoadPerformerText()) ?? new Clip()); // OK
        if (!TryFind(Source.LoadPerformers(), "b", out var clip))
        {
            clip = new Clip();
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(clip!); // BAD: tried
        Sink.TrainClip(Required(Find(Source.LoadPublics(), "c"), "c")); // OK
        Sink.TrainClip(Required(Find(Source.LoadPerformers(), "c"), "c")); // BAD: required
        try
        {
            Required<Clip>(null, Source.LoadPerformerText());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // BAD: message
        }
    }
}
