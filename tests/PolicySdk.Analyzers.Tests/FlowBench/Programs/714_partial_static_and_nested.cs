// partial: Static parts: initializers, nested types and methods without a body.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case714_Partial_StaticAndNested
{
    private static partial class Catalog
    {
        private static readonly List<string> s_words = [Source.LoadPublicText()];

        static partial void Register(List<string> words);

        public static IReadOnlyList<string> Words
        {
            get
            {
                Register(s_words);
                return s_words;
            }
        }

        public static partial class Inner
        {
            public static string Voice = "";
        }
    }

    private static partial class Catalog
    {
        static partial void Register(List<string> words) => words.Add(Source.LoadPerformerText());

        public static partial class Inner
        {
            public static string Bed = Voice + "bed";

            static partial void Trace(ref string text);

            public static string Traced(string text)
            {
                Trace(ref text);
                return text;
            }
        }
    }

    public static void Run()
    {
        Sink.Train(Catalog.Words); // BAD: registered
        Sink.TrainText(Catalog.Inner.Bed); // OK
        Catalog.Inner.Voice = Source.LoadPerformerText();
        Sink.TrainText(Catalog.Inner.Voice); // BAD: nested-static
        Sink.TrainText(Catalog.Inner.Bed); // OK
        Sink.TrainText(Catalog.Inner.Traced("x")); // OK
        Sink.TrainText(Catalog.Inner.Traced(Source.LoadPerformerText())); // BAD: removed-call
    }
}
