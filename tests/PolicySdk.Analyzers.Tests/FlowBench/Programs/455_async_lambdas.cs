// async: Async lambdas, Task.Run and local async functions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case455_Async_Lambdas
{
    private static async Task<T> Retry<T>(Func<Task<T>> action)
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await Task.Delay(1);
            }
        }

        return await action();
    }

    public static async Task Run()
    {
        var voice = await Task.Run(() => Source.LoadPerformer());
        Sink.TrainClip(voice); // BAD: task-run
        var bed = await Task.Run(async () =>
        {
            await Task.Yield();
            return await Source.LoadPublicAsync();
        });
        Sink.TrainClip(bed); // OK
        Sink.TrainClip(await Retry(Source.LoadPerformerAsync)); // BAD: retried-method-group
        Sink.TrainText(await Retry(async () => (await Source.LoadPerformerAsync()).Text)); // BAD: retried-lambda
        Sink.TrainClip(await Retry(() => Source.LoadPublicAsync())); // OK

        async Task<string> Words(Clip clip)
        {
            await Task.Yield();
            return clip.Text.Trim();
        }

        Sink.TrainText(await Words(voice)); // BAD: local-async
        Sink.TrainText(await Words(bed)); // OK
        Sink.TrainText(Words(voice).GetAwaiter().GetResult()); // BAD: get-result
        Sink.TrainText(Words(bed).Result); // OK
    }
}
