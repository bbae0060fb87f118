// null: Null-conditional calls with effects, on delegates, indexers and extension methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case697_Null_ConditionalCalls
{
    private static string Or(this string? text, string other) => text ?? other;

    private static void Fill(this List<string>? list, string text) => list?.Add(text);

    public static void Run(bool there)
    {
        List<string>? list = there ? [] : null;
        list?.Add(Source.LoadPerformerText());
        Sink.Train(list ?? []); // BAD: conditional-add
        List<string>? open = there ? [] : null;
        open.Fill(Source.LoadPublicText());
        Sink.Train(open ?? []); // OK
        open.Fill(Source.LoadPerformerText());
        Sink.TrainText(open?[0] ?? ""); // OK: hard
        Sink.TrainText(open?[1] ?? ""); // BAD: conditional-index

        Func<Clip>? load = there ? Source.LoadPerformer : null;
        Sink.TrainText(load?.Invoke().Text.Trim() ?? ""); // BAD: conditional-invoke
        Sink.TrainText(load?.Method.Name ?? ""); // OK
        string? none = null;
        Sink.TrainText(none.Or("x")); // OK
        Sink.TrainText(none.Or(Source.LoadPerformerText())); // BAD: other
        Sink.TrainText(none?.Or(Source.LoadPerformerText()) ?? "none"); // OK: hard
        var clip = there ? Source.LoadPublic() : null;
        Sink.TrainText(clip?.Next?.Next?.Text ?? clip?.Text ?? "none"); // OK
    }
}
