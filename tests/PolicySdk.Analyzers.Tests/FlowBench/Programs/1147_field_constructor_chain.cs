// field: Constructors that call each other and the base class.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1147_Field_ConstructorChain
{
    private class Base
    {
        public Clip Clip { get; }
        public string Note { get; protected set; }

        protected Base(Clip clip, string note)
        {
            Clip = clip;
            Note = note;
        }
    }

    private sealed class Derived : Base
    {
        public string Extra { get; }

        public Derived(Clip clip)
            : this(clip, clip.Text)
        {
        }

        public Derived(Clip clip, string extra)
            : base(clip, "derived")
        {
            Extra = extra;
        }

        public Derived(string extra)
            : this(Source.LoadPublic(), "")
        {
            Extra = extra;
            Note = "from text";
        }
    }

    public static void Run()
    {
        var rights = new Derived(Source.LoadPerformer());
        Sink.TrainClip(rights.Clip); // BAD: base-constructor
        Sink.TrainText(rights.Extra); // BAD: this-constructor
        Sink.TrainText(rights.Note); // OK

        var open = new Derived(Source.LoadPublic(), Source.LoadPerformerText());
        Sink.TrainClip(open.Clip); // OK
        Sink.TrainText(open.Extra); // BAD: second-parameter

        var text = new Derived("words");
        Sink.TrainClip(text.Clip); // OK
        Sink.TrainText(text.Extra); // OK
    }
}
