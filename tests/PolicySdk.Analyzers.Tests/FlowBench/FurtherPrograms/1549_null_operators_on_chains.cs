// null: Conditional access chains, null-coalescing throws and nullable values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1549_Null_OperatorsOnChains
{
    private static Clip? Find(bool there) => there ? Source.LoadPerformer() : null;

    public static void Run(bool there)
    {
        Sink.TrainText(Find(there)?.Next?.Text ?? "missing"); // BAD: conditional-chain
        float? level = Find(there)?.Samples[0];
        Sink.Train(level.GetValueOrDefault()); // BAD: nullable-value
        Sink.Train(level is { } v ? v : 0f); // BAD: nullable-pattern

        string? name = null;
        var shown = name ?? Find(true)?.Text ?? throw new InvalidOperationException();
        Sink.TrainText(shown); // BAD: second-coalesce

        var clips = there ? Source.LoadPerformerList() : null;
        Sink.Train(clips?[0].Samples ?? []); // BAD: element-access

        Clip? bed = there ? null : Source.LoadPublic();
        Sink.TrainText(bed?.Text ?? nameof(bed)); // OK
    }
}
