// closure: A variable is there from where its scope begins; a function may be made a delegate before the variable is declared.
using System;

namespace FlowBench.Cases;

public static class Case1017_Closure_BeforeDeclaration
{
    public static void Before()
    {
        Action set = Set;
        string kept = "";
        void Set() => kept = Source.LoadPerformerText();
        Sink.TrainText(kept); // OK
        set();
        Sink.TrainText(kept); // BAD: declared-later
    }

    public static void Between()
    {
        string kept;
        Action set = Set;
        kept = "";
        void Set() => kept = Source.LoadPerformerText();
        set();
        Sink.TrainText(kept); // BAD: assigned-later
    }

    public static void EachRound(int rounds)
    {
        Action? last = null;
        for (var i = 0; i < rounds; i++)
        {
            Action set = Set;
            var kept = "";
            Sink.TrainText(kept); // OK
            last?.Invoke();
            Sink.TrainText(kept); // OK
            set();
            Sink.TrainText(kept); // BAD: this-round
            last = set;
            void Set() => kept = Source.LoadPerformerText();
        }
    }

    public static void Again(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var kept = Source.LoadPublicText();
            Func<string> read = () => kept;
            Sink.TrainText(read()); // OK
            kept = Source.LoadPerformerText();
            Sink.TrainText(read()); // BAD: own-round
        }
    }
}
