// dead: Dead stores, calls that the compiler drops, and locals that are constant.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1629_Dead_ValuesAndSymbols
{
    private static string s_trace = "";

    [Conditional("FLOWBENCH_NEVER_DEFINED")]
    private static void Trace(string text) => s_trace = text;

    private static string Label(string text, string unused) => text + nameof(unused);

    public static void Run(bool flag)
    {
        var text = Source.LoadPerformerText();
        text = "replaced";
        Sink.TrainText(text); // OK

        Trace(Source.LoadPerformerText());
        Sink.TrainText(s_trace); // OK: hard
        Sink.TrainText(Label("a", Source.LoadPerformerText())); // OK
        Sink.TrainText(Label(Source.LoadPerformerText(), "a")); // BAD: used-parameter

        const bool rights = true;
        Sink.TrainText(rights || flag ? Source.LoadPerformerText() : "b"); // BAD: constant-left-operand
        Sink.TrainText(!rights && flag ? Source.LoadPerformerText() : "b"); // OK
#if FLOWBENCH_NEVER_DEFINED
        text = Source.LoadPerformerText();
#else
        var words = Source.LoadPerformerText();
#endif
        Sink.TrainText(text); // OK
        Sink.TrainText(words); // BAD: active-symbol

        var debug = false;
        if (debug)
        {
            text = words;
        }

        Sink.TrainText(text); // OK: hard
        var voice = Source.LoadPerformer();
        voice = voice.Rate == 0 ? voice : Source.LoadPublic();
        Sink.TrainText(typeof(Clip).Name + nameof(voice)); // OK
    }
}
