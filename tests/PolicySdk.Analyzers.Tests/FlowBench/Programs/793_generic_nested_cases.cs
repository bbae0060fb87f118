// generic: Cases of a generic type are types inside it; a test for one is a test for it with the same type arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case793_Generic_NestedCases
{
    private abstract record Result<T>
    {
        public sealed record Ok(T Value) : Result<T>;

        public sealed record Error(string Message) : Result<T>;

        public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => this switch
        {
            Ok ok => next(ok.Value),
            Error error => new Result<TOut>.Error(error.Message),
            _ => throw new InvalidOperationException(),
        };

        public T Or(T other) => this is Ok { Value: var value } ? value : other;
    }

    private static class Picker<T>
    {
        public sealed class Pick<TKey>(TKey key, T value)
        {
            public TKey Key => key;

            public T Value => value;
        }

        public static string Name(object o) => o is Pick<string> pick ? pick.Key : "none";
    }

    private static Result<string> Words(Clip clip) => new Result<string>.Ok(clip.Text);

    public static void Run(bool flag)
    {
        Result<Clip> voice = new Result<Clip>.Ok(Source.LoadPerformer());
        Result<Clip> open = flag ? new Result<Clip>.Ok(Source.LoadPublic()) : new Result<Clip>.Error("none");
        Sink.TrainClip(voice.Or(new Clip())); // BAD: tested
        Sink.TrainText(voice.Then(Words).Or("none")); // BAD: then
        Sink.TrainText(open.Then(Words).Or("none")); // OK
        Sink.TrainText(open.Then(Words).Or(Source.LoadPerformerText())); // BAD: other
        Sink.TrainText(Picker<int>.Name(new Picker<int>.Pick<string>(Source.LoadPerformerText(), 1))); // BAD: key
        Sink.TrainText(Picker<int>.Name(new Picker<long>.Pick<string>(Source.LoadPerformerText(), 1))); // OK
    }

    public static void RunOpen<T>(T item)
        where T : class
    {
        object clip = Source.LoadPerformer();
        if (clip is not List<T>)
        {
            Sink.Train(clip); // BAD: no list
        }

        object held = new List<T> { item };
        if (held is List<string> texts)
        {
            texts.Add(Source.LoadPerformerText());
            Sink.Train(held); // BAD: perhaps-texts
        }
    }
}
