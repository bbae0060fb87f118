// ext: Delegates to extension methods, with what they extend.
using System;
using System.Collections.Generic;
using System.Reflection;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1011_Ext_BoundDelegates
{
    private static string FirstLine(this Clip clip) => clip.Text.Split('\n')[0];

    private static string Echo(this string text) => text;

    private static string Or(this Clip clip, string other) => clip.Rate > 0 ? clip.Text : other;

    private static T Run<T>(Func<T> load) => load();

    public static void Run(bool upper)
    {
        Func<string> first = Source.LoadPerformer().FirstLine;
        Sink.TrainText(first()); // BAD: loaded
        Func<string> open = Source.LoadPublic().FirstLine;
        Sink.TrainText(open()); // OK

        var clip = Source.LoadPerformer();
        Sink.TrainText(Run(clip.FirstLine)); // BAD: argument
        Sink.TrainText(Run(Source.LoadPublic().FirstLine)); // OK
        Func<string> echo = clip.Text.Echo;
        Sink.TrainText(echo()); // BAD: text
        Func<string, string> or = Source.LoadPublic().Or;
        Sink.TrainText(or(Source.LoadPerformerText())); // BAD: parameter
        Sink.TrainText(or("none")); // OK

        Func<IEnumerable<Clip>> reversed = Source.LoadPerformers().Reverse;
        Sink.TrainAll(reversed()); // BAD: library
        Func<Clip> taken = Source.LoadPublics().First;
        Sink.TrainClip(taken()); // OK

        Func<string> either = (upper ? Source.LoadPerformer() : Source.LoadPublic()).FirstLine;
        Sink.TrainText(either()); // BAD: either
        Func<Clip, string> unbound = FirstLine;
        Sink.TrainText(unbound(clip)); // BAD: unbound
        Sink.TrainText(unbound(Source.LoadPublic())); // OK

        var method = typeof(Case1011_Ext_BoundDelegates).GetMethod("FirstLine", BindingFlags.Static | BindingFlags.NonPublic)!;
        Sink.TrainText(method.CreateDelegate<Func<string>>(clip)()); // BAD: hard closed-over-first
        Sink.TrainText(method.CreateDelegate<Func<string>>(Source.LoadPublic())()); // OK: hard
    }
}
