// exc: Exceptions move data between handlers, loops and helpers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case927_Exc_NestedFlow
{
    private sealed class Carrier<T>(T value) : Exception
    {
        public T Value => value;
    }

    private static T Catch<T>(Action action)
    {
        try
        {
            action();
        }
        catch (Carrier<T> carrier)
        {
            return carrier.Value;
        }
        catch (Carrier<object>)
        {
        }

        return default!;
    }

    private static void Escape<T>(T value) => throw new Carrier<T>(value);

    private static string Deep(int n, string text)
    {
        if (n == 0)
        {
            throw new InvalidOperationException(text);
        }

        try
        {
            return Deep(n - 1, text);
        }
        finally
        {
            Console.WriteLine(n);
        }
    }

    public static void Run(int n)
    {
        Sink.TrainText(Catch<string>(() => Escape(Source.LoadPerformerText()))); // BAD: carried
        Sink.TrainText(Catch<string>(() => Escape(Source.LoadPublicText()))); // OK
        Sink.TrainClip(Catch<Clip>(() => Escape(Source.LoadPerformer()))); // BAD: carried-clip

        try
        {
            Deep(n, Source.LoadPerformerText());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // BAD: thrown-deep
        }

        var state = "start";
        foreach (var clip in Source.LoadPerformers())
        {
            try
            {
                if (clip.Rate == 0)
                {
                    throw new FormatException();
                }

                state = clip.Text;
            }
            catch (FormatException)
            {
                state = "bad";
                continue;
            }
            finally
            {
                Console.WriteLine(state.Length);
            }

            state = "good";
        }

        Sink.TrainText(state); // OK

        var last = "none";
        try
        {
            try
            {
                last = Source.LoadPerformerText();
                throw new TimeoutException();
            }
            finally
            {
                last = "clean";
            }
        }
        catch (TimeoutException)
        {
            Sink.TrainText(last); // OK
        }

        Exception? kept = null;
        try
        {
            throw new ArgumentException("no", Source.LoadPerformerText());
        }
        catch (ArgumentException e) when ((kept = e) is not null)
        {
            Sink.TrainText(e.ParamName!); // BAD: param-name
        }

        Sink.Train(kept!); // BAD: kept-by-filter
        try
        {
            _ = int.Parse(Source.LoadPublicText());
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            Sink.TrainText(e.Message); // OK
        }
    }
}
