// tryflow: Messages, data, aggregate exceptions, ExceptionDispatchInfo and Result types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case986_Tryflow_ExceptionParts
{
    private readonly struct Result<T>
    {
        private Result(T? value, Exception? error) => (Value, Error) = (value, error);

        public T? Value { get; }

        public Exception? Error { get; }

        public static Result<T> Try(Func<T> f)
        {
            try
            {
                return new(f(), null);
            }
            catch (Exception e)
            {
                return new(default, e);
            }
        }
    }

    private static Clip Refuse(Clip clip) => throw new InvalidOperationException($"refused {clip.Text}") { Data = { ["clip"] = clip } };

    private static Clip RefuseOpen(Clip clip) => throw new InvalidOperationException("refused " + clip.Id);

    public static async Task Run()
    {
        var refused = Result<Clip>.Try(() => Refuse(Source.LoadPerformer()));
        Sink.TrainText(refused.Error!.Message); // BAD: message
        Sink.Train(refused.Error.Data["clip"]!); // BAD: exception-data
        var open = Result<Clip>.Try(() => Source.LoadPublic());
        Sink.TrainClip(open.Value!); // OK
        Sink.TrainClip(Result<Clip>.Try(Source.LoadPerformer).Value!); // BAD: result-value

        try
        {
            Task.WaitAll(Task.Run(() => Refuse(Source.LoadPerformer())), Task.Run(() => RefuseOpen(Source.LoadPublic())));
        }
        catch (AggregateException e)
        {
            Sink.Train(e.InnerExceptions); // BAD: aggregate
            foreach (var inner in e.Flatten().InnerExceptions)
            {
                Sink.TrainText(inner.Message); // BAD: inner-message
            }
        }

        ExceptionDispatchInfo? captured = null;
        try
        {
            await Task.Run(() => Refuse(Source.LoadPerformer()));
        }
        catch (InvalidOperationException e)
        {
            captured = ExceptionDispatchInfo.Capture(e);
        }

        Sink.TrainText(captured!.SourceException.Message); // BAD: captured
        try
        {
            RefuseOpen(Source.LoadPublic());
        }
        catch (Exception e) when (e is InvalidOperationException { Message: var message })
        {
            Sink.TrainText(message); // OK
            Sink.TrainText(e.ToString()); // OK
        }
    }
}
