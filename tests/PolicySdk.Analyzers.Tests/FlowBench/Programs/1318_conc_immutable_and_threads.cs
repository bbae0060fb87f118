// conc: Immutable collections between threads, thread arguments and the thread pool.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1318_Conc_ImmutableAndThreads
{
    private static ImmutableList<Clip> s_clips = [];

    private static void Work(object? state)
    {
        var clip = (Clip)state!;
        Sink.TrainClip(clip); // BAD: thread-argument
    }

    public static void Run()
    {
        var thread = new Thread(Work);
        thread.Start(Source.LoadPerformer()); // VIA: thread-argument
        thread.Join();

        using var done = new ManualResetEventSlim();
        var seen = "";
        ThreadPool.QueueUserWorkItem(
            text =>
            {
                seen = text;
                done.Set();
            },
            Source.LoadPerformerText(),
            preferLocal: false);
        done.Wait();
        Sink.TrainText(seen); // BAD: pool-state

        var before = ImmutableList<Clip>.Empty.Add(Source.LoadPublic());
        var after = before.Add(Source.LoadPerformer());
        Sink.TrainAll(before); // OK
        Sink.TrainAll(after); // BAD: immutable-add
        before.Add(Source.LoadPerformer());
        Sink.TrainAll(before); // OK

        ImmutableInterlocked.Update(ref s_clips, list => list.Add(Source.LoadPerformer()));
        Sink.TrainAll(s_clips); // BAD: immutable-update
        var builder = ImmutableDictionary.CreateBuilder<string, string>();
        builder["a"] = Source.LoadPublicText();
        Sink.TrainText(builder.ToImmutable()["a"]); // OK
    }
}
