// call: Local functions with and without captured variables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1235_Call_LocalFunctions
{
    public static void Run(int depth)
    {
        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        var store = "";

        Sink.TrainClip(Voice()); // BAD: captured
        Sink.TrainClip(Bed()); // OK
        Sink.TrainText(Repeat(voice.Text, depth)); // BAD: recursive-local
        Sink.TrainText(Repeat(bed.Text, depth)); // OK

        Sink.TrainText(store); // OK
        Store(voice.Text);
        Sink.TrainText(store); // BAD: written-by-local

        Feed(bed);
        Feed(voice); // VIA: sink-in-local
        foreach (var text in Texts())
        {
            Sink.TrainText(text); // BAD: local-iterator
        }

        Clip Voice() => voice;

        Clip Bed()
        {
            return Pass(bed);

            static Clip Pass(Clip clip) => clip;
        }

        static string Repeat(string text, int times) => times <= 0 ? text : Repeat(text + ".", times - 1);

        void Store(string text) => store = text;

        static void Feed(Clip clip)
        {
            Sink.TrainClip(clip); // BAD: sink-in-local
        }

        IEnumerable<string> Texts()
        {
            yield return bed.Text;
            yield return voice.Text;
        }
    }
}
