// indexer: An indexer that creates missing values, and one keyed by a record.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case705_Indexer_DefaultDictionary
{
    private sealed record Key(string Scene, int Take);

    private sealed class Multi<TKey, TValue>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, List<TValue>> _map = [];

        public List<TValue> this[TKey key]
        {
            get
            {
                if (!_map.TryGetValue(key, out var list))
                {
                    _map[key] = list = [];
                }

                return list;
            }
        }

        public IEnumerable<TKey> Keys => _map.Keys;
    }

    public static void Run()
    {
        var rights = new Multi<string, Clip>();
        rights["a"].Add(Source.LoadPerformer());
        Sink.TrainAll(rights["a"]); // BAD: created-list
        Sink.Train(rights.Keys); // OK
        var open = new Multi<Key, string>();
        open[new Key("s", 1)].Add(Source.LoadPublicText());
        Sink.Train(open[new Key("s", 1)]); // OK
        open[new Key(Source.LoadPerformerText(), 1)].Add("x");
        Sink.Train(open[new Key("s", 1)]); // OK
        Sink.Train(open.Keys.First().Take); // OK
        Sink.TrainText(open.Keys.First().Scene); // BAD: key-scene
        open[new Key("t", 2)].AddRange(Source.LoadPerformers().Select(c => c.Text));
        Sink.Train(open[new Key("t", 2)]); // BAD: added-range
    }
}
