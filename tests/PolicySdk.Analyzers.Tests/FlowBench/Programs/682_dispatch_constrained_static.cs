// dispatch: Static abstract factories and operators picked by a type argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case682_Dispatch_ConstrainedStatic
{
    private interface ILoads<TSelf>
        where TSelf : ILoads<TSelf>
    {
        static abstract Clip Load();

        static virtual string Name => "default";

        static abstract TSelf operator +(TSelf left, Clip right);
    }

    private sealed class Rights : ILoads<Rights>
    {
        public Clip Clip = new();

        public static Clip Load() => Source.LoadPerformer();

        public static Rights operator +(Rights left, Clip right)
        {
            left.Clip = right;
            return left;
        }
    }

    private sealed class Open : ILoads<Open>
    {
        public Clip Clip = new();

        public static Clip Load() => Source.LoadPublic();

        public static string Name => "open";

        public static Open operator +(Open left, Clip right) => new() { Clip = new Clip(right.Id, []) };
    }

    private static Clip LoadAs<T>()
        where T : ILoads<T>
        => T.Load();

    private static T Add<T>(T to, Clip clip)
        where T : ILoads<T>
        => to + clip;

    private static string NameOf<T>()
        where T : ILoads<T>
        => T.Name;

    public static void Run()
    {
        Sink.TrainClip(LoadAs<Rights>()); // BAD: static-abstract
        Sink.TrainClip(LoadAs<Open>()); // OK
        Sink.TrainText(NameOf<Rights>() + NameOf<Open>()); // OK
        Sink.TrainClip(Add(new Rights(), LoadAs<Rights>()).Clip); // BAD: static-operator
        Sink.TrainClip(Add(new Rights(), LoadAs<Open>()).Clip); // OK
        var open = Source.LoadPerformer();
        open.Id = "id";
        Sink.TrainClip(Add(new Open(), open).Clip); // OK
    }
}
