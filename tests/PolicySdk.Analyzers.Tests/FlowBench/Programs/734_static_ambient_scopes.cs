// static: AsyncLocal, ThreadLocal and stacks of ambient scopes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case734_Static_AmbientScopes
{
    private sealed class Scope : IDisposable
    {
        private static readonly AsyncLocal<Scope?> s_current = new();
        private readonly Scope? _outer;

        public Scope(Clip clip)
        {
            Clip = clip;
            _outer = s_current.Value;
            s_current.Value = this;
        }

        public static Scope? Current => s_current.Value;

        public Clip Clip { get; }

        public void Dispose() => s_current.Value = _outer;
    }

    private static readonly ThreadLocal<List<string>> s_words = new(() => []);

    [ThreadStatic]
    private static Clip? t_clip;

    private static void Train()
    {
        Sink.TrainClip(Scope.Current!.Clip); // BAD: ambient
    }

    public static void Run()
    {
        using (new Scope(Source.LoadPerformer()))
        {
            Train(); // VIA: ambient
        }

        s_words.Value!.Add(Source.LoadPerformerText());
        Sink.Train(s_words.Value); // BAD: thread-local
        t_clip = Source.LoadPublic();
        Sink.TrainClip(t_clip); // OK
        t_clip = Source.LoadPerformer();
        Sink.TrainText(t_clip.Text); // BAD: thread-static
        var own = new ThreadLocal<Clip> { Value = Source.LoadPublic() };
        Sink.TrainClip(own.Value); // OK
    }
}
