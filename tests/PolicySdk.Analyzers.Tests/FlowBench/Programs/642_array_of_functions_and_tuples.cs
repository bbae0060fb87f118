// array: Arrays of delegates, of tuples, of lists and of arrays.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case642_Array_OfFunctionsAndTuples
{
    public static void Run(int n)
    {
        Func<Clip>[] loaders = [Source.LoadPublic, Source.LoadPerformer];
        Sink.TrainClip(loaders[0]()); // OK: hard
        Sink.TrainClip(loaders[1]()); // BAD: second-loader
        Sink.TrainClip(loaders[n]()); // BAD: any-loader

        (string Words, int Take)[] rows = [("a", 1), (Source.LoadPerformerText(), 2)];
        Sink.TrainText(rows[n].Words); // BAD: tuple-part
        Sink.Train(rows[n].Take); // OK
        rows[n].Take = 7;
        Sink.Train(rows.Select(r => r.Take).Sum()); // OK
        Sink.Train(rows); // BAD: tuple-array

        var lists = new List<string>[] { [], [] };
        lists[0].Add(Source.LoadPerformerText());
        lists[1].Add("b");
        Sink.Train(lists[0]); // BAD: list-in-array
        Sink.Train(lists[1]); // OK: hard

        var cube = new string[2, 2, 2];
        cube[0, n, 1] = Source.LoadPublicText();
        Sink.TrainText(cube[1, 1, 1]); // OK
        cube[n, 0, 0] = Source.LoadPerformerText();
        foreach (var cell in cube)
        {
            Sink.TrainText(cell); // BAD: cube-cell
        }
    }
}
