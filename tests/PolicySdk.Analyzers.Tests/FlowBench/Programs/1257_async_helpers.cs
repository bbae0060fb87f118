// async: Own async methods, value tasks and state kept across awaits.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1257_Async_Helpers
{
    private static async Task<Clip> FetchAsync(bool rights)
    {
        await Task.Yield();
        return rights ? await Source.LoadPerformerAsync() : await Source.LoadPublicAsync();
    }

    private static Task<Clip> OpenAsync() => Source.LoadPublicAsync();

    private static async ValueTask<string> TextAsync(Task<Clip> pending)
    {
        var clip = await pending;
        await Task.Delay(0);
        return clip.Text;
    }

    private static async Task FillAsync(Clip target)
    {
        var voice = await Source.LoadPerformerAsync();
        target.Text = voice.Text;
    }

    private static async Task FeedAsync(Clip clip)
    {
        await Task.Yield();
        Sink.TrainClip(clip); // BAD: sink-after-await
    }

    public static async Task Run(bool rights)
    {
        Sink.TrainClip(await FetchAsync(rights)); // BAD: async-helper
        Sink.TrainClip(await OpenAsync()); // OK
        Sink.TrainText(await TextAsync(Source.LoadPerformerAsync())); // BAD: task-argument
        Sink.TrainText(await TextAsync(OpenAsync())); // OK

        var target = Source.LoadPublic();
        var filling = FillAsync(target);
        await filling;
        Sink.TrainText(target.Text); // BAD: filled-while-awaited
        Sink.TrainFloats(target.Samples); // OK

        await FeedAsync(Source.LoadPerformer()); // VIA: sink-after-await
        await FeedAsync(Source.LoadPublic());
    }
}
