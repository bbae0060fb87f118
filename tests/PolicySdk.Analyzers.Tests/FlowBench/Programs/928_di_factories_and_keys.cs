// di: Keyed services, factories with parameters, and services that dispose.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case928_Di_FactoriesAndKeys
{
    private interface IStore
    {
        Clip Get();
    }

    private sealed class Memory(params Clip[] clips) : IStore
    {
        public Clip Get() => clips[0];
    }

    private sealed class Loading(Func<Clip> load) : IStore
    {
        private Clip? _clip;

        public Clip Get() => _clip ??= load();
    }

    private sealed class Registry
    {
        private readonly Dictionary<string, Func<Registry, IStore>> _makers = [];
        private readonly Dictionary<string, IStore> _made = [];

        public Registry Add(string key, Func<Registry, IStore> make)
        {
            _makers[key] = make;
            return this;
        }

        public IStore this[string key]
        {
            get
            {
                if (!_made.TryGetValue(key, out var store))
                {
                    store = _makers[key](this);
                    _made[key] = store;
                }

                return store;
            }
        }
    }

    private sealed class Options<T>(Func<T> read)
    {
        public T Value => read();
    }

    private sealed class Job(IStore store, Options<string> prompt, ILogger<Job>? log = null)
    {
        public Clip Clip => store.Get();

        public string Prompt
        {
            get
            {
                log?.Log($"prompt {store.Get().Rate}");
                return prompt.Value;
            }
        }
    }

    private interface ILogger<T>
    {
        void Log(string message);
    }

    private sealed class Lines<T> : ILogger<T>
    {
        public List<string> All { get; } = [];

        public void Log(string message) => All.Add(typeof(T).Name + message);
    }

    public static void Run()
    {
        var rights = new Registry().Add("voice", _ => new Loading(Source.LoadPerformer)).Add("bed", _ => new Memory(Source.LoadPublic()));
        Sink.TrainClip(rights["voice"].Get()); // BAD: keyed
        Sink.TrainClip(rights["bed"].Get()); // OK: hard
        var open = new Registry().Add("bed", r => new Memory(r["other"].Get())).Add("other", _ => new Loading(Source.LoadPublic));
        Sink.TrainClip(open["bed"].Get()); // OK

        var log = new Lines<Job>();
        var job = new Job(new Loading(Source.LoadPerformer), new Options<string>(() => "say"), log);
        Sink.TrainText(job.Prompt); // OK
        Sink.TrainClip(job.Clip); // BAD: injected-store
        var clean = new Job(new Memory(Source.LoadPublic()), new Options<string>(Source.LoadPerformerText));
        Sink.TrainClip(clean.Clip); // OK
        Sink.TrainText(clean.Prompt); // BAD: injected-options
        Func<string, IStore> make = name => name == "a" ? new Memory(Source.LoadPublic()) : new Loading(Source.LoadPublic);
        Sink.TrainClip(make("a").Get()); // OK
        Func<Clip, IStore> wrap = clip => new Memory(clip);
        Sink.TrainClip(wrap(Source.LoadPerformer()).Get()); // BAD: factory-argument
    }
}
