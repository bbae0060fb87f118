// partial: Partial methods with and without a body.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1673_Partial_Hooks
{
    private sealed partial class Importer
    {
        private readonly List<Clip> _kept = [];

        public Clip Import()
        {
            var clip = Source.LoadPublic();
            OnLoaded(ref clip);
            OnIgnored(ref clip);
            return clip;
        }

        public Clip ImportPlain()
        {
            var clip = Source.LoadPublic();
            OnIgnored(ref clip);
            Keep(clip);
            return clip;
        }

        public void Finish(Clip clip)
        {
            OnFinished(clip); // VIA: sink-in-hook
        }

        public IEnumerable<Clip> Kept => _kept;

        partial void OnFinished(Clip clip);

        partial void OnLoaded(ref Clip clip);

        partial void OnIgnored(ref Clip clip);

        private partial void Keep(Clip clip);
    }

    private sealed partial class Importer
    {
        partial void OnLoaded(ref Clip clip) => clip = new Clip(clip.Id, Source.LoadPerformerSamples());

        partial void OnFinished(Clip clip)
        {
            Sink.TrainClip(clip); // BAD: sink-in-hook
        }

        private partial void Keep(Clip clip)
        {
            _kept.Add(clip);
        }
    }

    public static void Run()
    {
        var importer = new Importer();
        var changed = importer.Import();
        Sink.TrainFloats(changed.Samples); // BAD: hook-replaces
        Sink.TrainText(changed.Text); // OK
        Sink.TrainClip(importer.ImportPlain()); // OK
        Sink.TrainAll(importer.Kept); // OK
        importer.Finish(Source.LoadPublic());
        importer.Finish(Source.LoadPerformer()); // VIA: sink-in-hook
        Sink.Train(new { changed, importer }); // BAD: anonymous-object
    }
}
