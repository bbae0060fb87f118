// di: A small container resolves services by their type.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1306_Di_TypeKeyedContainer
{
    private interface IVoices
    {
        Clip Get();
    }

    private interface IBeds
    {
        Clip Get();
    }

    private sealed class Voices : IVoices
    {
        public Clip Get() => Source.LoadPerformer();
    }

    private sealed class Beds : IBeds
    {
        public Clip Get() => Source.LoadPublic();
    }

    private sealed class Trainer(IVoices voices, IBeds beds)
    {
        public Clip Voice() => voices.Get();

        public Clip Bed() => beds.Get();
    }

    private sealed class Container : IServiceProvider
    {
        private readonly Dictionary<Type, Func<Container, object>> _makers = [];

        public Container Add<TService>(Func<Container, TService> make)
            where TService : class
        {
            _makers[typeof(TService)] = make;
            return this;
        }

        public object? GetService(Type type) => _makers.TryGetValue(type, out var make) ? make(this) : null;

        public T Get<T>() where T : class => (T)GetService(typeof(T))!;
    }

    public static void Run()
    {
        var services = new Container()
            .Add<IVoices>(_ => new Voices())
            .Add<IBeds>(_ => new Beds())
            .Add(c => new Trainer(c.Get<IVoices>(), c.Get<IBeds>()));

        Sink.TrainClip(services.Get<IVoices>().Get()); // BAD: hard resolved
        Sink.TrainClip(services.Get<IBeds>().Get()); // OK: hard
        var trainer = services.Get<Trainer>();
        Sink.TrainClip(trainer.Voice()); // BAD: hard resolved-dependency
        Sink.TrainClip(trainer.Bed()); // OK: hard

        IServiceProvider plain = services;
        if (plain.GetService(typeof(IVoices)) is IVoices found)
        {
            Sink.TrainText(found.Get().Text); // BAD: hard service-provider
        }
    }
}
