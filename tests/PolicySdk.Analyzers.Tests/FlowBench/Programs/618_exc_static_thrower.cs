// exc: Throw helpers, throw expressions and rethrowing of a captured exception.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case618_Exc_StaticThrower
{
    private static class Throw
    {
        public static T With<T>(string text) => throw new ArgumentException(text, "take");
    }

    public static void Run(bool there)
    {
        try
        {
            var clip = there ? Source.LoadPublic() : Throw.With<Clip>(Source.LoadPerformerText());
            Sink.TrainClip(clip); // OK
        }
        catch (ArgumentException e)
        {
            Sink.TrainText(e.Message); // BAD: helper-threw
            Sink.TrainText(e.ParamName!); // OK: hard
        }

        ExceptionDispatchInfo? info = null;
        try
        {
            throw new FormatException(Source.LoadPerformerText());
        }
        catch (Exception e)
        {
            info = ExceptionDispatchInfo.Capture(e);
        }

        try
        {
            info.Throw();
        }
        catch (FormatException e)
        {
            Sink.TrainText(e.Message); // BAD: thrown-later
        }

        Sink.TrainText(info.SourceException.Message); // BAD: source-exception
    }
}
