// coll: Lookups that fall back, insert, or remove.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1184_Coll_DictionaryDefaults
{
    private static Clip GetOrLoad(Dictionary<int, Clip> cache, int id)
    {
        if (!cache.TryGetValue(id, out var clip))
        {
            clip = Source.LoadPerformer();
            cache.Add(id, clip);
        }

        return clip;
    }

    public static void Run(int id)
    {
        var cache = new Dictionary<int, Clip> { [0] = Source.LoadPublic() };
        Sink.TrainAll(cache.Values); // OK
        Sink.TrainClip(GetOrLoad(cache, id)); // BAD: loaded-on-miss
        Sink.TrainAll(cache.Values); // BAD: inserted-on-miss

        var open = new Dictionary<string, Clip>();
        Sink.TrainClip(open.GetValueOrDefault("x", Source.LoadPublic())); // OK
        Sink.TrainClip(open.GetValueOrDefault("x", Source.LoadPerformer())); // BAD: default-value
        Sink.Train(open); // OK

        open.Add("voice", Source.LoadPerformer());
        if (open.Remove("voice", out var removed))
        {
            Sink.TrainClip(removed); // BAD: removed-value
        }

        Sink.TrainAll(open.Values); // OK: hard
        Sink.Train(open.ContainsKey(Source.LoadPerformerText())); // DERIVED: contains
    }
}
