// static: Static field initializers and static constructors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1301_Static_Initializers
{
    private static readonly Clip s_voice = Source.LoadPerformer();

    private static readonly Clip s_bed = Source.LoadPublic();

    private static readonly string s_title = "take of " + s_voice.Text;

    private static string s_caption = Source.LoadPerformerText();

    private static class Library
    {
        public static readonly List<Clip> Rights;
        public static readonly List<Clip> Open = [];

        static Library()
        {
            Rights = [.. Source.LoadPerformers()];
            Open.AddRange(Source.LoadPublics());
        }

        public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
        {
            ["a"] = "anna",
            ["b"] = Source.LoadPublicText(),
        };
    }

    public static void Run()
    {
        Sink.TrainClip(s_voice); // BAD: static-initializer
        Sink.TrainClip(s_bed); // OK
        Sink.TrainText(s_title); // BAD: initializer-from-initializer
        Sink.TrainText(s_caption); // BAD: initial-value
        s_caption = "caption";
        Sink.TrainText(s_caption); // OK

        Sink.TrainAll(Library.Rights); // BAD: static-constructor
        Sink.TrainAll(Library.Open); // OK
        Sink.TrainText(Library.Names["b"]); // OK
    }
}
