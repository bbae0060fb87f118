// static: ThreadLocal, AsyncLocal, thread-static fields and ambient contexts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case516_Static_AsyncThreadLocal
{
    private sealed class Ambient : IDisposable
    {
        private static readonly AsyncLocal<Ambient?> s_current = new();
        private readonly Ambient? _outer;

        public Ambient(string text)
        {
            Text = text;
            _outer = s_current.Value;
            s_current.Value = this;
        }

        public string Text { get; }

        public static Ambient? Current => s_current.Value;

        public void Dispose() => s_current.Value = _outer;
    }

    [ThreadStatic]
    private static Clip? t_clip;

    public static void Run()
    {
        using var local = new ThreadLocal<Clip>(() => Source.LoadPerformer());
        Sink.TrainClip(local.Value!); // BAD: thread-local
        using var open = new ThreadLocal<Clip>(() => Source.LoadPublic());
        Sink.TrainClip(open.Value!); // OK
        var flow = new AsyncLocal<string>();
        flow.Value = "plain";
        Sink.TrainText(flow.Value); // OK
        flow.Value = Source.LoadPerformerText();
        Sink.TrainText(flow.Value); // BAD: async-local

        t_clip = Source.LoadPerformer();
        Sink.TrainClip(t_clip); // BAD: thread-static
        t_clip = Source.LoadPublic();
        Sink.TrainClip(t_clip); // OK
        using (new Ambient(Source.LoadPerformerText()))
        {
            Sink.TrainText(Ambient.Current!.Text); // BAD: ambient
        }
    }
}
