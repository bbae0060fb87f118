// generic: Option and result types, also through query syntax.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case919_Generic_OptionMonad
{
    private readonly struct Option<T>
    {
        private readonly T _value;

        private Option(T value) => (_value, HasValue) = (value, true);

        public bool HasValue { get; }

        public static Option<T> None => default;

        public static implicit operator Option<T>(T value) => new(value);

        public Option<TOut> Select<TOut>(Func<T, TOut> map) => HasValue ? map(_value) : Option<TOut>.None;

        public Option<TOut> SelectMany<TMid, TOut>(Func<T, Option<TMid>> bind, Func<T, TMid, TOut> map)
        {
            if (!HasValue)
            {
                return default;
            }

            var first = _value;
            return bind(first).Select(mid => map(first, mid));
        }

        public T Or(T other) => HasValue ? _value : other;

        public TOut Match<TOut>(Func<T, TOut> some, Func<TOut> none) => HasValue ? some(_value) : none();
    }

    private abstract record Result<T, TError>
    {
        public sealed record Ok(T Value) : Result<T, TError>;

        public sealed record Fail(TError Error) : Result<T, TError>;

        public T? Unwrap() => this is Ok { Value: var value } ? value : default;
    }

    private static Option<T> Some<T>(T value) => value;

    public static void Run()
    {
        var joined = from a in Some("a")
                     from b in Some(Source.LoadPerformerText())
                     select a + b;
        Sink.TrainText(joined.Or("")); // BAD: query-syntax
        var clean = from a in Some("a")
                    from b in Some(Source.LoadPublicText())
                    select a + b;
        Sink.TrainText(clean.Or("")); // OK
        Sink.TrainText(Some(Source.LoadPerformerText()).Select(t => 1).Match(n => "n" + n, () => "none")); // OK
        Sink.TrainText(Some(Source.LoadPerformerText()).Match(t => t, () => "none")); // BAD: match
        Sink.TrainText(Option<string>.None.Or(Source.LoadPerformerText())); // BAD: or

        Result<Clip, string> ok = new Result<Clip, string>.Ok(Source.LoadPerformer());
        Sink.TrainClip(ok.Unwrap()!); // BAD: unwrapped
        Result<Clip, string> fail = new Result<Clip, string>.Fail("none");
        Sink.TrainClip(fail.Unwrap() ?? new Clip()); // OK
        Result<string, Clip> odd = new Result<string, Clip>.Fail(Source.LoadPerformer());
        Sink.TrainText(odd.Unwrap() ?? "x"); // OK
        Sink.Train(odd); // BAD: error-side
    }
}
