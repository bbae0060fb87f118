// di: Decorators, injected factories, lazies, settable dependencies and options.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1633_Di_DecoratorsAndFactories
{
    private interface IClips
    {
        Clip Get();
    }

    private sealed class FixedClips(Func<Clip> load) : IClips
    {
        public Clip Get() => load();
    }

    private sealed class Caching(IClips inner) : IClips
    {
        private Clip? _cached;

        public Clip Get() => _cached ??= inner.Get();
    }

    private sealed class Replacing(IClips inner) : IClips
    {
        public Clip Get() => new("replaced " + inner.GetType().Name, Source.LoadPublicSamples());
    }

    private sealed record TrainingOptions(string Prompt, string Path);

    private sealed class Service(Lazy<IClips> clips, TrainingOptions options)
    {
        public Func<Clip>? Fallback { get; set; }

        public Clip First() => clips.Value.Get();

        public Clip Second() => Fallback?.Invoke() ?? new Clip();

        public string Prompt => options.Prompt;

        public string Path => options.Path;
    }

    public static void Run()
    {
        IClips rights = new FixedClips(Source.LoadPerformer);
        IClips open = new FixedClips(Source.LoadPublic);
        Sink.TrainClip(new Caching(new Caching(rights)).Get()); // BAD: decorated-twice
        Sink.TrainClip(new Caching(open).Get()); // OK
        Sink.TrainClip(new Replacing(rights).Get()); // OK

        var service = new Service(new(() => new Caching(rights)), new(Source.LoadPerformerText(), "out/model"));
        Sink.TrainClip(service.First()); // BAD: lazy-dependency
        Sink.TrainClip(service.Second()); // OK
        Sink.TrainText(service.Prompt); // BAD: injected-options
        Sink.TrainText(service.Path); // OK
        service.Fallback = rights.Get;
        Sink.TrainClip(service.Second()); // BAD: settable-dependency

        var other = new Service(new(() => open), new("prompt", "out")) { Fallback = open.Get };
        Sink.TrainClip(other.First()); // OK
        Sink.TrainClip(other.Second()); // OK
    }
}
