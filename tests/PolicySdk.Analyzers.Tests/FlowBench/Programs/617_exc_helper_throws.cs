// exc: A helper throws through two levels, a third one translates the exception.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case617_Exc_HelperThrows
{
    private sealed class TakeException(string message, Clip take, Exception? inner = null) : Exception(message, inner)
    {
        public Clip Take { get; } = take;

        public string Note { get; init; } = "";
    }

    private static void Deep(Clip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        throw new TakeException("bad take", clip) { Note = "note" };
    }

    private static void Middle(Clip clip)
    {
        try
        {
            Deep(clip);
        }
        catch (TakeException e)
        {
            throw new InvalidOperationException("translated", e);
        }
    }

    public static void Run()
    {
        try
        {
            Middle(Source.LoadPerformer());
        }
        catch (InvalidOperationException e) when (e.InnerException is TakeException { Take: var take, Note: var note })
        {
            Sink.TrainClip(take); // BAD: translated
            Sink.TrainText(note); // OK
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            Middle(Source.LoadPublic());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainClip(((TakeException)e.InnerException!).Take); // OK
        }
    }
}
