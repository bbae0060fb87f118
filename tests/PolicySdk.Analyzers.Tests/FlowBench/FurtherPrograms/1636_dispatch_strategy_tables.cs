// dispatch: Delegates in tables, type parameters with constructors, and re-implemented interfaces.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1636_Dispatch_StrategyTables
{
    private interface ILoader
    {
        Clip Load();

        string Kind => "loader";
    }

    private class OpenLoader : ILoader
    {
        public Clip Load() => Source.LoadPublic();
    }

    private sealed class OddLoader : OpenLoader, ILoader
    {
        Clip ILoader.Load() => Source.LoadPerformer();
    }

    private struct RightsLoader : ILoader
    {
        public readonly Clip Load() => Source.LoadPerformer();

        public readonly string Kind => Load().Text;
    }

    private static Clip Make<T>() where T : ILoader, new() => new T().Load();

    private static string KindOf<T>(T loader) where T : ILoader => loader.Kind;

    public static void Run(int mode)
    {
        Sink.TrainClip(Make<RightsLoader>()); // BAD: new-constraint
        Sink.TrainClip(Make<OpenLoader>()); // OK
        Sink.TrainText(KindOf(new RightsLoader())); // BAD: constrained-property
        Sink.TrainText(KindOf(new OpenLoader())); // OK

        var odd = new OddLoader();
        Sink.TrainClip(odd.Load()); // OK
        Sink.TrainClip(((ILoader)odd).Load()); // BAD: re-implemented

        Func<Clip>[] steps = [new OpenLoader().Load, ((ILoader)odd).Load];
        Sink.TrainClip(steps[mode & 1]()); // BAD: delegate-array
        var named = new Dictionary<string, Func<Clip, string>>
        {
            ["text"] = c => c.Text,
            ["kind"] = _ => "kind",
        };
        Sink.TrainText(named["text"](Source.LoadPerformer())); // BAD: delegate-table
        Sink.TrainText(named["kind"](Source.LoadPerformer())); // OK: hard
        Sink.TrainText(named["text"](Source.LoadPublic())); // OK
    }
}
