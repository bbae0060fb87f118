// ext: Extensions that the language calls: deconstruct, enumerate, await, add.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1641_Ext_PatternHooks
{
    public sealed class Crate841
    {
        public Clip Voice = new();
        public string Label = "crate";
        public List<string> Lines = [];
    }

    private static void Deconstruct(this Crate841 crate, out Clip voice, out string label)
    {
        voice = crate.Voice;
        label = crate.Label;
    }

    private static IEnumerator<string> GetEnumerator(this Crate841 crate)
    {
        yield return crate.Label;
        yield return crate.Voice.Text;
    }

    private static TaskAwaiter<Clip> GetAwaiter(this Crate841 crate) => Task.FromResult(crate.Voice).GetAwaiter();

    private static void Add(this Queue<string> queue, Clip clip) => queue.Enqueue(clip.Text);

    private static void Scale(this ref float value, float by) => value *= by;

    public static async Task Run()
    {
        var crate = new Crate841 { Voice = Source.LoadPerformer() };
        var (voice, label) = crate;
        Sink.TrainClip(voice); // BAD: extension-deconstruct
        Sink.TrainText(label); // OK
        foreach (var text in crate)
        {
            Sink.TrainText(text); // BAD: extension-enumerator
        }

        Sink.TrainClip(await crate); // BAD: extension-awaiter
        Sink.TrainClip(await new Crate841 { Label = Source.LoadPerformerText() }); // OK
        var (_, named) = new Crate841 { Label = Source.LoadPerformerText() };
        Sink.TrainText(named); // BAD: extension-deconstruct-second

        var queue = new Queue<string>() { Source.LoadPerformer() };
        Sink.TrainText(queue.Peek()); // BAD: extension-add
        Sink.Train(new Queue<string>() { Source.LoadPublic() }); // OK
        var level = 1f;
        level.Scale(2f);
        Sink.Train(level); // OK
        level.Scale(Source.LoadPerformerSamples()[0]);
        Sink.Train(level); // BAD: ref-receiver
    }
}
