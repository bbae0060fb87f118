// async: Blocks of a data-flow network pass clips on.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading.Tasks.Dataflow;

namespace FlowBench.Cases;

public static class Case902_Async_DataflowBlocks
{
    public static async Task Run()
    {
        var source = new BufferBlock<Clip>();
        var words = new TransformBlock<Clip, string>(c => c.Text);
        var train = new ActionBlock<string>(t => Sink.TrainText(t)); // BAD: action-block
        source.LinkTo(words, new DataflowLinkOptions { PropagateCompletion = true });
        words.LinkTo(train);
        source.Post(Source.LoadPerformer()); // VIA: action-block
        source.Complete();
        await train.Completion;

        var open = new BufferBlock<Clip>();
        await open.SendAsync(Source.LoadPublic());
        Sink.TrainClip(await open.ReceiveAsync()); // OK

        var closed = new BufferBlock<Clip>();
        closed.Post(Source.LoadPerformer());
        Sink.TrainClip(closed.Receive()); // BAD: receive

        var many = new TransformManyBlock<Clip, float>(c => c.Samples);
        many.Post(Source.LoadPerformer());
        if (many.TryReceive(out var sample))
        {
            Sink.Train(sample); // BAD: transform-many
        }
    }
}
