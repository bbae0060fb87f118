// strong: Overwritten by a callee, a setter, or a constructor.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1689_Strong_ThroughCalls
{
    private sealed class Slot
    {
        private Clip _clip;
        private string _words = "";

        public Slot(Clip clip) => _clip = clip;

        public Clip Clip => _clip;

        public string Words
        {
            get => _words;
            set => _words = value.Length > 0 ? value : "";
        }

        public void Reset() => Replace(Source.LoadPublic());

        public void ResetIf(bool really)
        {
            if (really)
            {
                Reset();
            }
        }

        private void Replace(Clip clip) => _clip = clip;
    }

    private static void Renew(out Clip clip) => clip = Source.LoadPublic();

    private static void Load(ref Clip clip) => clip = Source.LoadPerformer();

    private static void TrainFrom(Slot slot)
    {
        Sink.TrainClip(slot.Clip); // BAD: slot-argument
    }

    public static void Run(bool really)
    {
        var first = new Slot(Source.LoadPerformer());
        var second = new Slot(Source.LoadPerformer());
        first.Reset();
        Sink.TrainClip(first.Clip); // OK
        Sink.TrainClip(second.Clip); // BAD: other-instance
        TrainFrom(first);
        TrainFrom(second); // VIA: slot-argument
        second.ResetIf(really);
        Sink.TrainClip(second.Clip); // BAD: reset-on-condition

        first.Words = Source.LoadPerformerText();
        Sink.TrainText(first.Words); // BAD: setter
        first.Words = "public words";
        Sink.TrainText(first.Words); // OK

        var clip = Source.LoadPerformer();
        Renew(out clip);
        Sink.TrainClip(clip); // OK
        Load(ref clip);
        Sink.TrainClip(clip); // BAD: ref-overwrite
        clip.Text = "cut";
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // BAD: member-left
    }
}
