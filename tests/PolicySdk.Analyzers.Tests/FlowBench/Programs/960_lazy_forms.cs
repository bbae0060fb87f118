// lazy: Lazy<T> in its constructor forms, with metadata of its own and in collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case960_Lazy_Forms
{
    private sealed class Loader
    {
        public Loader() => Clip = Source.LoadPerformer();

        public Clip Clip { get; }
    }

    private sealed class OpenLoader
    {
        public Clip Clip { get; } = Source.LoadPublic();
    }

    private sealed class Named<T>(string name, Func<T> factory) : Lazy<T>(factory, LazyThreadSafetyMode.PublicationOnly)
    {
        public string Name { get; } = name;
    }

    private static Clip Fetch() => Source.LoadPerformer();

    public static async Task Run(bool rights)
    {
        var byConstructor = new Lazy<Loader>();
        Sink.TrainClip(byConstructor.Value.Clip); // BAD: default-constructor
        Sink.TrainClip(new Lazy<OpenLoader>(true).Value.Clip); // OK

        var group = new Lazy<Clip>(Fetch, isThreadSafe: false);
        Sink.TrainClip(group.Value); // BAD: method-group
        var ready = new Lazy<string>(Source.LoadPerformerText());
        Sink.TrainText(ready.Value); // BAD: ready-value

        var named = new Named<Clip>("take", () => Source.LoadPerformer());
        Sink.TrainText(named.Name); // OK
        Sink.TrainClip(named.Value); // BAD: derived-lazy

        var asynchronous = new Lazy<Task<Clip>>(() => Source.LoadPerformerAsync());
        Sink.TrainClip(await asynchronous.Value); // BAD: lazy-task

        var table = new Dictionary<string, Lazy<Clip>>
        {
            ["open"] = new(() => Source.LoadPublic()),
        };
        Sink.TrainClip(table["open"].Value); // OK
        table["voice"] = new(() => Source.LoadPerformer());
        Sink.TrainClip(table["voice"].Value); // BAD: table-entry

        var chosen = new Lazy<Clip>(() => rights ? Source.LoadPerformer() : Source.LoadPublic());
        Sink.Train(chosen.IsValueCreated); // OK
        Sink.TrainClip(chosen.Value); // BAD: one-branch
    }
}
