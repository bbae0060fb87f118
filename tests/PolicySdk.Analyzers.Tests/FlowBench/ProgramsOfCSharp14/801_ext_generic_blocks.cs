// ext: Generic extension blocks over sequences, with static members and constraints.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case801_Ext_GenericBlocks
{
    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<T> EveryOther => items.Where((_, i) => i % 2 == 0);

        public IEnumerable<TOut> Map<TOut>(Func<T, TOut> f)
        {
            foreach (var item in items)
            {
                yield return f(item);
            }
        }

        public static IEnumerable<T> Two(T a, T b) => [a, b];

        public bool IsEmpty => !items.Any();
    }

    extension<T>(T[] items)
        where T : INumber<T>
    {
        public T Total => items.Aggregate(T.Zero, (a, b) => a + b);
    }

    public static void Run()
    {
        Sink.TrainAll(Source.LoadPerformers().EveryOther); // BAD: generic-property
        Sink.TrainAll(Source.LoadPublics().EveryOther); // OK
        Sink.Train(Source.LoadPerformers().Map(c => c.Text)); // BAD: generic-method
        Sink.Train(Source.LoadPerformers().Map(_ => "x").ToList()); // OK
        Sink.TrainAll(IEnumerable<Clip>.Two(Source.LoadPublic(), Source.LoadPerformer())); // BAD: static-generic
        Sink.TrainAll(IEnumerable<Clip>.Two(Source.LoadPublic(), new Clip())); // OK
        Sink.Train(Source.LoadPerformerSamples().Total); // BAD: constrained
        Sink.Train(Source.LoadPublicSamples().Total); // OK
        Sink.Train(Source.LoadPublics().IsEmpty); // OK
    }
}
