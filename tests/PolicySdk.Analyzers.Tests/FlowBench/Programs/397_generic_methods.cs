// generic: Type parameters through helpers, default values, type tests and static fields per type.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case397_Generic_Methods
{
    private static class Cache<T>
    {
        public static T? Value;
    }

    private static T Choose<T>(bool first, T a, T b) => first ? a : b;

    private static string Show<T>(T value) => value switch
    {
        string s => s,
        Clip c => c.Text,
        _ => typeof(T).Name,
    };

    private static T? OrDefault<T>(T? value, T fallback)
        where T : class => value ?? fallback;

    private static List<T> Fill<T>(int n, Func<int, T> make)
    {
        var list = new List<T>(n);
        for (var i = 0; i < n; i++)
        {
            list.Add(make(i));
        }

        return list;
    }

    public static void Run(bool first)
    {
        Cache<Clip>.Value = Source.LoadPerformer();
        Cache<string>.Value = "open";
        Sink.TrainClip(Cache<Clip>.Value); // BAD: static-per-type
        Sink.TrainText(Cache<string>.Value); // OK: hard
        Sink.TrainClip(Choose(first, Source.LoadPublic(), new Clip())); // OK
        Sink.TrainClip(Choose(first, Source.LoadPublic(), Cache<Clip>.Value)); // BAD: choose
        Sink.TrainText(Show(Source.LoadPerformer())); // BAD: type-switch
        Sink.TrainText(Show(Source.LoadPublicText())); // OK
        Sink.TrainText(Show(3)); // OK

        Sink.TrainText(OrDefault(null, Source.LoadPerformerText())!); // BAD: fallback
        Sink.Train(Fill(3, i => i * 2)); // OK
        Sink.Train(Fill(3, _ => Source.LoadPerformerSamples())); // BAD: filled
        Sink.TrainClip(Fill(2, _ => Source.LoadPublic())[0]); // OK
        Sink.TrainText(default(string) ?? "default"); // OK
    }
}
