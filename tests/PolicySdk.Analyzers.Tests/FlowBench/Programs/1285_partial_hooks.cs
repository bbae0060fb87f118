// partial: Partial hooks with and without a body, spread constructors and nested parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1285_Partial_Hooks
{
    private sealed partial class Recorder
    {
        private Clip _clip = new();
        private string _note = "none";

        partial void OnRecorded(Clip clip);

        partial void OnDropped(Clip clip);

        public void Record(Clip clip)
        {
            OnRecorded(clip);
            OnDropped(clip);
        }

        public Clip Last => _clip;

        public string Note => _note;

        public partial Clip this[int at] { get; }
    }

    private sealed partial class Recorder
    {
        private readonly Settings _settings = new();

        partial void OnRecorded(Clip clip) => _clip = clip;

        public partial Clip this[int at] => at == 0 ? _clip : _clip.Next!;

        public void Rename(string note)
        {
            _note = note;
            _settings.Name = "renamed";
        }

        public string Setting => _settings.Name;

        private sealed partial class Settings
        {
            public string Name = "default";
        }
    }

    public static void Run(int at)
    {
        var rights = new Recorder();
        Sink.TrainClip(rights.Last); // OK
        rights.Record(Source.LoadPerformer());
        Sink.TrainClip(rights.Last); // BAD: partial-hook
        Sink.TrainClip(rights[at]); // BAD: partial-indexer
        Sink.TrainText(rights.Note); // OK
        rights.Rename(Source.LoadPerformerText());
        Sink.TrainText(rights.Note); // BAD: field-of-other-part
        Sink.TrainText(rights.Setting); // OK

        var open = new Recorder();
        open.Record(Source.LoadPublic());
        Sink.TrainClip(open[at]); // OK
    }
}
