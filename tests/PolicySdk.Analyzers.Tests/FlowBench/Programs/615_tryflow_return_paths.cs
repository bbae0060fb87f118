// tryflow: The value returned depends on the path through try, catch and finally.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case615_Tryflow_ReturnPaths
{
    private static Clip Guarded(Func<Clip> load)
    {
        try
        {
            return load();
        }
        catch
        {
            return Source.LoadPublic();
        }
    }

    private static Clip Replaced(Func<Clip> load)
    {
        Clip clip;
        try
        {
            clip = load();
        }
        finally
        {
            Console.WriteLine("done");
        }

        return clip.Rate > 0 ? Source.LoadPublic() : new Clip();
    }

    private static string? TryText(Func<string> read, out Exception? error)
    {
        error = null;
        try
        {
            return read();
        }
        catch (Exception e)
        {
            error = e;
            return null;
        }
    }

    public static void Run()
    {
        Sink.TrainClip(Guarded(Source.LoadPerformer)); // BAD: from-try
        Sink.TrainClip(Guarded(() => throw new InvalidOperationException())); // OK
        Sink.TrainClip(Replaced(Source.LoadPerformer)); // OK

        Sink.TrainText(TryText(() => Source.LoadPerformerText(), out var none) ?? ""); // BAD: try-text
        Sink.TrainText(TryText(() => throw new Exception(Source.LoadPerformerText()), out var error) ?? ""); // OK
        Sink.TrainText(error!.Message); // BAD: out-exception
    }
}
