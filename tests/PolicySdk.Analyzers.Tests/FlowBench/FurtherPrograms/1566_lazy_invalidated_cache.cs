// lazy: A cache is invalidated; a deferred value captures what it got at creation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1566_Lazy_InvalidatedCache
{
    private sealed class Cached(Func<string> load)
    {
        private string? _value;

        public string Value => _value ??= load();

        public void Preset(string value) => _value = value;
    }

    public static void Run(bool fresh)
    {
        var cached = new Cached(() => Source.LoadPublicText());
        cached.Preset(Source.LoadPerformerText());
        Sink.TrainText(cached.Value); // BAD: preset-value

        var name = Source.LoadPublicText();
        var lazy = new Lazy<string>(name);
        name = Source.LoadPerformerText();
        Sink.TrainText(lazy.Value); // OK

        var unread = new Lazy<Clip>(() => Source.LoadPerformer());
        Sink.TrainText(unread.IsValueCreated ? "created" : "not yet"); // OK
        var chosen = fresh ? unread : new Lazy<Clip>(() => Source.LoadPublic());
        Sink.TrainClip(chosen.Value); // BAD: chosen-lazy
    }
}
