// tryflow: Which handler runs depends on the type that is thrown.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case318_Tryflow_HandlerOrder
{
    private static void Load(int mode)
    {
        if (mode == 1)
        {
            throw new ArgumentNullException(nameof(mode));
        }

        if (mode == 2)
        {
            throw new InvalidOperationException();
        }
    }

    public static void Run(int mode)
    {
        var clip = Source.LoadPublic();
        try
        {
            clip = Source.LoadPerformer();
            Load(mode);
            clip = Source.LoadPublic();
            throw new NotSupportedException();
        }
        catch (ArgumentException)
        {
            Sink.TrainClip(clip); // BAD: base-type-handler
            clip = new Clip();
        }
        catch (NotSupportedException)
        {
            Sink.TrainClip(clip); // OK: hard
        }
        catch
        {
            Sink.TrainClip(clip); // BAD: general-handler
            return;
        }

        var text = "";
        try
        {
            text = Source.LoadPerformerText();
            text = Source.LoadPublicText();
            Load(mode);
        }
        catch (InvalidOperationException)
        {
            Sink.TrainText(text); // OK
        }

        Sink.TrainText(text); // OK
    }
}
