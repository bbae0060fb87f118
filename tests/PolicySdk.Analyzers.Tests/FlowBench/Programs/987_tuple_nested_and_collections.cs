// tuple: Nested tuples, System.Tuple, tuples in collections and tuple patterns.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case987_Tuple_NestedAndCollections
{
    private static (string Voice, (Clip Bed, float[] Mix) Others) Build() =>
        (Source.LoadPerformerText(), (Source.LoadPublic(), Source.LoadPerformerSamples()));

    private static (T, U) Swap<T, U>((U, T) pair) => (pair.Item2, pair.Item1);

    private static void Write(ref (string A, string B) pair) => pair.A = Source.LoadPerformerText();

    public static void Run(int mode)
    {
        var (voice, (bed, mix)) = Build();
        Sink.TrainText(voice); // BAD: nested-first
        Sink.TrainClip(bed); // OK
        Sink.TrainFloats(mix); // BAD: nested-last
        Sink.TrainClip(Build().Others.Bed); // OK
        Sink.Train(Build().Others); // BAD: nested-whole

        var swapped = Swap((Source.LoadPerformerText(), Source.LoadPublicText()));
        Sink.TrainText(swapped.Item1); // OK
        Sink.TrainText(swapped.Item2); // BAD: swapped

        var pair = (A: "a", B: "b");
        Write(ref pair);
        Sink.TrainText(pair.A); // BAD: ref-part
        Sink.TrainText(pair.B); // OK
        (pair.A, pair.B) = (pair.B, pair.A);
        Sink.TrainText(pair.A); // OK
        Sink.TrainText(pair.B); // BAD: swapped-parts

        var old = Tuple.Create(Source.LoadPublic(), Source.LoadPerformerText(), 3);
        Sink.TrainClip(old.Item1); // OK
        Sink.TrainText(old.Item2); // BAD: class-tuple
        var long9 = (1, 2, 3, 4, 5, 6, 7, Source.LoadPublicText(), Source.LoadPerformerText());
        Sink.TrainText(long9.Item8); // OK
        Sink.TrainText(long9.Item9); // BAD: ninth

        List<(Clip Voice, Clip Bed)> rows = [(Source.LoadPerformer(), Source.LoadPublic())];
        Sink.TrainAll(rows.Select(r => r.Bed)); // OK
        Sink.TrainAll(rows.ConvertAll(r => r.Voice)); // BAD: converted-rows
        var text = (mode, Source.LoadPerformerText()) switch
        {
            (0, _) => "zero",
            ( > 0, var words) => words,
            _ => Source.LoadPublicText(),
        };
        Sink.TrainText(text); // BAD: tuple-switch
        Sink.Train((1, "a") == (mode, "a")); // OK
        var map = new Dictionary<(int, int), string> { [(0, 1)] = Source.LoadPerformerText() };
        Sink.Train(map.Keys.First()); // OK
        Sink.TrainText(map[(0, 1)]); // BAD: tuple-key
    }
}
