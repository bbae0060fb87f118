// ext: Extension GetEnumerator, Deconstruct, Add, GetAwaiter and query operators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable IDE0060

public static class Case485_Ext_PatternMembers
{
    private sealed class Pack
    {
        public List<Clip> Clips { get; } = [];
    }

    private sealed class Wrapped<T>(T value)
    {
        public T Value => value;
    }

    private static IEnumerator<Clip> GetEnumerator(this Pack pack) => pack.Clips.GetEnumerator();

    private static void Deconstruct(this Clip clip, out string text, out int rate)
    {
        text = clip.Text;
        rate = 16000;
    }

    private static Wrapped<TResult> Select<T, TResult>(this Wrapped<T> w, Func<T, TResult> f) => new(f(w.Value));

    private static Wrapped<TResult> SelectMany<T, TMid, TResult>(this Wrapped<T> w, Func<T, Wrapped<TMid>> f, Func<T, TMid, TResult> g) => new(g(w.Value, f(w.Value).Value));

    private static System.Runtime.CompilerServices.TaskAwaiter<Clip> GetAwaiter(this Pack pack) => Task.FromResult(pack.Clips[0]).GetAwaiter();

    public static async Task Run()
    {
        var pack = new Pack { Clips = { Source.LoadPerformer() } };
        foreach (var clip in pack)
        {
            Sink.TrainClip(clip); // BAD: extension-enumerator
        }

        Sink.TrainClip(await pack); // BAD: extension-awaiter
        var (text, rate) = Source.LoadPerformer();
        Sink.TrainText(text); // BAD: extension-deconstruct
        Sink.Train(rate); // OK
        var query = from c in new Wrapped<Clip>(Source.LoadPerformer())
                    from d in new Wrapped<Clip>(Source.LoadPublic())
                    select c.Text + d.Text;
        Sink.TrainText(query.Value); // BAD: custom-query
        var open = from c in new Wrapped<Clip>(Source.LoadPerformer())
                   from d in new Wrapped<Clip>(Source.LoadPublic())
                   select d.Text;
        Sink.TrainText(open.Value); // OK
    }
}
