// tuple: Deconstruct methods, extension deconstructors and deconstruction in patterns and loops.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case663_Tuple_UserDeconstruct
{
    private sealed class Scene(Clip voice, Clip bed)
    {
        public void Deconstruct(out Clip first, out Clip second)
        {
            first = voice;
            second = bed;
        }

        public void Deconstruct(out string words, out string mood, out int take) => (words, mood, take) = (voice.Text, "calm", 1);
    }

    private static void Deconstruct(this Clip clip, out string id, out string text)
    {
        id = "fixed";
        text = clip.Text;
    }

    public static void Run()
    {
        var scene = new Scene(Source.LoadPerformer(), Source.LoadPublic());
        var (voice, bed) = scene;
        Sink.TrainClip(voice); // BAD: deconstructed
        Sink.TrainClip(bed); // OK
        var (words, mood, _) = scene;
        Sink.TrainText(words); // BAD: three-parts
        Sink.TrainText(mood); // OK
        if (scene is (_, { Text: var bedText }) and var (v, _))
        {
            Sink.TrainText(bedText); // OK
            Sink.TrainClip(v); // BAD: pattern-deconstruct
        }

        foreach (var (id, text) in Source.LoadPerformers())
        {
            Sink.TrainText(id); // OK
            Sink.TrainText(text); // BAD: extension-deconstruct
        }

        string kept;
        (_, kept) = Source.LoadPublic();
        Sink.TrainText(kept); // OK
    }
}
