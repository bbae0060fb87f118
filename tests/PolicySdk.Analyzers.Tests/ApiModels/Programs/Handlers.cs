// Calls that cannot throw show a handler no state.
namespace FlowBench.Cases;

public static class Handlers
{
    private static void Check(bool fail)
    {
        if (fail)
        {
            throw new InvalidOperationException("x");
        }
    }

    public static void Run(int n, bool flag)
    {
        var clip = Source.LoadPublic();
        try
        {
            clip = Source.LoadPerformer();
            Console.WriteLine(clip.Rate);
            var l = new List<int>();
            l.Add(n);
            var sb = new StringBuilder().Append("x").Append(n);
            _ = string.Concat("a", sb.ToString());
            clip = Source.LoadPublic();
            Check(flag);
        }
        catch (InvalidOperationException)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        var c2 = Source.LoadPublic();
        try
        {
            c2 = Source.LoadPerformer();
            _ = int.Parse("x" + n);
            c2 = Source.LoadPublic();
        }
        catch (FormatException)
        {
            Sink.TrainClip(c2); // BAD: parse-throws
        }

        var c3 = Source.LoadPublic();
        var list = new List<int>();
        try
        {
            c3 = Source.LoadPerformer();
            _ = list[n];
            c3 = Source.LoadPublic();
        }
        catch (ArgumentOutOfRangeException)
        {
            Sink.TrainClip(c3); // BAD: indexer-throws
        }
    }
}
