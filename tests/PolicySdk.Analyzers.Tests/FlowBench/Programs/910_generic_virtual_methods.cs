// generic: Generic virtual methods, default interface members and ref struct arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case910_Generic_VirtualMethods
{
    private interface ICodec
    {
        TOut Convert<TIn, TOut>(TIn value, Func<TIn, TOut> map) => map(value);

        string Name { get; }

        string Describe<T>(T value) => $"{Name}:{value}";
    }

    private sealed class Plain : ICodec
    {
        public string Name => "plain";
    }

    private sealed class Quiet : ICodec
    {
        public string Name => "quiet";

        public string Describe<T>(T value) => Name;

        public TOut Convert<TIn, TOut>(TIn value, Func<TIn, TOut> map) => default!;
    }

    private abstract class Step<TIn>
    {
        public abstract TOut Run<TOut>(TIn input, Func<TIn, TOut> map);
    }

    private sealed class Direct<TIn> : Step<TIn>
    {
        public override TOut Run<TOut>(TIn input, Func<TIn, TOut> map) => map(input);
    }

    private sealed class Fixed<TIn>(TIn value) : Step<TIn>
    {
        public override TOut Run<TOut>(TIn input, Func<TIn, TOut> map) => map(value);
    }

    private interface IReader<TSelf, T>
        where TSelf : IReader<TSelf, T>, allows ref struct
    {
        T Read();
    }

    private ref struct First(ReadOnlySpan<float> data) : IReader<First, float>
    {
        private readonly ReadOnlySpan<float> _data = data;

        public float Read() => _data[0];
    }

    private static T ReadFrom<TReader, T>(TReader reader)
        where TReader : IReader<TReader, T>, allows ref struct => reader.Read();

    private static TOut Chain<TIn, TMid, TOut>(TIn value, Func<TIn, TMid> first, Func<TMid, TOut> second) => second(first(value));

    public static void Run()
    {
        ICodec plain = new Plain();
        ICodec quiet = new Quiet();
        Sink.TrainText(plain.Describe(Source.LoadPerformerText())); // BAD: default-generic
        Sink.TrainText(quiet.Describe(Source.LoadPerformerText())); // OK
        Sink.TrainText(plain.Convert(Source.LoadPerformer(), c => c.Text)); // BAD: default-convert
        Sink.Train(quiet.Convert(Source.LoadPerformer(), c => c.Text) ?? "x"); // OK
        Sink.TrainText(plain.Describe(Source.LoadPublicText())); // OK

        Step<Clip> direct = new Direct<Clip>();
        Step<Clip> kept = new Fixed<Clip>(Source.LoadPublic());
        Sink.TrainText(direct.Run(Source.LoadPerformer(), c => c.Text)); // BAD: generic-override
        Sink.TrainText(kept.Run(Source.LoadPerformer(), c => c.Text)); // OK
        Sink.Train(ReadFrom<First, float>(new First(Source.LoadPerformerSamples()))); // BAD: ref-struct-reader
        Sink.Train(ReadFrom<First, float>(new First([1f]))); // OK
        Sink.TrainText(Chain(Source.LoadPerformer(), c => (c.Text, c.Rate), p => p.Text)); // BAD: chained-tuple
        Sink.Train(Chain(Source.LoadPerformer(), c => (c.Text, Mark: "m"), p => p.Mark)); // OK
    }
}
