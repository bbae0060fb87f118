// di: Lists of handlers, strategies and a mediator.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case521_Di_StrategiesMediator
{
    private interface IHandler<in TRequest, out TResponse>
    {
        TResponse Handle(TRequest request);
    }

    private sealed record Ask(string Who);

    private sealed class RightsHandler : IHandler<Ask, Clip>
    {
        public Clip Handle(Ask request) => Source.LoadPerformer();
    }

    private sealed class EchoHandler : IHandler<Ask, Clip>
    {
        public Clip Handle(Ask request) => new(request.Who, []);
    }

    private sealed class Mediator(IEnumerable<IHandler<Ask, Clip>> handlers)
    {
        public List<Clip> Send(Ask ask) => handlers.Select(h => h.Handle(ask)).ToList();
    }

    private delegate Task<string> Next(string text);

    private sealed class Pipeline
    {
        private readonly List<Func<Next, Next>> _steps = [];

        public Pipeline Use(Func<Next, Next> step)
        {
            _steps.Add(step);
            return this;
        }

        public Next Build()
        {
            Next end = text => Task.FromResult(text);
            for (var i = _steps.Count - 1; i >= 0; i--)
            {
                end = _steps[i](end);
            }

            return end;
        }
    }

    public static async Task Run()
    {
        Sink.TrainAll(new Mediator([new EchoHandler(), new RightsHandler()]).Send(new Ask("a"))); // BAD: one-handler
        Sink.TrainAll(new Mediator([new EchoHandler()]).Send(new Ask("a"))); // OK
        Sink.TrainAll(new Mediator([new EchoHandler()]).Send(new Ask(Source.LoadPerformerText()))); // BAD: request-echoed
        var rights = new Pipeline().Use(next => text => next(text + Source.LoadPerformerText()));
        Sink.TrainText(await rights.Build()("a")); // BAD: middleware
        var open = new Pipeline().Use(next => async text => await next(text.Trim()));
        Sink.TrainText(await open.Build()("a")); // OK
        Sink.TrainText(await open.Build()(Source.LoadPerformerText())); // BAD: through-middleware
    }
}
