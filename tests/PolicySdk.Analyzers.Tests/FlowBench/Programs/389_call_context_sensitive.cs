// call: One helper, many callers: arguments must not mix.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case389_Call_ContextSensitive
{
    private static string Trim(string text) => Tidy(text.Trim());

    private static string Tidy(string text) => text.Replace("  ", " ");

    private static List<Clip> Wrap(Clip clip) => [clip];

    private static void Put(Clip target, string text) => target.Text = text;

    private static T[] Pair<T>(T a, T b) => [a, b];

    private static Clip Either(bool first, Clip a, Clip b) => first ? a : b;

    public static void Run(bool first)
    {
        var rights = Trim(Source.LoadPerformerText());
        var open = Trim(Source.LoadPublicText());
        Sink.TrainText(rights); // BAD: trimmed
        Sink.TrainText(open); // OK

        var list = Wrap(Source.LoadPublic());
        Sink.TrainAll(Wrap(Source.LoadPerformer())); // BAD: wrapped
        Sink.TrainAll(list); // OK

        var a = new Clip();
        var b = new Clip();
        Put(a, rights);
        Put(b, open);
        Sink.TrainText(a.Text); // BAD: put-first
        Sink.TrainText(b.Text); // OK
        Put(a, "again");
        Sink.TrainText(a.Text); // OK
        Sink.Train(Pair(open, "x")); // OK
        Sink.Train(Pair("x", rights)); // BAD: pair
        Sink.TrainClip(Either(first, Source.LoadPublic(), b)); // OK
        Sink.TrainClip(Either(first, b, Source.LoadPerformer())); // BAD: either
        Sink.TrainClip(Either(true, b, Source.LoadPerformer())); // OK: hard
    }
}
