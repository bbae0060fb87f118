// coll: Collections of collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1187_Coll_Nested
{
    public static void Run()
    {
        var groups = new Dictionary<string, List<string>>();
        foreach (var clip in Source.LoadPerformers())
        {
            if (!groups.TryGetValue(clip.Id, out var lines))
            {
                groups[clip.Id] = lines = [];
            }

            lines.Add(clip.Text);
        }

        foreach (var (_, lines) in groups)
        {
            Sink.Train(lines); // BAD: inner-list
        }

        List<List<float>> rows = [[1f, 2f], [.. Source.LoadPublicSamples()]];
        Sink.Train(rows); // OK
        Sink.Train(rows[0][1]); // OK
        var row = rows[1];
        row.Add(Source.LoadPerformerSamples()[0]);
        Sink.Train(rows); // BAD: grown-row
        Sink.Train(rows[1][^1]); // BAD: grown-element
        Sink.Train(rows[0]); // OK: hard

        var matrix = new Dictionary<(int, int), Queue<Clip>> { [(0, 0)] = new([Source.LoadPublic()]) };
        Sink.TrainClip(matrix[(0, 0)].Peek()); // OK
        matrix[(0, 0)].Enqueue(Source.LoadPerformer());
        Sink.TrainAll(matrix.Values.Single()); // BAD: queue-in-map
    }
}
