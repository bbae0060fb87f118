// conc: Timers, progress reports, cancellation callbacks and thread pools with state.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case751_Conc_TimersAndProgress
{
    private sealed class Watch : IProgress<Clip>
    {
        public readonly List<string> Seen = [];

        public void Report(Clip value) => Seen.Add(value.Text);
    }

    private static void Work(IProgress<Clip> progress, Func<Clip> load)
    {
        for (var i = 0; i < 3; i++)
        {
            progress.Report(load());
        }
    }

    public static async Task Run()
    {
        var rights = new Watch();
        var open = new Watch();
        Work(rights, Source.LoadPerformer);
        Work(open, Source.LoadPublic);
        Sink.Train(rights.Seen); // BAD: reported
        Sink.Train(open.Seen); // OK
        Work(new Progress<Clip>(c => Sink.TrainClip(c)), Source.LoadPerformer); // BAD: progress-callback
        ThreadPool.QueueUserWorkItem(static state => Sink.Train(state!), Source.LoadPerformer()); // BAD: pool-state
        ThreadPool.QueueUserWorkItem<Clip>(c => Sink.TrainClip(c), Source.LoadPublic(), preferLocal: false); // OK
        using var timer = new Timer(s => Sink.TrainText(((Clip)s!).Text), Source.LoadPerformer(), 0, 100); // BAD: timer-state
        using var source = new CancellationTokenSource();
        using var registration = source.Token.Register(s => Sink.TrainText((string)s!), Source.LoadPublicText()); // OK
        var channel = Channel.CreateUnbounded<(Clip Clip, int Take)>();
        await channel.Writer.WriteAsync((Source.LoadPerformer(), 1));
        while (await channel.Reader.WaitToReadAsync())
        {
            while (channel.Reader.TryRead(out var item))
            {
                Sink.TrainClip(item.Clip); // BAD: channel-tuple
                Sink.Train(item.Take); // OK
            }
        }
    }
}
