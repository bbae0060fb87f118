// static: Static fields of generic and nested types, and static constructors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case733_Static_GenericAndNested
{
    private static class Slot<T>
    {
        public static string Text = "";
        public static readonly List<T> Items = [];
    }

    private static class Setup
    {
        public static readonly Clip Voice;
        public static readonly Clip Bed;

        static Setup()
        {
            Voice = Source.LoadPerformer();
            Bed = Source.LoadPublic();
            Slot<long>.Text = Voice.Text;
        }

        public static void Touch()
        {
        }
    }

    public static void Run()
    {
        Slot<Clip>.Text = Source.LoadPerformerText();
        Sink.TrainText(Slot<Clip>.Text); // BAD: slot-clip
        Sink.TrainText(Slot<string>.Text); // OK: hard
        Slot<string>.Items.Add(Source.LoadPerformerText());
        Sink.Train(Slot<string>.Items); // BAD: slot-items
        Slot<int>.Items.Add(3);
        Sink.Train(Slot<int>.Items); // OK: hard
        Sink.TrainClip(Setup.Voice); // BAD: static-constructor
        Sink.TrainClip(Setup.Bed); // OK
        Setup.Touch();
        Sink.TrainText(Slot<long>.Text); // BAD: set-by-constructor
    }
}
