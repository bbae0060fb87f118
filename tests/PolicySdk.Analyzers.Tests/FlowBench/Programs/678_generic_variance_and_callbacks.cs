// generic: Covariant producers, contravariant consumers and generic delegates.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case678_Generic_VarianceAndCallbacks
{
    private interface IProducer<out T>
    {
        T Make();
    }

    private interface IConsumer<in T>
    {
        void Take(T item);
    }

    private sealed class Maker<T>(Func<T> make) : IProducer<T>
    {
        public T Make() => make();
    }

    private sealed class Collector<T> : IConsumer<T>
    {
        public List<T> Items { get; } = [];

        public void Take(T item) => Items.Add(item);
    }

    private static void Pump<T>(IProducer<T> from, IConsumer<T> to) => to.Take(from.Make());

    public static void Run()
    {
        var all = new Collector<object>();
        var clips = new Collector<Clip>();
        var open = new Collector<object>();
        Pump<Clip>(new Maker<Clip>(Source.LoadPerformer), all);
        Pump(new Maker<Clip>(Source.LoadPublic), clips);
        Pump<object>(new Maker<string>(Source.LoadPublicText), open);
        Sink.Train(all.Items[0]); // BAD: pumped
        Sink.TrainAll(clips.Items); // OK
        Sink.Train(open.Items); // OK

        Func<object> wide = () => Source.LoadPerformer();
        Action<object> narrow = o => Sink.Train(o); // BAD: contravariant-action
        Action<Clip> use = narrow;
        use((Clip)wide()); // VIA: contravariant-action
        Converter<Clip, string> convert = c => c.Id;
        Sink.TrainText(convert(Source.LoadPublic())); // OK
    }
}
