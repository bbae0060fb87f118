// ext: Extension Deconstruct, GetEnumerator, GetAwaiter and Add are called by the compiler.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1555_Ext_DuckTypedMembers
{
    public static void Deconstruct(this Clip clip, out string text, out float[] samples)
        => (text, samples) = (clip.Text, clip.Samples);

    public static TaskAwaiter<Clip> GetAwaiter(this Lazy<Clip> lazy) => Task.FromResult(lazy.Value).GetAwaiter();

    public static IEnumerator<float> GetEnumerator(this (Clip A, Clip B) pair)
    {
        yield return pair.A.Samples[0];
        yield return pair.B.Samples[0];
    }

    public static void Add(this List<string> list, Clip clip) => list.Add(clip.Text);

    public static async Task Run()
    {
        var (text, _) = Source.LoadPerformer();
        Sink.TrainText(text); // BAD: extension-deconstruct

        var lazy = new Lazy<Clip>(() => Source.LoadPerformer());
        Sink.TrainClip(await lazy); // BAD: extension-awaiter

        foreach (var f in (Source.LoadPublic(), Source.LoadPerformer()))
        {
            Sink.Train(f); // BAD: extension-enumerator
        }

        var list = new List<string> { Source.LoadPerformer() };
        Sink.Train(list); // BAD: extension-add

        var open = new List<string> { Source.LoadPublic(), "x" };
        Sink.Train(open); // OK
    }
}
