// di: Factories, decorators and composed services.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case518_Di_FactoriesDecorators
{
    private interface IClips
    {
        Clip Get();

        string Name => "clips";
    }

    private sealed class RightsClips : IClips
    {
        public Clip Get() => Source.LoadPerformer();
    }

    private sealed class OpenClips : IClips
    {
        public Clip Get() => Source.LoadPublic();
    }

    private sealed class Logged(IClips inner) : IClips
    {
        public Clip Get()
        {
            var clip = inner.Get();
            Console.WriteLine(clip.Id);
            return clip;
        }

        public string Name => "logged " + inner.Name;
    }

    private sealed class Masked(IClips inner) : IClips
    {
        public Clip Get() => inner.Get().Rate > 0 ? new Clip() : Source.LoadPublic();
    }

    private sealed class Service(Func<IClips> factory)
    {
        public Clip Next() => factory().Get();
    }

    public static void Run()
    {
        Sink.TrainClip(new Logged(new RightsClips()).Get()); // BAD: decorated
        Sink.TrainClip(new Logged(new OpenClips()).Get()); // OK
        Sink.TrainText(((IClips)new Logged(new RightsClips())).Name); // OK
        Sink.TrainClip(new Masked(new RightsClips()).Get()); // OK
        Sink.TrainClip(new Logged(new Logged(new RightsClips())).Get()); // BAD: two-decorators
        Sink.TrainClip(new Service(() => new RightsClips()).Next()); // BAD: factory
        Sink.TrainClip(new Service(() => new Logged(new OpenClips())).Next()); // OK
    }
}
