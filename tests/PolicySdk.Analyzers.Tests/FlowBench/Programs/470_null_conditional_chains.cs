// null: Null-conditional member, element and call chains.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case470_Null_ConditionalChains
{
    private sealed class Track
    {
        public Clip? Main { get; set; }

        public Track? Inner { get; set; }

        public string Title { get; set; } = "track";

        public Func<string>? Render { get; set; }
    }

    public static void Run(bool there)
    {
        Track? track = there ? new Track { Main = Source.LoadPerformer(), Inner = new Track { Main = Source.LoadPublic() } } : null;
        Sink.TrainText(track?.Main?.Text ?? "none"); // BAD: chain
        Sink.TrainText(track?.Inner?.Main?.Text ?? "none"); // OK
        Sink.TrainText(track?.Title ?? "none"); // OK
        Sink.TrainText(track?.Main?.Next?.Text.Trim().ToUpperInvariant() ?? ""); // BAD: long-chain
        Sink.Train(track?.Main?.Samples?[0] ?? 0f); // BAD: conditional-element

        var made = new Track();
        made.Render = () => track?.Main!.Text ?? "";
        Sink.TrainText(made.Render?.Invoke() ?? ""); // BAD: conditional-invoke
        Track? nothing = null;
        Sink.TrainText(nothing?.Main?.Text ?? "none"); // OK
        Sink.TrainText((track?.Inner)!.Main!.Text); // OK
    }
}
