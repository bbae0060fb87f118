// di: A small container keyed by service types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1632_Di_TypeKeyedContainer
{
    private interface IVoices
    {
        Clip Next();
    }

    private interface IBeds
    {
        Clip Next();
    }

    private sealed class Voices : IVoices
    {
        public Clip Next() => Source.LoadPerformer();
    }

    private sealed class Beds : IBeds
    {
        public Clip Next() => Source.LoadPublic();
    }

    private sealed class Session(IVoices voices, IBeds beds)
    {
        public Clip Voice => voices.Next();

        public Clip Bed => beds.Next();
    }

    private sealed class Container : IServiceProvider
    {
        private readonly Dictionary<Type, Func<Container, object>> _factories = [];

        public Container Add<T>(Func<Container, T> factory) where T : class
        {
            _factories[typeof(T)] = factory;
            return this;
        }

        public object? GetService(Type serviceType) => _factories.TryGetValue(serviceType, out var f) ? f(this) : null;

        public T Get<T>() where T : class => (T)GetService(typeof(T))!;
    }

    public static void Run()
    {
        var services = new Container().Add<IVoices>(_ => new Voices()).Add<IBeds>(_ => new Beds());
        services.Add(c => new Session(c.Get<IVoices>(), c.Get<IBeds>()));
        Sink.TrainClip(services.Get<IVoices>().Next()); // BAD: hard resolved-service
        Sink.TrainClip(services.Get<IBeds>().Next()); // OK: hard

        var session = services.Get<Session>();
        Sink.TrainClip(session.Voice); // BAD: hard resolved-graph
        Sink.TrainClip(session.Bed); // OK: hard
        Sink.TrainClip(new Container().Add<IBeds>(_ => new Beds()).Get<IBeds>().Next()); // OK
    }
}
