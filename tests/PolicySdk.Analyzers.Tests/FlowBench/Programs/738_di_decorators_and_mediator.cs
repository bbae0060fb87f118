// di: Decorated services, a mediator with handlers, and a pipeline of behaviors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case738_Di_DecoratorsAndMediator
{
    private sealed record Request(string Name);

    private interface IHandler
    {
        Clip Handle(Request request);
    }

    private sealed class RightsHandler : IHandler
    {
        public Clip Handle(Request request) => Source.LoadPerformer();
    }

    private sealed class OpenHandler : IHandler
    {
        public Clip Handle(Request request) => new(request.Name, Source.LoadPublicSamples());
    }

    private sealed class Caching(IHandler inner) : IHandler
    {
        private readonly Dictionary<Request, Clip> _cache = [];

        public Clip Handle(Request request)
        {
            if (!_cache.TryGetValue(request, out var clip))
            {
                _cache.Add(request, clip = inner.Handle(request));
            }

            return clip;
        }
    }

    private sealed class Masking(IHandler inner) : IHandler
    {
        public Clip Handle(Request request)
        {
            var clip = inner.Handle(request);
            return new Clip("masked", new float[clip.Samples.Length]);
        }
    }

    private static Clip Send(IEnumerable<IHandler> handlers, Request request)
        => handlers.Select(h => h.Handle(request)).First(c => c.Text != "");

    public static void Run()
    {
        Sink.TrainClip(new Caching(new RightsHandler()).Handle(new("a"))); // BAD: decorated
        Sink.TrainClip(new Masking(new RightsHandler()).Handle(new("a"))); // OK
        Sink.TrainClip(new Caching(new Masking(new Caching(new RightsHandler()))).Handle(new("a"))); // OK: hard
        Sink.TrainClip(Send([new OpenHandler()], new("a"))); // OK
        Sink.TrainClip(Send([new OpenHandler()], new(Source.LoadPerformerText()))); // BAD: request-name
        Sink.TrainClip(Send([new OpenHandler(), new RightsHandler()], new("a"))); // BAD: one-handler
    }
}
