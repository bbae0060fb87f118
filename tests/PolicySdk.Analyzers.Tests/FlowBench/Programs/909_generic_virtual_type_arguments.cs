// generic: Overrides of generic methods are called with the type arguments of the call.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case909_Generic_VirtualTypeArguments
{
    public interface ILoad
    {
        static abstract Clip Voice { get; }

        static virtual Clip Bed => Source.LoadPublic();

        static abstract Clip Load(string id);
    }

    public sealed class Rights : ILoad
    {
        public static Clip Voice => Source.LoadPerformer();

        public static Clip Load(string id) => Source.LoadPerformer();
    }

    public sealed class Open : ILoad
    {
        public static Clip Voice { get; } = Source.LoadPublic();

        public static Clip Load(string id) => Source.LoadPublic();
    }

    private interface IMaker
    {
        Clip Make<T>()
            where T : ILoad;

        string Name<T>() => typeof(T).Name;
    }

    private sealed class Maker : IMaker
    {
        public Clip Make<T>()
            where T : ILoad => T.Load("a");
    }

    private abstract class Stage
    {
        public abstract Clip Make<T>()
            where T : ILoad;
    }

    private sealed class Main : Stage
    {
        public override Clip Make<T>() => T.Voice;
    }

    private interface IWrap
    {
        static abstract Clip Wrap<T>()
            where T : ILoad;

        static abstract Clip? Kept { get; set; }
    }

    private sealed class Wrap : IWrap
    {
        public static Clip? Kept { get; set; }

        static Clip IWrap.Wrap<T>() => T.Load("w");
    }

    private static Clip Through<TWrap, T>()
        where TWrap : IWrap
        where T : ILoad => TWrap.Wrap<T>();

    private static Clip VoiceOf<T>()
        where T : ILoad => T.Voice;

    private static Func<string, Clip> LoaderOf<T>()
        where T : ILoad => T.Load;

    private static void Keep<T>(Clip clip)
        where T : IWrap => T.Kept = clip;

    public static void Train<T>()
        where T : ILoad
    {
        Sink.TrainClip(T.Voice); // BAD: any-property
        Sink.TrainClip(T.Load("x")); // BAD: any-method
        Sink.TrainClip(T.Bed); // OK
    }

    public static void Run()
    {
        IMaker maker = new Maker();
        Stage stage = new Main();
        Sink.TrainClip(maker.Make<Rights>()); // BAD: interface-method
        Sink.TrainClip(maker.Make<Open>()); // OK
        Sink.TrainText(maker.Name<Rights>()); // OK
        Sink.TrainClip(stage.Make<Rights>()); // BAD: abstract-method
        Sink.TrainClip(stage.Make<Open>()); // OK
        Sink.TrainClip(Through<Wrap, Rights>()); // BAD: static-of-static
        Sink.TrainClip(Through<Wrap, Open>()); // OK

        Sink.TrainClip(VoiceOf<Rights>()); // BAD: static-property
        Sink.TrainClip(VoiceOf<Open>()); // OK
        Sink.TrainClip(LoaderOf<Rights>()("a")); // BAD: method-group
        Sink.TrainClip(LoaderOf<Open>()("a")); // OK
        Keep<Wrap>(Source.LoadPerformer());
        Sink.TrainClip(Wrap.Kept!); // BAD: static-setter
    }
}
