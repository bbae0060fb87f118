// call: Optional parameters, caller information, params with defaults and named arguments out of order.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case671_Call_DefaultAndCallerInfo
{
    private static string Tag(string text, string suffix = "!", [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(text))] string expression = "")
        => member + suffix + expression;

    private static string Keep(string text, string suffix = "!", params string[] more) => text + suffix + string.Concat(more);

    private static string Choose(string a = "a", string b = "b", bool first = true) => first ? a : b;

    public static void Run()
    {
        var words = Source.LoadPerformerText();
        Sink.TrainText(Tag(words)); // OK
        Sink.TrainText(Tag("x", suffix: words)); // BAD: named-suffix
        Sink.TrainText(Keep("x", more: words)); // BAD: params-by-name
        Sink.TrainText(Keep("x", "y", "z")); // OK
        Sink.TrainText(Keep(suffix: Source.LoadPublicText(), text: "t")); // OK
        Sink.TrainText(Choose(b: words)); // OK: hard
        Sink.TrainText(Choose(first: false, b: words)); // BAD: out-of-order
        Sink.TrainText(Choose(words, first: false)); // OK: hard
        Sink.TrainText(Choose(words)); // BAD: default-first
    }
}
