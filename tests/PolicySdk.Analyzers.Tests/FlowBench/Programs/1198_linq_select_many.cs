// linq: Sequences are flattened, with and without a result selector.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1198_Linq_SelectMany
{
    private sealed record Album(string Title, List<Clip> Clips);

    public static void Run()
    {
        var albums = new List<Album>
        {
            new("one", [.. Source.LoadPublics()]),
            new("two", [.. Source.LoadPerformers()]),
        };

        var flat = albums.SelectMany(a => a.Clips);
        Sink.TrainAll(flat); // BAD: flattened
        Sink.Train(albums.Select(a => a.Title).ToList()); // OK

        var rows = albums.SelectMany(a => a.Clips, (a, c) => new { a.Title, c.Text }).ToArray();
        Sink.TrainText(rows[^1].Text); // BAD: result-selector
        Sink.TrainText(rows[^1].Title); // OK
        Sink.TrainText(string.Concat(albums.SelectMany(a => a.Title))); // OK

        var samples = Source.LoadPerformers().SelectMany(c => c.Samples).ToArray();
        Sink.TrainFloats(samples); // BAD: flattened-samples
        var open = Source.LoadPublics().SelectMany((c, i) => c.Samples.Skip(i));
        Sink.TrainFloats(open.ToArray()); // OK
    }
}
