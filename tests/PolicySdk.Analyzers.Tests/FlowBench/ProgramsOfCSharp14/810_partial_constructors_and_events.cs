// partial: Partial constructors, partial events and their hidden halves.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case810_Partial_ConstructorsAndEvents
{
    private sealed partial class Recorder
    {
        private Action<Clip>? _taken;
        private readonly List<string> _log = [];

        public partial Recorder(string name, Clip first);

        public partial event Action<Clip> Taken;

        public string Name { get; }

        public Clip First { get; }

        public IReadOnlyList<string> Log => _log;

        public void Record(Clip clip) => _taken?.Invoke(clip);
    }

    private sealed partial class Recorder
    {
        public partial Recorder(string name, Clip first)
        {
            Name = name.Trim();
            First = first;
            _log.Add("made");
        }

        public partial event Action<Clip> Taken
        {
            add
            {
                _log.Add("added");
                _taken += value;
            }
            remove => _taken -= value;
        }
    }

    public static void Run()
    {
        var rights = new Recorder("r", Source.LoadPerformer());
        Sink.TrainClip(rights.First); // BAD: partial-constructor
        Sink.TrainText(rights.Name); // OK
        rights.Taken += c => Sink.TrainClip(c); // BAD: partial-event
        rights.Record(rights.First); // VIA: partial-event
        Sink.Train(rights.Log); // OK
        var open = new Recorder("o", Source.LoadPublic());
        open.Taken += c => Sink.TrainClip(c); // OK
        open.Record(open.First);
        Sink.TrainText(new Recorder(Source.LoadPerformerText(), new Clip()).Name); // BAD: trimmed-name
    }
}
