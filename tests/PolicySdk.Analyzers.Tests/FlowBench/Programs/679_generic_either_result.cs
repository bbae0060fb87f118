// generic: Result and Either types with Match, Map and implicit conversions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case679_Generic_EitherResult
{
    private readonly struct Result<T>
    {
        private readonly T? _value;
        private readonly string? _error;

        private Result(T? value, string? error) => (_value, _error) = (value, error);

        public static implicit operator Result<T>(T value) => new(value, null);

        public static Result<T> Fail(string error) => new(default, error);

        public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> failed) => _error is null ? ok(_value!) : failed(_error);

        public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => _error is null ? next(_value!) : Result<TOut>.Fail(_error);
    }

    private static Result<Clip> Load(bool rights)
    {
        if (rights)
        {
            return Source.LoadPerformer();
        }

        return Result<Clip>.Fail("closed");
    }

    public static void Run(bool rights)
    {
        Sink.TrainText(Load(rights).Match(c => c.Text, e => e)); // BAD: matched
        Sink.TrainText(Load(rights).Match(c => "clip", e => e)); // OK
        Sink.TrainText(Load(rights).Then<string>(c => c.Text.Trim()).Match(t => t, e => "none")); // BAD: then
        Result<Clip> open = Source.LoadPublic();
        Sink.TrainText(open.Match(c => c.Text, e => e)); // OK
        Sink.TrainText(Result<Clip>.Fail(Source.LoadPerformerText()).Match(c => "c", e => e)); // BAD: error-text
        Sink.TrainText(Result<Clip>.Fail(Source.LoadPublicText()).Match(c => c.Text, e => e)); // OK
    }
}
