// generic: What a type argument does: default(T), fields of T, conversions that an interface demands.
namespace FlowBench.Cases;

public static class Case1019_Generic_DefaultOfParameter
{
    private interface IStep
    {
        string Name { get; }

        string Apply(string text);
    }

    private struct Keep : IStep
    {
        public string Name => Source.LoadPerformerText();

        public string Apply(string text) => text;
    }

    private struct Drop : IStep
    {
        public string Name => "drop";

        public string Apply(string text) => "";
    }

    private interface IText<TSelf>
        where TSelf : IText<TSelf>
    {
        static abstract implicit operator string(TSelf text);

        static abstract explicit operator TSelf(string text);
    }

    private sealed class Plain : IText<Plain>
    {
        public string Value { get; init; } = "";

        public static implicit operator string(Plain text) => text.Value;

        public static explicit operator Plain(string text) => new() { Value = text };
    }

    private sealed class Masked : IText<Masked>
    {
        public string Value { get; init; } = "";

        public static implicit operator string(Masked text) => "***";

        public static explicit operator Masked(string text) => new();
    }

    private sealed class Chain<T>
        where T : struct, IStep
    {
        private readonly T _step;

        public string Run(string text) => _step.Apply(text);

        public static string RunDefault(string text) => default(T).Apply(text);
    }

    private static string Apply<T>(string text)
        where T : struct, IStep => default(T).Apply(text);

    private static string NameOf<T>()
        where T : struct, IStep => default(T).Name;

    private static string TextOf<T>(T text)
        where T : IText<T> => text;

    private static T From<T>(string text)
        where T : IText<T> => (T)text;

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(Apply<Keep>(text)); // BAD: default-call
        Sink.TrainText(Apply<Drop>(text)); // OK
        Sink.TrainText(NameOf<Keep>()); // BAD: default-property
        Sink.TrainText(NameOf<Drop>()); // OK
        Sink.TrainText(new Chain<Keep>().Run(text)); // BAD: field
        Sink.TrainText(new Chain<Drop>().Run(text)); // OK
        Sink.TrainText(Chain<Keep>.RunDefault(text)); // BAD: static-default
        Sink.TrainText(Chain<Drop>.RunDefault(text)); // OK
        Sink.TrainText(TextOf(new Plain { Value = text })); // BAD: conversion
        Sink.TrainText(TextOf(new Masked { Value = text })); // OK
        Sink.Train(From<Plain>(text)); // BAD: conversion-back
        Sink.Train(From<Masked>(text)); // OK
    }
}
