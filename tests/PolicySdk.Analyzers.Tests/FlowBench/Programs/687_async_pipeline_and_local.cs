// async: Async local functions, async lambdas in collections, and void handlers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case687_Async_PipelineAndLocal
{
    public static async Task Run()
    {
        async Task<string> Words(Func<Task<Clip>> load)
        {
            var clip = await load();
            await Task.Delay(1);
            return clip.Text;
        }

        Sink.TrainText(await Words(Source.LoadPerformerAsync)); // BAD: local-async
        Sink.TrainText(await Words(Source.LoadPublicAsync)); // OK

        var jobs = new List<Func<Task<Clip>>> { Source.LoadPublicAsync, async () => (await Source.LoadPerformerAsync()).Next! };
        var results = new List<Clip>();
        foreach (var job in jobs)
        {
            results.Add(await job());
        }

        Sink.TrainAll(results); // BAD: jobs
        string seen = "";
        Func<Clip, Task> handler = async c =>
        {
            await Task.Yield();
            seen = c.Text;
        };
        await handler(Source.LoadPerformer());
        Sink.TrainText(seen); // BAD: async-capture
        seen = "";
        await handler(Source.LoadPublic());
        Sink.TrainText(seen); // OK

        var texts = await Task.WhenAll(Source.LoadPublics().Select(async c =>
        {
            await Task.Yield();
            return c.Text;
        }));
        Sink.Train(texts); // OK
        var all = Source.LoadPerformers().Select(async c => (await Task.FromResult(c)).Text).ToArray();
        Sink.TrainText(all[0].Result); // BAD: selected-tasks
    }
}
