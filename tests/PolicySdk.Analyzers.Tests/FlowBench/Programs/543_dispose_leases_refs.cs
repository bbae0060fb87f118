// dispose: Ref struct scopes, leases that restore, base Dispose patterns and composite disposables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case543_Dispose_LeasesRefs
{
    private static string s_mode = "plain";

    private readonly ref struct Restore(string old)
    {
        public void Dispose() => s_mode = old;
    }

    private static Restore Enter(string mode)
    {
        var old = s_mode;
        s_mode = mode;
        return new Restore(old);
    }

    private abstract class Resource : IDisposable
    {
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected abstract void Dispose(bool disposing);
    }

    private sealed class Voice : Resource
    {
        public Clip? Clip { get; private set; } = Source.LoadPerformer();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Clip = null;
            }
        }
    }

    private sealed class Composite : IDisposable
    {
        private readonly List<IDisposable> _parts = [];

        public T Add<T>(T part) where T : IDisposable
        {
            _parts.Add(part);
            return part;
        }

        public void Dispose() => _parts.ForEach(p => p.Dispose());
    }

    public static void Run()
    {
        using (Enter(Source.LoadPerformerText()))
        {
            Sink.TrainText(s_mode); // BAD: inside-mode
        }

        Sink.TrainText(s_mode); // OK
        var voice = new Voice();
        Sink.TrainClip(voice.Clip!); // BAD: before-dispose
        voice.Dispose();
        Sink.Train(voice); // OK: hard
        using var all = new Composite();
        var member = all.Add(new Voice());
        Sink.TrainClip(member.Clip!); // BAD: composite-member
        IDisposable any = new Voice();
        Sink.Train(any); // BAD: as-disposable
        using IDisposable none = new Composite();
        Sink.Train(none); // OK
    }
}
