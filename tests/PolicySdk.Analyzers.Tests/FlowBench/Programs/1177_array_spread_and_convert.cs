// array: Collection expressions with spreads and conversions of whole arrays.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1177_Array_SpreadAndConvert
{
    public static void Run()
    {
        var open = Source.LoadPublicSamples();
        float[] mixed = [0f, .. open, .. Source.LoadPerformerSamples()];
        Sink.TrainFloats(mixed); // BAD: spread
        float[] clean = [0f, .. open, .. (float[])[1f, 0f]];
        Sink.TrainFloats(clean); // OK

        var wide = Array.ConvertAll(Source.LoadPerformerSamples(), s => (double)s);
        Sink.Train(wide); // BAD: convert-all
        var words = Array.ConvertAll(Source.LoadPerformerList().ToArray(), c => c.Text);
        Sink.Train(words); // BAD: member-of-each
        var names = Array.ConvertAll(words, _ => "name");
        Sink.Train(names); // OK

        Clip[] takes = [Source.LoadPerformer(), Source.LoadPublic()];
        Sink.TrainClip(Array.Find(takes, c => c.Rate > 0)!); // BAD: find
        Array.ForEach(takes, c => c.Text = "cut");
        Sink.TrainText(takes[1].Text); // OK
        Sink.TrainFloats(takes[0].Samples); // BAD: untouched-member
        var copy = (Clip[])takes.Clone();
        Sink.TrainAll(copy); // BAD: clone
        var shown = Array.AsReadOnly(open);
        Sink.Train(shown[0]); // OK
    }
}
