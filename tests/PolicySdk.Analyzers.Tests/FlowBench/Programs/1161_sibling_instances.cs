// sibling: Two instances of one class, made by the same code.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1161_Sibling_Instances
{
    private sealed class Desk
    {
        private Clip? _clip;
        private readonly List<string> _notes = [];

        public Clip Clip => _clip!;

        public IReadOnlyList<string> Notes => _notes;

        public Desk Load(Clip clip)
        {
            _clip = clip;
            return this;
        }

        public void Note(string text) => _notes.Add(text);
    }

    private static Desk Make() => new();

    public static void Run()
    {
        var rights = Make().Load(Source.LoadPerformer());
        var open = Make().Load(Source.LoadPublic());
        Sink.TrainClip(rights.Clip); // BAD: tainted-instance
        Sink.TrainClip(open.Clip); // OK
        Sink.Train(open); // OK

        rights.Note(Source.LoadPerformerText());
        open.Note("public");
        Sink.TrainText(rights.Notes[0]); // BAD: tainted-list
        Sink.TrainText(open.Notes[0]); // OK

        open.Load(rights.Clip);
        Sink.TrainClip(open.Clip); // BAD: carried-over
        Sink.Train(open.Notes); // OK
    }
}
