// branch: The branch is chosen by the type of the value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1116_Branch_TypePatterns
{
    private static object Pick(int mode) => mode switch
    {
        0 => Source.LoadPerformerText(),
        1 => Source.LoadPublic(),
        _ => mode,
    };

    private static string Describe(object value) => value switch
    {
        string s when s.Length > 100 => "long",
        string s => s,
        int => "number",
        Clip { Rate: > 0 } => "clip",
        _ => "other",
    };

    public static void Run(int mode)
    {
        switch (Pick(mode))
        {
            case string s:
                Sink.TrainText(s); // BAD: string-case
                break;
            case Clip c:
                Sink.TrainClip(c); // OK: hard
                break;
        }

        Sink.TrainText(Describe(Source.LoadPerformerText())); // BAD: string-arm
        Sink.TrainText(Describe(Source.LoadPublic())); // OK
    }
}
