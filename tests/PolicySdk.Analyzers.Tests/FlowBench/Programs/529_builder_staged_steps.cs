// builder: Staged builders through interfaces, directors, builders kept in fields and collection builders.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Case529_Builder_StagedSteps), nameof(Case529_Builder_StagedSteps.Create))]
public sealed class Case529Pack(Clip[] clips) : IEnumerable<Clip>
{
    public IEnumerator<Clip> GetEnumerator() => ((IEnumerable<Clip>)clips).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Case529_Builder_StagedSteps
{
    private interface INeedsVoice
    {
        INeedsTitle Voice(Clip clip);
    }

    private interface INeedsTitle
    {
        IReady Title(string title);
    }

    private interface IReady
    {
        (Clip Voice, string Title) Build();
    }

    private sealed class Stages : INeedsVoice, INeedsTitle, IReady
    {
        private Clip _clip = new();
        private string _title = "";

        public INeedsTitle Voice(Clip clip)
        {
            _clip = clip;
            return this;
        }

        public IReady Title(string title)
        {
            _title = title;
            return this;
        }

        public (Clip Voice, string Title) Build() => (_clip, _title);
    }

    public static Case529Pack Create(ReadOnlySpan<Clip> clips) => new(clips.ToArray());

    private static IReady Direct(INeedsVoice start, Func<Clip> load) => start.Voice(load()).Title("directed");

    public static void Run()
    {
        INeedsVoice start = new Stages();
        var built = start.Voice(Source.LoadPerformer()).Title("t").Build();
        Sink.TrainClip(built.Voice); // BAD: staged
        Sink.TrainText(built.Title); // OK
        Sink.TrainClip(Direct(new Stages(), Source.LoadPerformer).Build().Voice); // BAD: directed
        Sink.TrainClip(Direct(new Stages(), Source.LoadPublic).Build().Voice); // OK
        Case529Pack pack = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainAll(pack); // BAD: collection-builder
        Case529Pack open = [Source.LoadPublic()];
        Sink.TrainAll(open); // OK
    }
}
