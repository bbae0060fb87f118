// generic: Static extension members as factories and through type parameters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case815_Generic_StaticExtensionFactories
{
    public sealed class Batch<T>
    {
        public List<T> Items { get; } = [];
    }

    extension<T>(Batch<T>)
    {
        public static Batch<T> Of(params ReadOnlySpan<T> items)
        {
            var batch = new Batch<T>();
            foreach (var item in items)
            {
                batch.Items.Add(item);
            }

            return batch;
        }

        public static Batch<T> Empty => new();
    }

    extension<T>(Batch<T> batch)
    {
        public Batch<T> With(T item)
        {
            batch.Items.Add(item);
            return batch;
        }

        public T First => batch.Items[0];
    }

    public static void Run()
    {
        Sink.TrainClip(Batch<Clip>.Of(Source.LoadPerformer()).First); // BAD: factory
        Sink.TrainClip(Batch<Clip>.Of(Source.LoadPublic()).First); // OK
        var empty = Batch<string>.Empty;
        Sink.Train(empty); // OK
        empty.With("a").With(Source.LoadPerformerText());
        Sink.Train(empty.Items); // BAD: fluent-extension
        var open = Batch<string>.Empty.With(Source.LoadPublicText());
        Sink.TrainText(open.First); // OK
    }
}
