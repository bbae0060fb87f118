// tryflow: Each exception takes its own state through inner handlers and finally blocks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case765_Tryflow_WaysThroughFinally
{
    private static void Check(int n)
    {
        if (n == 1)
        {
            throw new FormatException();
        }

        if (n == 2)
        {
            throw new InvalidOperationException();
        }
    }

    public static void Run(int n)
    {
        var state = Source.LoadPerformerText();
        try
        {
            try
            {
                Check(n);
                state = "checked";
            }
            catch (FormatException)
            {
                state = "format";
                throw;
            }
            finally
            {
                Console.WriteLine("inner");
            }
        }
        catch (FormatException)
        {
            Sink.TrainText(state); // OK
        }
        catch (InvalidOperationException)
        {
            Sink.TrainText(state); // BAD: other-way
        }
    }

    private static void OnlyFormat(int n)
    {
        if (n > 3)
        {
            throw new FormatException("n");
        }
    }

    public static void RunCaught(int n)
    {
        var text = Source.LoadPerformerText();
        try
        {
            try
            {
                OnlyFormat(n);
            }
            catch (FormatException)
            {
                text = "caught";
                OnlyFormat(n + 1);
            }

            text = "done";
        }
        catch (FormatException)
        {
            Sink.TrainText(text); // OK
        }

        Sink.TrainText(text); // OK
    }
}
