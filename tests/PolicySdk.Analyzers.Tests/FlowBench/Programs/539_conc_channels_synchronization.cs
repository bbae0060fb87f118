// conc: Channel pipelines, producers in tasks, actors and progress.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case539_Conc_ChannelsSynchronization
{
    private sealed class Actor
    {
        private readonly Channel<string> _inbox = Channel.CreateUnbounded<string>();
        private readonly List<string> _seen = [];

        public ValueTask Tell(string text) => _inbox.Writer.WriteAsync(text);

        public async Task<List<string>> Drain()
        {
            _inbox.Writer.TryComplete();
            while (await _inbox.Reader.WaitToReadAsync())
            {
                while (_inbox.Reader.TryRead(out var text))
                {
                    _seen.Add(text);
                }
            }

            return _seen;
        }
    }

    private static ChannelReader<string> Words(ChannelReader<Clip> clips)
    {
        var output = Channel.CreateBounded<string>(8);
        _ = Task.Run(async () =>
        {
            await foreach (var clip in clips.ReadAllAsync())
            {
                await output.Writer.WriteAsync(clip.Text);
            }

            output.Writer.Complete();
        });
        return output.Reader;
    }

    private static ChannelReader<Clip> Feed(Func<Clip> load)
    {
        var channel = Channel.CreateUnbounded<Clip>();
        channel.Writer.TryWrite(load());
        channel.Writer.Complete();
        return channel.Reader;
    }

    public static async Task Run()
    {
        await foreach (var word in Words(Feed(Source.LoadPerformer)).ReadAllAsync())
        {
            Sink.TrainText(word); // BAD: channel-pipeline
        }

        await foreach (var word in Words(Feed(Source.LoadPublic)).ReadAllAsync())
        {
            Sink.TrainText(word); // OK
        }

        var actor = new Actor();
        await actor.Tell(Source.LoadPerformerText());
        Sink.Train(await actor.Drain()); // BAD: actor
        var open = new Actor();
        await open.Tell("a");
        Sink.Train(await open.Drain()); // OK
        IProgress<Clip> progress = new Progress<Clip>(c => Sink.TrainClip(c)); // BAD: progress
        progress.Report(Source.LoadPerformer()); // VIA: progress
        IProgress<Clip> quiet = new Progress<Clip>(c => Sink.TrainClip(c)); // OK
        quiet.Report(Source.LoadPublic());
    }
}
