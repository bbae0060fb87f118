// linq: Flattening, generated sequences and projections into objects.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case368_Linq_SelectManyAndBuild
{
    private sealed record Row(string Text, string Label);

    private static IEnumerable<string> Words(Clip clip) => clip.Text.Split(' ').Where(w => w != "");

    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var words = voices.SelectMany(Words).Distinct().ToHashSet();
        Sink.Train(words); // BAD: select-many-group
        var samples = voices.SelectMany(v => v.Samples, (v, s) => (v.Id, Sample: s)).ToList();
        Sink.Train(samples[0].Sample); // BAD: result-selector
        var spread = Source.LoadPublics().SelectMany(b => voices, (b, v) => b.Text);
        Sink.Train(spread.ToList()); // OK

        var rows = voices.Select((v, i) => new Row(v.Text, "row " + i)).ToList();
        Sink.TrainText(rows[0].Label); // OK
        Sink.TrainText(rows.Select(r => r.Text).ElementAt(1)); // BAD: projected-row
        Sink.Train(rows.Select(r => r.Label).ToList()); // OK

        var tone = Enumerable.Range(0, 8).Select(i => i * 0.5f).ToArray();
        Sink.TrainFloats(tone); // OK
        var echoed = Enumerable.Repeat(Source.LoadPerformerText(), 3);
        Sink.TrainText(echoed.Last()); // BAD: repeat
        var indexed = Enumerable.Range(0, 2).Select(i => Source.LoadPerformerSamples()[i]).ToArray();
        Sink.TrainFloats(indexed); // BAD: indexed-into
        var fallback = Source.LoadPublics().DefaultIfEmpty(voices.First());
        Sink.TrainAll(fallback!); // BAD: default-if-empty
        Sink.TrainAll(Enumerable.Empty<Clip>()); // OK
    }
}
