// conc: The consumer starts before the producer has written anything.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case760_Conc_ConsumerFirst
{
    private static async Task Read(ChannelReader<Clip> reader, List<string> into)
    {
        await foreach (var clip in reader.ReadAllAsync())
        {
            into.Add(clip.Text);
        }
    }

    private static async Task Write(ChannelWriter<Clip> writer, Func<Clip> load)
    {
        await writer.WriteAsync(load());
        writer.Complete();
    }

    public static async Task Run()
    {
        var channel = Channel.CreateUnbounded<Clip>();
        var consumer = Task.Run(async () =>
        {
            await foreach (var clip in channel.Reader.ReadAllAsync())
            {
                Sink.TrainClip(clip); // BAD: started-before
            }
        });
        await channel.Writer.WriteAsync(Source.LoadPerformer());
        channel.Writer.Complete();
        await consumer;

        var rights = new List<string>();
        var open = new List<string>();
        var first = Channel.CreateUnbounded<Clip>();
        var second = Channel.CreateUnbounded<Clip>();
        await Task.WhenAll(Read(first.Reader, rights), Write(first.Writer, Source.LoadPerformer));
        await Task.WhenAll(Read(second.Reader, open), Write(second.Writer, Source.LoadPublic));
        Sink.Train(rights); // BAD: joined
        Sink.Train(open); // OK
    }

    public static void RunThreads()
    {
        using var queue = new BlockingCollection<Clip>();
        var thread = new Thread(() =>
        {
            foreach (var clip in queue.GetConsumingEnumerable())
            {
                Sink.TrainText(clip.Text); // BAD: blocking-consumer
            }
        });
        thread.Start();
        queue.Add(Source.LoadPerformer());
        queue.CompleteAdding();
        thread.Join();
    }
}
