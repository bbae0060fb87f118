// tuple: Tuples in lists, dictionaries, arrays and fields.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case376_Tuple_Containers
{
    private static (Clip Clip, string Note) s_last = (new Clip(), "");

    private static IEnumerable<(int Order, Clip Voice, Clip Bed)> Rows()
    {
        yield return (1, Source.LoadPerformer(), Source.LoadPublic());
    }

    public static void Run()
    {
        var list = new List<(Clip Voice, Clip Bed)> { (Source.LoadPerformer(), Source.LoadPublic()) };
        foreach (var (voice, bed) in list)
        {
            Sink.TrainClip(voice); // BAD: list-of-tuples
            Sink.TrainClip(bed); // OK
        }

        var map = new Dictionary<(string, int), (string Text, string Label)>();
        map[("a", 1)] = (Source.LoadPerformerText(), "label");
        Sink.TrainText(map[("a", 1)].Label); // OK
        Sink.TrainText(map[("a", 1)].Text); // BAD: tuple-value
        Sink.Train(map.Keys.First()); // OK

        s_last.Clip = Source.LoadPerformer();
        Sink.TrainText(s_last.Note); // OK
        Sink.TrainClip(s_last.Clip); // BAD: static-tuple
        var cells = new (string A, string B)[1];
        cells[0].A = Source.LoadPerformerText();
        Sink.TrainText(cells[0].A); // BAD: tuple-cell
        Sink.TrainText(cells[0].B); // OK
        Sink.TrainClip(Rows().First().Bed); // OK
        Sink.TrainClip(Rows().Select(r => r.Voice).Single()); // BAD: yielded-tuple
    }
}
