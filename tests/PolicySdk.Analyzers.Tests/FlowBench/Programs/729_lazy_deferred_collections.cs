// lazy: Deferred queries in fields, caches in dictionaries, streams that are read twice.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case729_Lazy_DeferredCollections
{
    private sealed class Cache
    {
        private readonly Dictionary<string, string> _done = [];
        private readonly Func<string, string> _make;

        public Cache(Func<string, string> make) => _make = make;

        public string Get(string key)
        {
            if (_done.TryGetValue(key, out var value))
            {
                return value;
            }

            return _done[key] = _make(key);
        }
    }

    public static void Run()
    {
        var rights = new Cache(key => key + Source.LoadPerformerText());
        var open = new Cache(key => key + Source.LoadPublicText());
        Sink.TrainText(rights.Get("a")); // BAD: cached
        Sink.TrainText(open.Get("a")); // OK

        var clips = new List<Clip>();
        IEnumerable<string> words = clips.Select(c => c.Text);
        Sink.Train(words.ToList()); // OK
        clips.AddRange(Source.LoadPerformers());
        Sink.Train(words); // BAD: filled-later
        clips = [];
        Sink.Train(words.First()); // BAD: old-list
        Sink.TrainAll(clips); // OK
        var factor = "x";
        var tagged = Source.LoadPublics().Select(c => c.Text + factor);
        Sink.Train(tagged.ToList()); // OK
        factor = Source.LoadPerformerText();
        Sink.Train(tagged.ToList()); // BAD: captured-factor
    }
}
