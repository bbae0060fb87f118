// null: Conditional member, element and call access.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1669_Null_ConditionalAccess
{
    private sealed class Session
    {
        public Clip? Voice { get; set; }

        public Clip? Bed { get; set; }

        public Dictionary<string, string>? Notes { get; set; }

        public Func<string>? Render { get; set; }
    }

    private static Session? Find(bool there) => there
        ? new Session
        {
            Voice = Source.LoadPerformer(),
            Bed = Source.LoadPublic(),
            Notes = new() { ["x"] = Source.LoadPerformerText() },
            Render = () => "rendered",
        }
        : null;

    public static void Run(bool there)
    {
        var session = Find(there);
        Sink.TrainText(session?.Voice?.Next?.Text ?? "none"); // BAD: long-chain
        Sink.TrainText(session?.Bed?.Next?.Text ?? "none"); // OK
        Sink.Train(session?.Voice?.Samples[0] ?? 0f); // BAD: nullable-float
        Sink.TrainText(session?.Notes?["x"].Trim() ?? ""); // BAD: conditional-element
        Sink.Train((session?.Voice, 1)); // BAD: conditional-member
        Sink.TrainText(session?.Render?.Invoke() ?? ""); // OK

        float? level = there ? Source.LoadPerformerSamples()[2] : null;
        Sink.Train(level.GetValueOrDefault(-1f)); // BAD: get-value-or-default
        Sink.Train(level.HasValue); // DERIVED: has-value
        level = null;
        Sink.Train(level ?? 1f); // OK

        if (session is { Bed: { } bed, Voice.Text: var words })
        {
            Sink.TrainClip(bed); // OK
            Sink.TrainText(words); // BAD: property-pattern
        }
    }
}
