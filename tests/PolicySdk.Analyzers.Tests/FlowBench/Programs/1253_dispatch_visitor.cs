// dispatch: Double dispatch over the parts of a session.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1253_Dispatch_Visitor
{
    private interface IVisitor<out T>
    {
        T Visit(Voice voice);

        T Visit(Bed bed);
    }

    private abstract class Part
    {
        public abstract T Accept<T>(IVisitor<T> visitor);
    }

    private sealed class Voice(string text) : Part
    {
        public string Text => text;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
    }

    private sealed class Bed(string name) : Part
    {
        public string Name => name;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
    }

    private sealed class Words : IVisitor<string>
    {
        public string Visit(Voice voice) => voice.Text;

        public string Visit(Bed bed) => bed.Name;
    }

    private sealed class Kinds : IVisitor<string>
    {
        public string Visit(Voice voice) => "voice";

        public string Visit(Bed bed) => "bed";
    }

    private sealed class Trainer : IVisitor<int>
    {
        public int Visit(Voice voice)
        {
            Sink.TrainText(voice.Text); // BAD: visited-voice
            return 1;
        }

        public int Visit(Bed bed)
        {
            Sink.TrainText(bed.Name); // OK
            return 0;
        }
    }

    public static void Run()
    {
        Part voice = new Voice(Source.LoadPerformerText());
        Part bed = new Bed(Source.LoadPublicText());
        Sink.TrainText(voice.Accept(new Words())); // BAD: accepted
        Sink.TrainText(bed.Accept(new Words())); // OK
        Sink.TrainText(voice.Accept(new Kinds())); // OK
        foreach (var part in new[] { voice, bed })
        {
            part.Accept(new Trainer()); // VIA: visited-voice
        }
    }
}
