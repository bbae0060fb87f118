// di: Setter injection, factories, keyed services and optional dependencies.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case737_Di_PropertyAndMethodInjection
{
    private interface IClips
    {
        IEnumerable<Clip> All();
    }

    private sealed class Rights : IClips
    {
        public IEnumerable<Clip> All() => Source.LoadPerformers();
    }

    private sealed class Open : IClips
    {
        public IEnumerable<Clip> All() => Source.LoadPublics();
    }

    private sealed class Job
    {
        public IClips? Clips { get; set; }

        public required Func<IClips> Fallback { get; init; }

        public IEnumerable<Clip> Read() => (Clips ?? Fallback()).All();

        public string Words(IClips other) => string.Concat(other.All().Select(c => c.Text));
    }

    public static void Run()
    {
        var rights = new Job { Fallback = () => new Open(), Clips = new Rights() };
        Sink.TrainAll(rights.Read()); // BAD: property-injected
        Sink.TrainText(rights.Words(new Open())); // OK
        var open = new Job { Fallback = () => new Open() };
        Sink.TrainAll(open.Read()); // OK
        Sink.TrainText(open.Words(new Rights())); // BAD: method-injected
        var fallback = new Job { Fallback = () => new Rights() };
        Sink.TrainAll(fallback.Read()); // BAD: fallback
        fallback.Clips = new Open();
        Sink.TrainAll(fallback.Read()); // OK: hard
    }
}
