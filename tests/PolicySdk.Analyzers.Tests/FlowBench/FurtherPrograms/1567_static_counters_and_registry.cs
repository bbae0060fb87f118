// static: A registry, a static constructor and a static property connect the entry points.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1567_Static_CountersAndRegistry
{
    private static readonly Dictionary<string, Func<Clip>> s_loaders = new(StringComparer.Ordinal);
    private static readonly List<string> s_log = [];

    private static class Defaults
    {
        public static readonly string Prompt;

        static Defaults()
        {
            var clip = Source.LoadPerformer();
            Prompt = clip.Text + "?";
        }
    }

    public static int Epoch { get; private set; }

    public static void Register()
    {
        s_loaders["voice"] = Source.LoadPerformer;
        s_log.Add(Source.LoadPerformerText());
        Epoch++;
    }

    public static void Run()
    {
        if (s_loaders.TryGetValue("voice", out var load))
        {
            Sink.TrainClip(load()); // BAD: registered-loader
        }

        Sink.Train(s_log); // BAD: static-list
        Sink.TrainText(Defaults.Prompt); // BAD: static-constructor
        Sink.Train(Epoch); // OK
    }
}
