// generic: Generic bases, interfaces implemented twice, variance and results.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case398_Generic_Hierarchy
{
    private abstract class Store<T>
    {
        protected readonly List<T> Items = [];

        public virtual void Add(T item) => Items.Add(item);

        public IEnumerable<R> Read<R>(Func<T, R> f) => Items.Select(f);
    }

    private sealed class ClipStore : Store<Clip>
    {
        public override void Add(Clip item) => base.Add(new Clip("[cut]", item.Samples));
    }

    private sealed class TextStore : Store<string>, IComparable<string>, IEquatable<TextStore>
    {
        public int CompareTo(string? other) => 0;

        public bool Equals(TextStore? other) => other is not null;
    }

    private readonly record struct Result<T, TError>(T? Value, TError? Error)
    {
        public R Match<R>(Func<T, R> ok, Func<TError, R> bad) => Value is not null ? ok(Value) : bad(Error!);
    }

    public static void Run()
    {
        Store<Clip> clips = new ClipStore();
        clips.Add(Source.LoadPerformer());
        Sink.TrainText(clips.Read(c => c.Text).First()); // OK
        Sink.TrainFloats(clips.Read(c => c.Samples).First()); // BAD: overridden-add

        var texts = new TextStore();
        texts.Add(Source.LoadPublicText());
        Sink.Train(texts.Read(t => t + "!").ToList()); // OK
        IEnumerable<object> wide = texts.Read(t => t);
        Sink.Train(wide.First()); // OK
        texts.Add(Source.LoadPerformerText());
        Sink.Train(wide.Last()); // BAD: deferred-covariant

        var result = new Result<Clip, string>(Source.LoadPerformer(), "bad");
        Sink.TrainText(result.Match(c => c.Text, e => e)); // BAD: match-ok
        Sink.TrainText(result.Match(c => "fine", e => e)); // OK
        Sink.TrainText(result.Error!); // OK
        Action<object> any = o => Sink.Train(o); // BAD: contravariant
        Action<Clip> some = any;
        some(Source.LoadPerformer()); // VIA: contravariant
    }
}
