// null: read-only text of a type can be null; it is then replaced.
using System;

namespace FlowBench.Cases;

public static class Case995_Null_StaticReadonlyText
{
    private static readonly string? s_none = null;
    private static readonly string? s_default = default;
    private static readonly string? s_set = "neutral";
    private static readonly string? s_configured = Environment.GetEnvironmentVariable("MOOD");

    private static string? Fallback { get; } = null;

    public static void Run()
    {
        Sink.Train(s_none ?? Source.LoadPerformerText()); // BAD: null
        Sink.Train(s_default ?? Source.LoadPerformerText()); // BAD: default
        Sink.Train(s_configured ?? Source.LoadPerformerText()); // BAD: from outside
        Sink.Train(Fallback ?? Source.LoadPerformerText()); // BAD: property
        Sink.Train(s_set ?? Source.LoadPerformerText()); // OK
        Sink.Train(s_none ?? "neutral"); // OK
    }
}
