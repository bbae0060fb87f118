// di: A hand-made container, options callbacks and decorators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1569_Di_ContainersAndOptions
{
    private interface ISource
    {
        Clip Next();
    }

    private sealed class Rights : ISource
    {
        public Clip Next() => Source.LoadPerformer();
    }

    private sealed class Upper(ISource inner) : ISource
    {
        public Clip Next()
        {
            var clip = inner.Next();
            return new Clip(clip.Text.ToUpperInvariant(), clip.Samples);
        }
    }

    private sealed class Options
    {
        public string Prompt { get; set; } = "";

        public int Epochs { get; set; }
    }

    private sealed class Container
    {
        private readonly Dictionary<Type, Func<Container, object>> _made = [];

        public Container Add<T>(Func<Container, T> make) where T : notnull
        {
            _made[typeof(T)] = c => make(c);
            return this;
        }

        public T Get<T>() => (T)_made[typeof(T)](this);
    }

    private static Options Configure(Action<Options> configure)
    {
        var options = new Options();
        configure(options);
        return options;
    }

    public static void Run()
    {
        ISource decorated = new Upper(new Rights());
        Sink.TrainText(decorated.Next().Text); // BAD: decorator

        var options = Configure(o =>
        {
            o.Prompt = Source.LoadPerformerText();
            o.Epochs = 4;
        });
        Sink.TrainText(options.Prompt); // BAD: options-callback
        Sink.Train(options.Epochs); // OK

        var container = new Container().Add<ISource>(_ => new Rights()).Add(c => new Upper(c.Get<ISource>()));
        Sink.TrainClip(container.Get<Upper>().Next()); // BAD: hard container
    }
}
