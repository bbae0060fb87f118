// generic: A repository with constraints, a static cache per type and a factory.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case676_Generic_Repository
{
    private interface IEntity
    {
        string Key { get; }
    }

    private sealed record Voice(string Key, Clip Clip) : IEntity;

    private sealed record Bed(string Key, Clip Clip) : IEntity;

    private sealed class Repository<T>
        where T : class, IEntity
    {
        private readonly Dictionary<string, T> _items = [];

        public static Repository<T> Shared { get; } = new();

        public void Save(T item) => _items[item.Key] = item;

        public T? Find(string key) => _items.GetValueOrDefault(key);

        public IEnumerable<TOut> All<TOut>(Func<T, TOut> select) => _items.Values.Select(select);
    }

    public static void Run()
    {
        Repository<Voice>.Shared.Save(new Voice("v", Source.LoadPerformer()));
        Repository<Bed>.Shared.Save(new Bed("b", Source.LoadPublic()));
        Sink.TrainClip(Repository<Voice>.Shared.Find("v")!.Clip); // BAD: shared-voice
        Sink.TrainClip(Repository<Bed>.Shared.Find("b")!.Clip); // OK: hard
        Sink.TrainText(Repository<Voice>.Shared.Find("v")!.Key); // OK

        var own = new Repository<Voice>();
        own.Save(new Voice("v", Source.LoadPublic()));
        Sink.Train(own.All(v => v.Clip.Text).ToList()); // OK
        own.Save(new Voice("w", Source.LoadPerformer()));
        Sink.Train(own.All(v => v.Clip.Text).ToList()); // BAD: own-voice
        Sink.Train(own.All(v => v.Key).ToList()); // OK
    }
}
