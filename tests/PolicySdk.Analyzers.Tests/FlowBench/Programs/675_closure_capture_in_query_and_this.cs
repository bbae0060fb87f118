// closure: Lambdas capture this, parameters of the primary constructor and range variables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case675_Closure_CaptureInQueryAndThis
{
    private sealed class Filter(string word, Clip fallback)
    {
        private readonly List<Clip> _hits = [];

        public Func<Clip, bool> Test => c => c.Text.Contains(word);

        public Func<Clip> Fallback => () => fallback;

        public Action<Clip> Collect => c => _hits.Add(c);

        public IEnumerable<string> Hits => from h in _hits let t = h.Text + word select t;
    }

    public static void Run()
    {
        var filter = new Filter(Source.LoadPerformerText(), Source.LoadPublic());
        Sink.TrainAll(Source.LoadPublics().Where(filter.Test)); // OK
        Sink.TrainClip(filter.Fallback()); // OK
        foreach (var clip in Source.LoadPublics())
        {
            filter.Collect(clip);
        }

        Sink.Train(filter.Hits); // BAD: captured-word
        var open = new Filter("word", Source.LoadPerformer());
        open.Collect(Source.LoadPublic());
        Sink.Train(open.Hits); // OK
        Sink.TrainClip(open.Fallback()); // BAD: captured-fallback
        open.Collect(open.Fallback());
        Sink.Train(open.Hits.Skip(1)); // BAD: collected
    }
}
