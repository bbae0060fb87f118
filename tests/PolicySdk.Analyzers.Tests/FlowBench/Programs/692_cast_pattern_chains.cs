// cast: is, as, switch and Unsafe.As over one object, with unrelated types between.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case692_Cast_PatternChains
{
    private interface IVoiced
    {
        Clip Clip { get; }
    }

    private sealed class Voiced(Clip clip) : IVoiced
    {
        public Clip Clip => clip;

        public static explicit operator string(Voiced v) => v.Clip.Text;

        public static implicit operator Clip(Voiced v) => v.Clip;
    }

    private static string Describe(object o) => o switch
    {
        null => "null",
        string s => s,
        IVoiced { Clip: var c } => c.Text,
        IEnumerable<Clip> clips => string.Concat(clips.Select(c => c.Text)),
        ValueTuple<int, string>(var n, var t) => n + t,
        _ => "other",
    };

    public static void Run()
    {
        object o = new Voiced(Source.LoadPerformer());
        Sink.TrainText(Describe(o)); // BAD: described
        Sink.TrainText(Describe(new Voiced(Source.LoadPublic()))); // OK
        Sink.TrainText(Describe((1, Source.LoadPerformerText()))); // BAD: boxed-tuple
        Sink.TrainText(Describe(new List<Clip> { Source.LoadPerformer() })); // BAD: boxed-list
        Sink.TrainText(Describe(1.5)); // OK
        Clip clip = (Voiced)o;
        Sink.TrainClip(clip); // BAD: implicit
        Sink.TrainText((string)(Voiced)o); // BAD: explicit
        if (o is string)
        {
            Sink.Train(o); // OK: hard
        }

        if (o is IVoiced and not null)
        {
            Sink.Train(o); // BAD: is-interface
        }
    }
}
