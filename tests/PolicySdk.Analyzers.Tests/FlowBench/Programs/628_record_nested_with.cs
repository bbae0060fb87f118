// record: with on nested records, with a computed member and with a method call in the initializer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case628_Record_NestedWith
{
    private sealed record Mic(string Name, float[] Response);

    private sealed record Setup(Mic Left, Mic Right)
    {
        public string Title { get; init; } = "setup";

        public string Names => Left.Name + "/" + Right.Name;
    }

    private static Setup Mute(Setup setup) => setup with { Left = setup.Left with { Response = [] } };

    public static void Run()
    {
        var setup = new Setup(new Mic("l", Source.LoadPerformerSamples()), new Mic("r", []));
        Sink.TrainFloats(setup.Left.Response); // BAD: left
        Sink.TrainFloats(setup.Right.Response); // OK
        var muted = Mute(setup);
        Sink.TrainFloats(muted.Left.Response); // OK
        Sink.Train(muted); // OK
        Sink.TrainFloats(setup.Left.Response); // BAD: original-kept

        var named = muted with { Right = muted.Right with { Name = Source.LoadPerformerText() }, Title = "named" };
        Sink.TrainText(named.Names); // BAD: computed
        Sink.TrainText(named.Title); // OK
        Sink.TrainText(muted.Names); // OK
    }
}
