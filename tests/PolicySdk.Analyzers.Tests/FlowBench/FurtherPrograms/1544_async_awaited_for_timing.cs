// async: The performer task is only awaited; what is trained on comes from elsewhere.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1544_Async_AwaitedForTiming
{
    private static async Task<Clip> Open(Task barrier)
    {
        await barrier;
        return await Source.LoadPublicAsync();
    }

    private static async IAsyncEnumerable<Clip> Filter(IAsyncEnumerable<Clip> clips)
    {
        await foreach (var clip in clips)
        {
            yield return new Clip("step", new float[clip.Samples.Length]);
        }
    }

    public static async Task Run()
    {
        var rights = Source.LoadPerformerAsync();
        Sink.TrainClip(await Open(rights)); // OK
        await foreach (var clip in Filter(Source.StreamPerformer()))
        {
            Sink.TrainClip(clip); // OK
        }

        using var gate = new SemaphoreSlim(1);
        string state;
        await gate.WaitAsync();
        try
        {
            state = (await rights).Text;
            Sink.TrainText(state); // BAD: awaited-late
            state = "released";
        }
        finally
        {
            gate.Release();
        }

        Sink.TrainText(state); // OK
        var both = await Task.WhenAll(Source.LoadPublicAsync(), rights);
        Sink.TrainClip(both[1]); // BAD: when-all-second
    }
}
