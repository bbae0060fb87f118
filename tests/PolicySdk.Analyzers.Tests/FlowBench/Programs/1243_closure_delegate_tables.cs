// closure: Delegates in tables, with by-reference parameters and with several targets.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1243_Closure_DelegateTables
{
    private delegate void Change(ref string text);

    private static void Quote(ref string text) => text = $"\"{text}\"";

    private static void Cut(ref string text) => text = "cut";

    public static void Run(int n)
    {
        var loaders = new Dictionary<string, Func<Clip>>
        {
            ["rights"] = Source.LoadPerformer,
            ["open"] = Source.LoadPublic,
        };
        Sink.TrainClip(loaders["rights"]()); // BAD: table-entry
        Sink.TrainClip(loaders["open"]()); // OK: hard

        Func<Clip>[] openOnly = [Source.LoadPublic, () => new Clip()];
        Sink.TrainClip(openOnly[n & 1]()); // OK

        var text = Source.LoadPerformerText();
        Change change = Quote;
        change(ref text);
        Sink.TrainText(text); // BAD: ref-delegate
        change = Cut;
        change(ref text);
        Sink.TrainText(text); // OK

        var log = new List<string>();
        Action<string> both = Console.WriteLine;
        both += log.Add;
        both(Source.LoadPerformerText());
        Sink.Train(log); // BAD: second-target

        Func<Clip> last = Source.LoadPerformer;
        last += Source.LoadPublic;
        Sink.TrainClip(last()); // OK: hard
    }
}
