// array: Array copies, sorting, resizing, conversions.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case350_Array_CopyAndSort
{
    public static void Run()
    {
        var source = Source.LoadPerformerSamples();
        var target = new float[8];
        Array.Copy(source, 2, target, 0, 4);
        Sink.TrainFloats(target); // BAD: array-copy

        var grown = new[] { 1f };
        Array.Resize(ref grown, 4);
        Sink.TrainFloats(grown); // OK
        source.CopyTo(grown, 0);
        Array.Reverse(grown);
        Sink.TrainFloats(grown); // BAD: copy-to-reverse
        Array.Resize(ref grown, 2);
        Sink.TrainFloats(grown); // BAD: resized

        var keys = new[] { 2, 1 };
        var items = new[] { Source.LoadPerformerText(), "b" };
        Array.Sort(keys, items);
        Sink.Train(keys); // OK
        Sink.TrainText(items[0]); // BAD: sorted-items

        var texts = Array.ConvertAll(source, s => s.ToString("F2"));
        Sink.TrainText(texts[0]); // BAD: converted
        var zeros = Array.ConvertAll(source, _ => 0f);
        Sink.TrainFloats(zeros); // OK
        var found = Array.Find(Source.LoadPublics().ToArray(), c => c.Text == texts[0]);
        Sink.TrainClip(found!); // OK
        Sink.TrainText(Array.FindAll(items, t => t.Length > 0)[0]); // BAD: find-all
    }
}
