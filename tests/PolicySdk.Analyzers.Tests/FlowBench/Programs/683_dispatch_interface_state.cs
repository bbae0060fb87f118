// dispatch: Implementations keep state; the caller sees only the interface.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case683_Dispatch_InterfaceState
{
    private interface IStore
    {
        void Put(Clip clip);

        Clip Get();

        string Kind { get; }
    }

    private sealed class Memory : IStore
    {
        private Clip _clip = new();

        public void Put(Clip clip) => _clip = clip;

        public Clip Get() => _clip;

        public string Kind => "memory";
    }

    private sealed class Sealed : IStore
    {
        private readonly List<string> _log = [];

        void IStore.Put(Clip clip) => _log.Add("put " + clip.Text.Length);

        Clip IStore.Get() => Source.LoadPublic();

        public string Kind => "sealed";
    }

    private sealed class Mirror(IStore inner) : IStore
    {
        public void Put(Clip clip) => inner.Put(clip);

        public Clip Get() => inner.Get();

        public string Kind => "mirror of " + inner.Kind;
    }

    public static void Run(bool memory)
    {
        IStore a = new Mirror(new Memory());
        a.Put(Source.LoadPerformer());
        Sink.TrainClip(a.Get()); // BAD: mirrored
        Sink.TrainText(a.Kind); // OK
        IStore b = new Mirror(new Sealed());
        b.Put(Source.LoadPerformer());
        Sink.TrainClip(b.Get()); // OK
        IStore c = memory ? new Memory() : new Sealed();
        c.Put(Source.LoadPublic());
        Sink.TrainClip(c.Get()); // OK
        c.Put(Source.LoadPerformer());
        Sink.TrainClip(c.Get()); // BAD: maybe-memory
    }
}
