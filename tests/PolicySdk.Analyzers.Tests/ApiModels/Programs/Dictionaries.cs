// Keys and values of dictionaries stay apart, and so do constant keys.
namespace FlowBench.Cases;

public static class Dictionaries
{
    public static void Run(int n, bool flag)
    {
        var map = new Dictionary<string, Clip>
        {
            ["a"] = Source.LoadPerformer(),
            ["b"] = Source.LoadPublic()
        };
        Sink.TrainClip(map["a"]); // BAD: a
        Sink.TrainClip(map["b"]); // OK: hard
        Sink.TrainAll(map.Values); // BAD: values
        foreach (var key in map.Keys)
        {
            Sink.TrainText(key); // OK
        }

        foreach (var (k, v) in map)
        {
            Sink.TrainText(k); // OK
            Sink.TrainClip(v); // BAD: each
        }

        foreach (var pair in map)
        {
            Sink.TrainText(pair.Key); // OK
            Sink.TrainClip(pair.Value); // BAD: pair
        }

        if (map.TryGetValue("a", out var got))
        {
            Sink.TrainClip(got); // BAD: try
        }

        if (map.TryGetValue("b", out var gotb))
        {
            Sink.TrainClip(gotb); // OK: hard
        }

        map.Remove("a");
        Sink.TrainAll(map.Values); // OK: hard
        var keyed = new Dictionary<string, int>
        {
            [Source.LoadPerformerText()] = 1
        };
        Sink.TrainText(keyed.Keys.First()); // BAD: key
        Sink.Train(keyed.Values.Sum()); // OK
        var byId = new Dictionary<int, Clip>
        {
            [1] = Source.LoadPerformer(),
            [2] = Source.LoadPublic()
        };
        Sink.TrainClip(byId.First().Value); // BAD: first-of-dictionary
        Sink.TrainClip(byId.ToList()[0].Value); // BAD: list-of-dictionary
        Sink.TrainClip(byId.Values.First()); // BAD: values-first
        Sink.TrainClip(byId[2]); // OK: hard
        Sink.TrainClip(map.GetValueOrDefault("zz", Source.LoadPerformer())); // BAD: default
        var dict2 = Source.LoadPublics().ToDictionary(c => c.Id);
        Sink.TrainAll(dict2.Values); // OK
        var dict3 = Source.LoadPerformers().ToDictionary(c => c.Id, c => c.Rate);
        Sink.Train(dict3.Keys.First()); // BAD: key-of-performer
        IDictionary<string, Clip> im = new Dictionary<string, Clip>();
        im.Add("x", Source.LoadPerformer());
        im["y"] = Source.LoadPublic();
        Sink.TrainClip(im["x"]); // BAD: interface
        Sink.TrainClip(im["y"]); // OK: hard
        IReadOnlyDictionary<string, Clip> ro = map;
        Sink.TrainClip(ro["b"]); // OK: hard
    }
}
