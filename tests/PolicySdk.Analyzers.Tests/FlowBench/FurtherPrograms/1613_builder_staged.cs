// builder: A staged builder behind interfaces, and an immutable one made of records.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1613_Builder_Staged
{
    private interface INeedsClip
    {
        ICanFinish Using(Clip clip);
    }

    private interface ICanFinish
    {
        ICanFinish Named(string name);

        Job Build();
    }

    private sealed record Job(Clip Clip, string Name);

    private sealed class JobBuilder : INeedsClip, ICanFinish
    {
        private Clip? _clip;
        private string _name = "job";

        public static INeedsClip Start() => new JobBuilder();

        ICanFinish INeedsClip.Using(Clip clip) { _clip = clip; return this; }

        ICanFinish ICanFinish.Named(string name) { _name = name; return this; }

        Job ICanFinish.Build() => new(_clip ?? new Clip(), _name);
    }

    private sealed record Recipe(string Prompt = "", string Style = "")
    {
        public Recipe WithPrompt(string prompt) => this with { Prompt = prompt };

        public Recipe WithStyle(string style) => this with { Style = style };
    }

    public static void Run()
    {
        var rights = JobBuilder.Start().Using(Source.LoadPerformer()).Named("rights").Build();
        Sink.TrainClip(rights.Clip); // BAD: staged
        Sink.TrainText(rights.Name); // OK
        var open = JobBuilder.Start().Using(Source.LoadPublic()).Build();
        Sink.Train(open); // OK

        var start = new Recipe().WithStyle("calm");
        var sung = start.WithPrompt(Source.LoadPerformerText()).WithStyle("loud");
        Sink.TrainText(sung.Prompt); // BAD: immutable-step
        Sink.TrainText(sung.Style); // OK
        Sink.Train(start); // OK
        Sink.Train(sung); // BAD: whole-recipe
        Sink.Train(sung.WithPrompt("")); // OK
    }
}
