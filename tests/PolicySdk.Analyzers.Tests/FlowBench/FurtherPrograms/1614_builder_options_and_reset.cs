// builder: Configure callbacks, nested builders, and builders that are used twice.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1614_Builder_OptionsAndReset
{
    private sealed class Options
    {
        public string Prompt { get; set; } = "";
        public string Voice { get; set; } = "";
        public Inner Audio { get; } = new();

        public sealed class Inner
        {
            public float[] Samples { get; set; } = [];
        }
    }

    private static Options Configure(Action<Options> configure, Action<Options.Inner>? audio = null)
    {
        var options = new Options();
        configure(options);
        audio?.Invoke(options.Audio);
        return options;
    }

    public static void Run()
    {
        var rights = Configure(o => o.Prompt = Source.LoadPerformerText(), a => a.Samples = Source.LoadPublicSamples());
        Sink.TrainText(rights.Prompt); // BAD: configure-callback
        Sink.TrainText(rights.Voice); // OK
        Sink.TrainFloats(rights.Audio.Samples); // OK
        var nested = Configure(o => o.Voice = "alto", a => a.Samples = Source.LoadPerformerSamples());
        Sink.TrainFloats(nested.Audio.Samples); // BAD: nested-configure
        Sink.TrainText(nested.Voice); // OK

        var text = new StringBuilder("a:").Append(3).AppendLine(Source.LoadPerformerText());
        Sink.TrainText(text.ToString()); // BAD: string-builder-chain
        text.Clear().Append("fresh");
        Sink.TrainText(text.ToString()); // OK: hard

        var set = ImmutableArray.CreateBuilder<Clip>();
        set.Add(Source.LoadPublic());
        var before = set.ToImmutable();
        set.AddRange(Source.LoadPerformers());
        Sink.TrainAll(set.ToImmutable()); // BAD: immutable-builder
        Sink.TrainAll(before); // OK
    }
}
