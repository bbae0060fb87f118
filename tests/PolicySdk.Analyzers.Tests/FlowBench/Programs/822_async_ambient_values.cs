// async: what an asynchronous method puts into an ambient value stays there; what others put into it, and what was put into its object, does not.
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case822_Async_AmbientValues
{
    private static readonly AsyncLocal<Clip?> s_clip = new();
    private static readonly AsyncLocal<Clip?> s_shared = new();
    private static readonly ThreadLocal<Clip?> s_thread = new();

    private static async Task SetAsync()
    {
        s_clip.Value = Source.LoadPerformer();
        await Task.Yield();
        Sink.TrainClip(s_clip.Value); // BAD: inside
    }

    private static async Task ClearAsync()
    {
        s_clip.Value = null;
        await Task.Yield();
    }

    private static Task Set()
    {
        s_clip.Value = Source.LoadPerformer();
        return Task.CompletedTask;
    }

    private static async Task FillAsync()
    {
        s_shared.Value!.Text = await Task.FromResult(Source.LoadPerformerText());
        s_thread.Value = Source.LoadPerformer();
    }

    public static async Task Run()
    {
        s_clip.Value = null;
        await SetAsync();
        Sink.TrainClip(s_clip.Value ?? Source.LoadPublic()); // OK: hard
        await Set();
        Sink.TrainClip(s_clip.Value ?? Source.LoadPublic()); // BAD: not asynchronous itself
        await ClearAsync();
        Sink.TrainClip(s_clip.Value ?? Source.LoadPublic()); // BAD: cleared elsewhere
        s_clip.Value = null;
        Sink.TrainClip(s_clip.Value ?? Source.LoadPublic()); // OK

        s_shared.Value = new Clip();
        await FillAsync();
        Sink.TrainClip(s_shared.Value); // BAD: object filled
        Sink.TrainClip(s_thread.Value!); // BAD: of the thread
    }
}
