// generic: Constraints, static abstract members, new() and generic math.
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case396_Generic_Constraints
{
    private interface IMaker<TSelf>
        where TSelf : IMaker<TSelf>
    {
        static abstract Clip Make();

        static virtual string Name => "maker";
    }

    private sealed class Rights : IMaker<Rights>
    {
        public static Clip Make() => Source.LoadPerformer();
    }

    private sealed class Open : IMaker<Open>
    {
        public static Clip Make() => Source.LoadPublic();

        public static string Name => Source.LoadPublicText();
    }

    private interface IText
    {
        string Text { get; set; }
    }

    private sealed class Note : IText
    {
        public string Text { get; set; } = "";
    }

    private static Clip Make<T>()
        where T : IMaker<T> => T.Make();

    private static string Name<T>()
        where T : IMaker<T> => T.Name;

    private static T Create<T>(string text)
        where T : IText, new() => new() { Text = text };

    private static T Total<T>(IEnumerable<T> values)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var v in values)
        {
            sum += v;
        }

        return sum;
    }

    public static void Run()
    {
        Sink.TrainClip(Make<Rights>()); // BAD: static-abstract
        Sink.TrainClip(Make<Open>()); // OK
        Sink.TrainText(Name<Rights>() + Name<Open>()); // OK
        Sink.TrainText(Create<Note>(Source.LoadPerformerText()).Text); // BAD: created
        Sink.TrainText(Create<Note>("x").Text); // OK
        Sink.Train(Total(Source.LoadPerformerSamples())); // BAD: generic-math
        Sink.Train(Total([1, 2, 3])); // OK
    }
}
