// call: Named, optional, out-of-order arguments and evaluation order.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case387_Call_ArgumentForms
{
    private static string Format(string head = "h", string body = "b", string tail = "t") => $"{head}-{tail}";

    private static string Body(string body, string head = "none") => body;

    private static string Choose(string a, int which = 0, params string[] others) => which == 0 ? a : others[0];

    private static string Append(ref string log, string text)
    {
        log += text;
        return text;
    }

    private static string Order(string first, string second) => first;

    public static void Run(int which)
    {
        Sink.TrainText(Format(body: Source.LoadPerformerText())); // OK
        Sink.TrainText(Format(tail: Source.LoadPerformerText())); // BAD: named-tail
        Sink.TrainText(Body(head: Source.LoadPerformerText(), body: "b")); // OK
        Sink.TrainText(Body(head: "h", body: Source.LoadPerformerText())); // BAD: out-of-order
        Sink.TrainText(Choose("a", which, "b", Source.LoadPerformerText())); // OK: hard
        Sink.TrainText(Choose("a", which, Source.LoadPerformerText())); // BAD: params-first

        var log = "";
        var clip = Source.LoadPublic();
        Sink.TrainText(Order(clip.Text, (clip = Source.LoadPerformer()).Text)); // OK
        Sink.TrainText(clip.Text); // BAD: assigned-in-argument
        Sink.TrainText(Order(Append(ref log, "x"), log)); // OK
        Append(ref log, Source.LoadPerformerText());
        Sink.TrainText(log); // BAD: ref-log
        string text;
        Sink.TrainText(Order(text = "a", text = Source.LoadPerformerText()) + "!"); // OK
        Sink.TrainText(Order(text, "b")); // BAD: after-arguments
    }
}
