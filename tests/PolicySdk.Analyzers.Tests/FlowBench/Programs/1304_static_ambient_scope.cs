// static: A stack of ambient values and a value per thread.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1304_Static_AmbientScope
{
    private sealed class Scope : IDisposable
    {
        [ThreadStatic]
        private static Scope? t_current;

        private readonly Scope? _outer;

        public Scope(Clip clip)
        {
            Clip = clip;
            _outer = t_current;
            t_current = this;
        }

        public Clip Clip { get; }

        public static Clip Current => t_current!.Clip;

        public void Dispose() => t_current = _outer;
    }

    private static readonly ThreadLocal<Clip> s_perThread = new(() => Source.LoadPublic());

    private static void Feed()
    {
        Sink.TrainClip(Scope.Current); // BAD: ambient
    }

    public static void Run()
    {
        using (new Scope(Source.LoadPublic()))
        {
            Sink.TrainClip(Scope.Current); // OK
            using (new Scope(Source.LoadPerformer()))
            {
                Sink.TrainClip(Scope.Current); // BAD: inner-scope
                Feed(); // VIA: ambient
            }

            Sink.TrainClip(Scope.Current); // OK: hard
        }

        Sink.TrainClip(s_perThread.Value!); // OK
        s_perThread.Value = Source.LoadPerformer();
        Sink.TrainClip(s_perThread.Value); // BAD: thread-local
    }
}
