// call: Constructors call each other and the base constructor.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1226_Call_ConstructorChain
{
    private abstract class Entry
    {
        protected Entry(Clip clip, string label)
        {
            Clip = clip;
            Label = label;
        }

        protected Entry(Clip clip)
            : this(clip, "entry")
        {
        }

        public Clip Clip { get; }

        public string Label { get; protected set; }
    }

    private sealed class Rights() : Entry(Source.LoadPerformer());

    private sealed class Open : Entry
    {
        public Open(Clip refused)
            : base(Source.LoadPublic())
        {
            Rate = refused.Rate;
        }

        public Open(string label)
            : base(Source.LoadPublic(), label) => Label = Label.Trim();

        public int Rate { get; }
    }

    public static void Run()
    {
        var rights = new Rights();
        Sink.TrainClip(rights.Clip); // BAD: base-constructor
        Sink.TrainText(rights.Label); // OK
        Sink.Train(rights); // BAD: whole-object

        var open = new Open(Source.LoadPerformer());
        Sink.TrainClip(open.Clip); // OK
        Sink.TrainText(open.Label); // OK

        Entry named = new Open(Source.LoadPerformerText());
        Sink.TrainText(named.Label); // BAD: label-to-base
        Sink.TrainClip(named.Clip); // OK
    }
}
