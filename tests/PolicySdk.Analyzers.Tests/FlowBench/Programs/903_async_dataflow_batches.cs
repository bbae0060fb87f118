// async: Batches, links with a condition, and blocks that are linked late.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading.Tasks.Dataflow;

namespace FlowBench.Cases;

public static class Case903_Async_DataflowBatches
{
    public static async Task Run()
    {
        var batches = new BatchBlock<Clip>(3);
        var train = new ActionBlock<Clip[]>(clips => Sink.TrainAll(clips)); // BAD: batch
        batches.LinkTo(train);
        batches.Post(Source.LoadPerformer()); // VIA: batch

        var mark = new TransformBlock<Clip, string>(_ => "seen");
        var trainMark = new ActionBlock<string>(text => Sink.TrainText(text)); // OK
        mark.LinkTo(trainMark);
        await mark.SendAsync(Source.LoadPerformer());
        mark.Complete();
        await mark.Completion;

        var all = new BufferBlock<Clip>();
        var loud = new BufferBlock<Clip>();
        all.LinkTo(loud, c => c.Rate > 8000);
        all.LinkTo(DataflowBlock.NullTarget<Clip>());
        all.Post(Source.LoadPerformer());
        await foreach (var clip in loud.ReceiveAllAsync())
        {
            Sink.TrainClip(clip); // BAD: linked-buffer
        }

        var echo = new TransformBlock<string, string>(async text =>
        {
            await Task.Yield();
            return text;
        });
        echo.Post("a");
        Sink.TrainText(await echo.ReceiveAsync()); // OK

        var pairs = new BatchBlock<Clip>(2);
        pairs.Post(Source.LoadPerformer());
        Sink.TrainClip(pairs.Receive()[0]); // BAD: batch-received

        var late = new BufferBlock<string>();
        late.Post(Source.LoadPerformerText());
        late.LinkTo(new ActionBlock<string>(text => Sink.TrainText(text))); // BAD: linked-late
    }
}
