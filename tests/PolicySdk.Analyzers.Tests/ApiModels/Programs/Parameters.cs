// Arrays and lists that the compiler makes for params.
namespace FlowBench.Cases;

public static class Parameters
{
    private sealed class Holder(params Clip[] clips)
    {
        public Clip[] All { get; } = clips;
    }

    private static List<Clip> Gather(List<Clip> a, params IEnumerable<Clip> more)
    {
        a.AddRange(more);
        return a;
    }

    public static void Run(int n, bool flag)
    {
        var h = new Holder(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainAll(h.All); // BAD: params-ctor
        Sink.TrainClip(h.All[0]); // OK: hard
        Sink.TrainText(string.Concat(new[] { "a", Source.LoadPerformerText() })); // BAD: concat-array
        Sink.TrainText(Path.Combine("a", Source.LoadPerformerText())); // BAD: path
        Sink.TrainText(Path.Combine("a", "b", Source.LoadPublicText())); // OK
        var s = new HashSet<string>(["a", Source.LoadPerformerText()]);
        Sink.Train(s); // BAD: set-ctor
        Sink.TrainAll(Gather([Source.LoadPublic()], Source.LoadPerformer())); // BAD: gather
    }
}
