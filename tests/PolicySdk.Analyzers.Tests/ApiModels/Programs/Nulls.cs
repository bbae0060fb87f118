// What may be null may be replaced: no branch is taken for dead.
namespace FlowBench.Cases;

public static class Nulls
{
    public static void Run(int n, bool flag)
    {
        var open = new List<Clip>
        {
            Source.LoadPublic()
        };
        var c = open.FirstOrDefault(x => x.Rate > n);
        if (c is null)
        {
            c = Source.LoadPerformer();
        }

        Sink.TrainClip(c); // BAD: null-branch
        var map = new Dictionary<string, Clip>
        {
            ["a"] = Source.LoadPublic()
        };
        map.TryGetValue("x", out var v);
        Sink.TrainClip(v ?? Source.LoadPerformer()); // BAD: coalesce-out
        Sink.TrainClip(open.Find(x => x.Rate > n) ?? Source.LoadPerformer()); // BAD: coalesce-find
        Sink.TrainClip(open.LastOrDefault() ?? Source.LoadPublic()); // OK
        var line = new StringReader(Source.LoadPublicText()).ReadLine();
        if (line == null)
        {
            line = Source.LoadPerformerText();
        }

        Sink.TrainText(line); // BAD: read-line
        for (var node = new LinkedList<Clip>(open).First; node != null; node = node.Next)
        {
            Console.WriteLine(node.Value.Rate);
        }

        Sink.TrainClip(Source.LoadPerformer()); // BAD: behind-loop
        string? l;
        var r = new StringReader(Source.LoadPerformerText());
        while ((l = r.ReadLine()) != null)
        {
            Sink.TrainText(l); // BAD: while-read
        }

        Sink.TrainClip(Source.LoadPerformer()); // BAD: behind-while
        var q = new Queue<Clip>(open);
        while (q.TryDequeue(out var item))
        {
            Sink.TrainClip(item); // OK
        }

        Sink.TrainClip(Source.LoadPerformer()); // BAD: behind-try
        var env = Environment.GetEnvironmentVariable("X") ?? Source.LoadPerformerText();
        Sink.TrainText(env); // BAD: env
        var m = Regex.Match("a", "b");
        Sink.TrainText(m.Success ? m.Value : Source.LoadPerformerText()); // BAD: no-match
        var type = Type.GetType("X");
        if (type == null)
        {
            Sink.TrainClip(Source.LoadPerformer()); // BAD: no-type
        }

        var weak = new WeakReference<Clip>(Source.LoadPublic());
        Sink.TrainClip(weak.TryGetTarget(out var w) ? w : Source.LoadPerformer()); // BAD: dead
    }
}
