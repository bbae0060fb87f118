// di: A container with registrations, lifetimes and constructor arguments by delegate.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case736_Di_ContainerByHand
{
    private sealed class Container
    {
        private readonly Dictionary<string, Func<Container, object>> _makers = [];
        private readonly Dictionary<string, object> _single = [];

        public void Add(string key, Func<Container, object> make) => _makers[key] = make;

        public void AddSingle(string key, Func<Container, object> make) => Add(key, c =>
        {
            if (!c._single.TryGetValue(key, out var made))
            {
                c._single[key] = made = make(c);
            }

            return made;
        });

        public T Get<T>(string key) => (T)_makers[key](this);
    }

    private sealed class Loader(Func<Clip> load)
    {
        public Clip Load() => load();
    }

    private sealed class Trainer(Loader loader, string name)
    {
        public string Name => name;

        public void Execute()
        {
            Sink.TrainClip(loader.Load()); // BAD: hard injected
        }
    }

    private sealed class OpenTrainer(Loader loader)
    {
        public void Execute()
        {
            Sink.TrainClip(loader.Load()); // OK
        }
    }

    public static void Run()
    {
        var container = new Container();
        container.AddSingle("loader", _ => new Loader(Source.LoadPerformer));
        container.Add("trainer", c => new Trainer(c.Get<Loader>("loader"), "t"));
        container.Get<Trainer>("trainer").Execute(); // VIA: injected
        Sink.TrainText(container.Get<Trainer>("trainer").Name); // OK: hard

        var open = new Container();
        open.Add("loader", _ => new Loader(Source.LoadPublic));
        open.Add("trainer", c => new OpenTrainer(c.Get<Loader>("loader")));
        open.Get<OpenTrainer>("trainer").Execute();
    }
}
