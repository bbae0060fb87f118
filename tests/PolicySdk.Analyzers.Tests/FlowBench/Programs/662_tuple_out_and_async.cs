// tuple: Tuples from tasks, iterators, out parameters and lambdas.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case662_Tuple_OutAndAsync
{
    private static async Task<(Clip Voice, Clip Bed)> LoadBoth()
    {
        var voice = await Source.LoadPerformerAsync();
        return (voice, await Source.LoadPublicAsync());
    }

    private static IEnumerable<(int Take, string Text)> Numbered(IEnumerable<Clip> clips)
    {
        var i = 0;
        foreach (var clip in clips)
        {
            yield return (i++, clip.Text);
        }
    }

    private static void Split((string, string) pair, out string first, out string second) => (first, second) = pair;

    public static async Task Run()
    {
        var (voice, bed) = await LoadBoth();
        Sink.TrainClip(voice); // BAD: awaited-first
        Sink.TrainClip(bed); // OK
        foreach (var (take, text) in Numbered(Source.LoadPerformers()))
        {
            Sink.Train(take); // OK
            Sink.TrainText(text); // BAD: yielded-part
        }

        Split(("a", Source.LoadPerformerText()), out var first, out var second);
        Sink.TrainText(first); // OK
        Sink.TrainText(second); // BAD: split-second
        Func<string, (string Same, string Other)> both = s => (s, "o");
        Sink.TrainText(both(Source.LoadPerformerText()).Other); // OK
        Sink.TrainText(both(Source.LoadPerformerText()).Same); // BAD: from-lambda
    }
}
