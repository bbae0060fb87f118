// generic: A result type with Map, Bind and Match.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1653_Generic_ResultChain
{
    private abstract record Result<T>
    {
        public sealed record Ok(T Value) : Result<T>;

        public sealed record Fail(string Reason) : Result<T>;

        public Result<TOut> Bind<TOut>(Func<T, Result<TOut>> next) => this switch
        {
            Ok(var value) => next(value),
            Fail(var reason) => new Result<TOut>.Fail(reason),
            _ => throw new InvalidOperationException(),
        };

        public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fail)
            => this is Ok good ? ok(good.Value) : fail(((Fail)this).Reason);
    }

    private static Result<Clip> Check(Clip clip, bool strict)
        => strict ? new Result<Clip>.Fail("too short") : new Result<Clip>.Ok(clip);

    public static void Run(bool strict)
    {
        var rights = Check(Source.LoadPerformer(), strict);
        var words = rights.Bind(c => new Result<string>.Ok(c.Text.Trim()));
        Sink.TrainText(words.Match(t => t, r => r)); // BAD: bound-then-matched
        Sink.Train(rights); // BAD: whole-result
        Sink.TrainText(words.Match(_ => "fine", r => r)); // OK
        if (rights is Result<Clip>.Fail failure)
        {
            Sink.TrainText(failure.Reason); // OK
        }

        if (rights is Result<Clip>.Ok { Value: { Samples: var frames } })
        {
            Sink.TrainFloats(frames); // BAD: matched-pattern
        }

        var open = Check(Source.LoadPublic(), strict).Bind(c => new Result<float[]>.Ok(c.Samples));
        Sink.TrainFloats(open.Match(f => f, _ => [])); // OK
        Sink.Train(open); // OK
    }
}
