// async: Async lambdas, progress callbacks and AsyncLocal.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1263_Async_LambdasAndProgress
{
    private sealed class Direct<T>(Action<T> handler) : IProgress<T>
    {
        public void Report(T value) => handler(value);
    }

    private static readonly AsyncLocal<string?> s_ambient = new();

    private static async Task WorkAsync(IProgress<string> progress, Task<Clip> pending)
    {
        progress.Report((await pending).Text);
    }

    private static async Task SetInsideAsync()
    {
        await Task.Yield();
        s_ambient.Value = Source.LoadPerformerText();
    }

    public static async Task Run()
    {
        Func<Task<Clip>> voice = async () => await Source.LoadPerformerAsync();
        Func<string, Task<string>> echo = async text =>
        {
            await Task.Yield();
            return text;
        };
        Sink.TrainClip(await voice()); // BAD: async-lambda
        Sink.TrainText(await echo(Source.LoadPerformerText())); // BAD: async-lambda-argument
        Sink.TrainText(await echo(Source.LoadPublicText())); // OK

        await WorkAsync(new Direct<string>(t => Sink.TrainText(t)), Source.LoadPerformerAsync()); // BAD: progress
        await WorkAsync(new Direct<string>(t => Sink.TrainText(t)), Source.LoadPublicAsync()); // OK

        await SetInsideAsync();
        Sink.TrainText(s_ambient.Value ?? "none"); // OK: hard
        s_ambient.Value = Source.LoadPerformerText();
        await Task.Yield();
        Sink.TrainText(s_ambient.Value); // BAD: async-local
    }
}
