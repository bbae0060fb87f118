// lazy: A lazy factory sees the variable as it is when the value is first read.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case961_Lazy_CapturedLater
{
    private sealed class Vault
    {
        private readonly Lazy<string> _words;
        private readonly Lazy<string> _label;
        private string _seed = "seed";

        public Vault()
        {
            _words = new Lazy<string>(() => _seed + "!");
            _label = new Lazy<string>(() => "label");
        }

        public void Seed(string text) => _seed = text;

        public string Words => _words.Value;

        public string Label => _label.Value;
    }

    private static Clip? s_once;

    private static Clip Once() => LazyInitializer.EnsureInitialized(ref s_once, Source.LoadPublic);

    public static void Run()
    {
        var text = "open";
        var late = new Lazy<string>(() => text);
        var early = new Lazy<string>(() => text);
        Sink.TrainText(early.Value); // OK
        text = Source.LoadPerformerText();
        Sink.TrainText(late.Value); // BAD: read-after-change
        Sink.TrainText(early.Value); // OK: hard

        var vault = new Vault();
        vault.Seed(Source.LoadPerformerText());
        Sink.TrainText(vault.Words); // BAD: seeded
        Sink.TrainText(vault.Label); // OK

        var open = new Vault();
        open.Seed(Source.LoadPublicText());
        Sink.TrainText(open.Words); // OK
        Sink.TrainClip(Once()); // OK

        var local = new ThreadLocal<List<Clip>>(() => [], trackAllValues: true);
        local.Value!.Add(Source.LoadPerformer());
        Sink.TrainAll(local.Values.SelectMany(v => v)); // BAD: all-values
    }
}
