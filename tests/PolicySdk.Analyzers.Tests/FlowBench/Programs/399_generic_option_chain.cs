// generic: An option type with Map, Bind and query support.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case399_Generic_OptionChain
{
    private abstract class Option<T>
    {
        public static Option<T> None { get; } = new NoneOption();

        public static Option<T> Some(T value) => new SomeOption(value);

        public abstract Option<R> Bind<R>(Func<T, Option<R>> f);

        public Option<R> Select<R>(Func<T, R> f) => Bind(v => Option<R>.Some(f(v)));

        public Option<R> SelectMany<M, R>(Func<T, Option<M>> f, Func<T, M, R> g) =>
            Bind(v => f(v).Select(m => g(v, m)));

        public abstract T Or(T fallback);

        private sealed class SomeOption(T value) : Option<T>
        {
            public override Option<R> Bind<R>(Func<T, Option<R>> f) => f(value);

            public override T Or(T fallback) => value;
        }

        private sealed class NoneOption : Option<T>
        {
            public override Option<R> Bind<R>(Func<T, Option<R>> f) => Option<R>.None;

            public override T Or(T fallback) => fallback;
        }
    }

    public static void Run()
    {
        var voice = Option<Clip>.Some(Source.LoadPerformer());
        var bed = Option<Clip>.Some(Source.LoadPublic());
        Sink.TrainText(voice.Select(c => c.Text).Or("none")); // BAD: select
        Sink.TrainText(bed.Select(c => c.Text).Or("none")); // OK
        Sink.TrainText(Option<string>.None.Or(Source.LoadPerformerText())); // BAD: fallback
        Sink.TrainText(Option<string>.None.Or("x")); // OK

        var both = from v in voice
                   from b in bed
                   select v.Text + b.Text;
        Sink.TrainText(both.Or("")); // BAD: query-pattern
        var open = from v in voice
                   from b in bed
                   select b.Text;
        Sink.TrainText(open.Or("")); // OK
        Sink.TrainText(voice.Bind(c => Option<string>.None).Or("n")); // OK
    }
}
