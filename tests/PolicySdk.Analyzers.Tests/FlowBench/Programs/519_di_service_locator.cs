// di: Hand-written containers with registrations and scopes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case519_Di_ServiceLocator
{
    private interface ISource
    {
        string Words();
    }

    private sealed class Rights : ISource
    {
        public string Words() => Source.LoadPerformerText();
    }

    private sealed class Open : ISource
    {
        public string Words() => Source.LoadPublicText();
    }

    private sealed class Locator
    {
        private readonly Dictionary<Type, Func<object>> _makers = [];

        public Locator Add<TService>(Func<TService> make) where TService : class
        {
            _makers[typeof(TService)] = () => make();
            return this;
        }

        public TService Resolve<TService>() where TService : class => (TService)_makers[typeof(TService)]();
    }

    private sealed class Job(ISource source)
    {
        public ISource Source { get; } = source;

        public void Go()
        {
            Sink.TrainText(Source.Words()); // BAD: resolved-service
        }
    }

    private sealed class OpenJob(ISource source)
    {
        public void Go()
        {
            Sink.TrainText(source.Words()); // OK
        }
    }

    public static void Run()
    {
        var rights = new Locator().Add<ISource>(() => new Rights());
        rights.Add(() => new Job(rights.Resolve<ISource>()));
        rights.Resolve<Job>().Go(); // VIA: resolved-service
        Sink.TrainText(rights.Resolve<ISource>().Words()); // BAD: located
        var open = new Locator().Add<ISource>(() => new Open());
        Sink.TrainText(open.Resolve<ISource>().Words()); // OK
        new OpenJob(open.Resolve<ISource>()).Go();
    }
}
