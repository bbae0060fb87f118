// Exceptions that carry data, inside each other and through tasks.
namespace FlowBench.Cases;

public static class Exceptions
{
    private sealed class Rejected(Clip clip, string m = "m") : Exception(m)
    {
        public Clip Clip { get; } = clip;
    }

    public static async Task Run(int n, bool flag)
    {
        try
        {
            throw new AggregateException(new Exception(Source.LoadPerformerText()), new Exception("x"));
        }
        catch (AggregateException e)
        {
            foreach (var inner in e.Flatten().InnerExceptions)
            {
                Sink.TrainText(inner.Message); // BAD: flatten
            }

            e.Handle(x =>
            {
                Sink.TrainText(x.Message); // BAD: handle
                return true;
            });
        }

        try
        {
            await Task.Run(() => throw new Rejected(Source.LoadPerformer()));
        }
        catch (Rejected e)
        {
            Sink.TrainClip(e.Clip); // BAD: through-task
        }

        try
        {
            throw new Rejected(Source.LoadPublic(), "open");
        }
        catch (Exception e) when (e is Rejected r)
        {
            Sink.TrainClip(r.Clip); // OK
        }

        try
        {
            try
            {
                throw new Exception(Source.LoadPerformerText());
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("outer", e);
            }
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.InnerException!.Message); // BAD: wrapped
            Sink.TrainText(e.GetBaseException().Message); // BAD: base
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            try
            {
                throw new Exception(Source.LoadPerformerText());
            }
            catch (Exception)
            {
                throw;
            }
        }
        catch (Exception e)
        {
            Sink.TrainText(e.ToString()); // BAD: rethrow
        }

        var stored = new Exception(Source.LoadPerformerText());
        try
        {
            ExceptionDispatchInfo.Throw(stored);
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // BAD: edi
        }

        var ex = new Exception("a")
        {
            Source = Source.LoadPerformerText(),
            HelpLink = Source.LoadPublicText()
        };
        Sink.TrainText(ex.Source!); // BAD: source
        Sink.TrainText(ex.HelpLink!); // OK
    }
}
