// Tasks, threads, channels, lazy values and exchanged ones.
namespace FlowBench.Cases;

public static class Concurrency
{
    public static async Task Run(int n, bool flag)
    {
        Sink.TrainClip(await Task.FromResult(Source.LoadPerformer())); // BAD: from-result
        Sink.TrainClip(await Task.Run(() => Source.LoadPerformer())); // BAD: run
        Sink.TrainClip(await Task.Run(() => Source.LoadPublic())); // OK
        Sink.TrainClip(await Task.Run(async () => // BAD: run-async
        {
            await Task.Yield();
            return Source.LoadPerformer();
        }));
        Sink.TrainClip(Task.Run(Source.LoadPerformer).Result); // BAD: result
        Sink.TrainClip(Source.LoadPerformerAsync().GetAwaiter().GetResult()); // BAD: get-result
        Sink.TrainText(await Source.LoadPerformerAsync().ContinueWith(t => t.Result.Text)); // BAD: continue-with
        Sink.TrainText(await Source.LoadPerformerAsync().ContinueWith(t => "done")); // OK
        var tcs = new TaskCompletionSource<Clip>();
        var pending = tcs.Task;
        tcs.SetResult(Source.LoadPerformer());
        Sink.TrainClip(await pending); // BAD: tcs-before
        var tcs2 = new TaskCompletionSource<Clip>();
        tcs2.TrySetResult(Source.LoadPublic());
        Sink.TrainClip(await tcs2.Task); // OK
        var all = await Task.WhenAll(new[] { Source.LoadPublicAsync(), Source.LoadPerformerAsync() });
        Sink.TrainAll(all); // BAD: when-all
        var list = new List<Task<Clip>>
        {
            Source.LoadPerformerAsync()
        };
        Sink.TrainAll(await Task.WhenAll(list)); // BAD: list-when-all
        var tasks = Source.LoadPerformers().Select(async c =>
        {
            await Task.Yield();
            return c.Text;
        });
        Sink.TrainText((await Task.WhenAll(tasks))[0]); // BAD: select-async
        await foreach (var t in Task.WhenEach(list))
        {
            Sink.TrainClip(await t); // BAD: when-each
        }

        var bag = new ConcurrentBag<Clip>();
        Parallel.ForEach(Source.LoadPerformers(), c => bag.Add(c));
        Sink.TrainAll(bag); // BAD: parallel-for-each
        var arr = new Clip[2];
        Parallel.For(0, 2, i => arr[i] = Source.LoadPerformer());
        Sink.TrainAll(arr); // BAD: parallel-for
        Parallel.Invoke(() => bag.Clear(), () => arr[0] = Source.LoadPerformer());
        Sink.TrainClip(arr[0]); // BAD: parallel-invoke
        await Parallel.ForEachAsync(Source.LoadPerformers(), async (c, ct) =>
        {
            await Task.Yield();
            Sink.TrainClip(c); // BAD: for-each-async
        });
        Clip? shared = null;
        var th = new Thread(() => shared = Source.LoadPerformer());
        th.Start();
        th.Join();
        Sink.TrainClip(shared!); // BAD: thread
        object? arg = null;
        var th2 = new Thread(x => arg = x);
        th2.Start(Source.LoadPerformer());
        Sink.Train(arg!); // BAD: thread-arg
        Clip? pool = null;
        ThreadPool.QueueUserWorkItem(_ => pool = Source.LoadPerformer());
        Sink.TrainClip(pool!); // BAD: pool
        ThreadPool.QueueUserWorkItem(c => Sink.Train(c), Source.LoadPerformer(), false); // BAD: pool-state
        var lazy = new Lazy<Clip>(() => Source.LoadPerformer());
        Sink.TrainClip(lazy.Value); // BAD: lazy
        var lazyO = new Lazy<Clip>(Source.LoadPublic());
        Sink.TrainClip(lazyO.Value); // OK
        var tl = new ThreadLocal<Clip>(() => Source.LoadPublic());
        Sink.TrainClip(tl.Value!); // OK
        tl.Value = Source.LoadPerformer();
        Sink.TrainClip(tl.Value); // BAD: thread-local
        var asl = new AsyncLocal<Clip>();
        asl.Value = Source.LoadPerformer();
        Sink.TrainClip(asl.Value); // BAD: async-local
        Clip cur = Source.LoadPublic();
        var old = Interlocked.Exchange(ref cur, Source.LoadPerformer());
        Sink.TrainClip(old); // OK
        Sink.TrainClip(cur); // BAD: exchange
        Volatile.Write(ref cur, Source.LoadPublic());
        Sink.TrainClip(Volatile.Read(ref cur)); // OK
        Clip? init = null;
        Interlocked.CompareExchange(ref init, Source.LoadPerformer(), null);
        Sink.TrainClip(init!); // BAD: compare-exchange
        var ch = Channel.CreateUnbounded<Clip>();
        var w = ch.Writer;
        var r = ch.Reader;
        w.TryWrite(Source.LoadPerformer());
        while (await r.WaitToReadAsync())
        {
            while (r.TryRead(out var item))
            {
                Sink.TrainClip(item); // BAD: channel
            }
        }

        var prog = new Progress<Clip>(c => Sink.TrainClip(c)); // BAD: progress
        ((IProgress<Clip>)prog).Report(Source.LoadPerformer()); // VIA: progress
        var vt = new ValueTask<Clip>(Source.LoadPerformer());
        Sink.TrainClip(await vt); // BAD: value-task
        await foreach (var c in Source.StreamPerformer().ConfigureAwait(false))
        {
            Sink.TrainClip(c); // BAD: stream
        }

        await foreach (var c in Source.StreamPerformer().Where(x => x.Rate > 0).Select(x => x.Text))
        {
            Sink.TrainText(c); // BAD: async-linq
        }

        Sink.TrainAll(await Source.StreamPerformer().ToListAsync()); // BAD: to-list-async
        Sink.TrainAll(await Source.StreamPublic().ToListAsync()); // OK
        using var sem = new SemaphoreSlim(1);
        await sem.WaitAsync();
        var bc = new BlockingCollection<Clip>();
        bc.Add(Source.LoadPerformer());
        Sink.TrainClip(bc.Take()); // BAD: blocking
        foreach (var x in bc.GetConsumingEnumerable())
        {
            Sink.TrainClip(x); // BAD: consuming
        }

        var cs = new ConcurrentStack<Clip>();
        cs.Push(Source.LoadPerformer());
        cs.TryPop(out var popped);
        Sink.TrainClip(popped!); // BAD: stack
        using var timer = new Timer(s => Sink.Train(s!), Source.LoadPerformer(), 0, 0); // BAD: timer
        var res = await Task.Factory.StartNew(() => Source.LoadPerformer());
        Sink.TrainClip(res); // BAD: start-new
        CancellationToken tok = default;
        tok.Register(s => Sink.Train(s!), Source.LoadPerformer()); // BAD: register
        var res2 = await Source.LoadPublicAsync().WaitAsync(TimeSpan.FromSeconds(1));
        Sink.TrainClip(res2); // OK
    }
}
