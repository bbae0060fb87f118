// dispatch: Static abstract and static virtual interface members chosen by a type argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case452_Dispatch_StaticAbstract
{
    private interface IOrigin<TSelf> where TSelf : IOrigin<TSelf>
    {
        static abstract Clip Load();

        static virtual string Title() => "untitled";

        static abstract TSelf Create(Clip clip);

        Clip Held { get; }
    }

    private readonly record struct Rights(Clip Held) : IOrigin<Rights>
    {
        public static Clip Load() => Source.LoadPerformer();

        public static string Title() => Source.LoadPerformerText();

        public static Rights Create(Clip clip) => new(clip);
    }

    private readonly record struct Open(Clip Held) : IOrigin<Open>
    {
        public static Clip Load() => Source.LoadPublic();

        public static Open Create(Clip clip) => new(new Clip());
    }

    private static Clip LoadAs<T>() where T : IOrigin<T> => T.Load();

    private static string TitleOf<T>() where T : IOrigin<T> => T.Title();

    private static Clip Keep<T>(Clip clip) where T : IOrigin<T> => T.Create(clip).Held;

    public static void Run()
    {
        Sink.TrainClip(LoadAs<Rights>()); // BAD: static-abstract
        Sink.TrainClip(LoadAs<Open>()); // OK
        Sink.TrainText(TitleOf<Rights>()); // BAD: static-virtual
        Sink.TrainText(TitleOf<Open>()); // OK
        Sink.TrainClip(Keep<Rights>(Source.LoadPerformer())); // BAD: static-factory
        Sink.TrainClip(Keep<Open>(Source.LoadPerformer())); // OK
    }
}
