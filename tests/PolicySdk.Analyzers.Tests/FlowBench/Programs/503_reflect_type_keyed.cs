// reflect: Containers keyed by type and attached state.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case503_Reflect_TypeKeyed
{
    private sealed class Services
    {
        private readonly Dictionary<Type, object> _map = [];

        public void Add<T>(T service) where T : notnull => _map[typeof(T)] = service;

        public T Get<T>() => (T)_map[typeof(T)];
    }

    private sealed record RightsClip(Clip Clip);

    private sealed record OpenClip(Clip Clip);

    private sealed class Provider : IServiceProvider
    {
        public object? GetService(Type serviceType)
            => serviceType == typeof(RightsClip) ? new RightsClip(Source.LoadPerformer())
            : serviceType == typeof(OpenClip) ? new OpenClip(Source.LoadPublic())
            : null;
    }

    public static void Run()
    {
        var services = new Services();
        services.Add(new RightsClip(Source.LoadPerformer()));
        services.Add(new OpenClip(Source.LoadPublic()));
        Sink.TrainClip(services.Get<RightsClip>().Clip); // BAD: hard type-keyed
        Sink.TrainClip(services.Get<OpenClip>().Clip); // OK: hard

        IServiceProvider provider = new Provider();
        Sink.TrainClip(((RightsClip)provider.GetService(typeof(RightsClip))!).Clip); // BAD: hard service-provider
        Sink.TrainClip(((OpenClip)provider.GetService(typeof(OpenClip))!).Clip); // OK: hard

        var attached = new ConditionalWeakTable<object, Clip>();
        var key = new object();
        attached.Add(key, Source.LoadPerformer());
        if (attached.TryGetValue(key, out var clip))
        {
            Sink.TrainClip(clip); // BAD: hard weak-table
        }

        var weak = new WeakReference<Clip>(Source.LoadPerformer());
        if (weak.TryGetTarget(out var target))
        {
            Sink.TrainClip(target); // BAD: hard weak-reference
        }

        var open = new WeakReference<Clip>(Source.LoadPublic());
        Sink.TrainClip(open.TryGetTarget(out var t) ? t : new Clip()); // OK
    }
}
