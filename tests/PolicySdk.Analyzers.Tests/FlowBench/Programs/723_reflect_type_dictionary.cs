// reflect: A registry keyed by type, an attribute store and a weak table.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case723_Reflect_TypeDictionary
{
    private sealed class Registry
    {
        private readonly Dictionary<Type, Func<object>> _makers = [];
        private readonly ConditionalWeakTable<object, string> _notes = [];

        public Registry Add<T>(Func<T> make)
            where T : class
        {
            _makers[typeof(T)] = make;
            return this;
        }

        public T Get<T>() => (T)_makers[typeof(T)]();

        public void Note(object key, string text) => _notes.AddOrUpdate(key, text);

        public string Note(object key) => _notes.TryGetValue(key, out var text) ? text : "";
    }

    private sealed record Rights(Clip Clip);

    private sealed record Open(Clip Clip);

    public static void Run()
    {
        var registry = new Registry().Add(() => new Rights(Source.LoadPerformer())).Add(() => new Open(Source.LoadPublic()));
        Sink.TrainClip(registry.Get<Rights>().Clip); // BAD: hard rights
        Sink.TrainClip(registry.Get<Open>().Clip); // OK: hard
        var key = new object();
        registry.Note(key, Source.LoadPerformerText());
        Sink.TrainText(registry.Note(key)); // BAD: hard note
        var open = new Registry().Add(() => new Open(Source.LoadPublic()));
        open.Note(key, "n");
        Sink.TrainText(open.Note(key)); // OK
        Sink.TrainClip(open.Get<Open>().Clip); // OK
    }
}
