// ext: Extension methods that the language calls itself, generic ones and ones by reference.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1283_Ext_PatternHooks
{
    private struct Gain
    {
        public float Value;
    }

    private static IEnumerator<string> GetEnumerator(this Clip clip)
    {
        yield return clip.Text;
        yield return "end";
    }

    private static void Add(this List<string> list, Clip clip) => list.Add(clip.Text);

    private static void Raise(ref this Gain gain, float by) => gain.Value += by;

    private static IEnumerable<T> Every<T>(this IEnumerable<T> items, int n) => items.Where((_, i) => i % n == 0);

    private static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);

    private static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    private static int Size(this Clip[] clips) => clips.Length;

    public static void Run()
    {
        foreach (var text in Source.LoadPerformer())
        {
            Sink.TrainText(text); // BAD: extension-enumerator
        }

        var lines = new List<string> { "a", Source.LoadPerformer() };
        Sink.Train(lines); // BAD: extension-add
        var open = new List<string> { "a", Source.LoadPublic() };
        Sink.Train(open); // OK

        var gain = default(Gain);
        gain.Raise(1f);
        Sink.Train(gain.Value); // OK
        gain.Raise(Source.LoadPerformerSamples()[0]);
        Sink.Train(gain.Value); // BAD: ref-this

        Sink.TrainAll(Source.LoadPerformers().Every(2)); // BAD: generic-extension
        Sink.TrainText(Source.LoadPerformer().Pipe(c => c.Text).Pipe(t => t.Trim())); // BAD: pipe
        Sink.TrainText(Source.LoadPerformer().Pipe(_ => "none")); // OK
        Source.LoadPublic().Tap(c => Sink.TrainClip(c)); // OK
        Sink.TrainClip(Source.LoadPerformer().Tap(c => Console.WriteLine(c.Rate))); // BAD: tapped

        Func<string> bound = Source.LoadPerformer().FirstLine;
        Sink.TrainText(bound()); // BAD: bound-extension
        Sink.Train(new[] { Source.LoadPublic() }.Size()); // OK
    }

    private static string FirstLine(this Clip clip) => clip.Text.Split('\n')[0];
}
