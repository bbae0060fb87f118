// async: One async helper in several contexts; async-local state; async streams.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1609_Async_ContextsAndLocals
{
    private static readonly System.Threading.AsyncLocal<Clip?> s_ambient = new();

    private static async Task<string> Normalize(Task<Clip> pending)
    {
        var clip = await pending;
        await Task.Yield();
        return clip.Text.Trim();
    }

    private static async ValueTask<string> Twice(Task<Clip> pending) => await Normalize(pending) + "|";

    private static async IAsyncEnumerable<string> Words(IAsyncEnumerable<Clip> clips)
    {
        await foreach (var clip in clips)
        {
            yield return clip.Text;
        }
    }

    private static async Task Consume()
    {
        await Task.Yield();
        Sink.TrainClip(s_ambient.Value!); // BAD: async-local
    }

    public static async Task Run()
    {
        Sink.TrainText(await Twice(Source.LoadPerformerAsync())); // BAD: helper-context
        Sink.TrainText(await Twice(Source.LoadPublicAsync())); // OK
        await foreach (var word in Words(Source.StreamPerformer()))
        {
            Sink.TrainText(word); // BAD: async-stream
        }

        await foreach (var word in Words(Source.StreamPublic()).ConfigureAwait(false))
        {
            Sink.TrainText(word); // OK
        }

        s_ambient.Value = Source.LoadPerformer();
        await Consume(); // VIA: async-local
        s_ambient.Value = Source.LoadPublic();
        Sink.TrainClip(s_ambient.Value); // OK
    }
}
