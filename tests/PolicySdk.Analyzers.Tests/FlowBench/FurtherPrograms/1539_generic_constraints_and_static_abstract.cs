// generic: Static abstract members, generic maths and a typed cache.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1539_Generic_ConstraintsAndStaticAbstract
{
    private interface IDataset<TSelf> where TSelf : IDataset<TSelf>
    {
        static abstract Clip Load();

        static virtual string Title => TSelf.Load().Text;
    }

    private sealed class Rights : IDataset<Rights>
    {
        public static Clip Load() => Source.LoadPerformer();
    }

    private sealed class Open : IDataset<Open>
    {
        public static Clip Load() => Source.LoadPublic();
    }

    private static Clip First<T>() where T : IDataset<T> => T.Load();

    private static string TitleOf<T>() where T : IDataset<T> => T.Title;

    private static T Total<T>(IEnumerable<T> values) where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var v in values)
        {
            sum += v;
        }

        return sum;
    }

    public static void Run()
    {
        Sink.TrainClip(First<Rights>()); // BAD: static-abstract
        Sink.TrainClip(First<Open>()); // OK
        Sink.TrainText(TitleOf<Rights>()); // BAD: static-virtual
        Sink.Train(Total(Source.LoadPerformerSamples())); // BAD: generic-math
        Sink.Train(Total(Source.LoadPublicSamples())); // OK
    }
}
