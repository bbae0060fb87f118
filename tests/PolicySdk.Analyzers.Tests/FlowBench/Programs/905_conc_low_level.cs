// conc: Locks, thread statics, immutable updates and workers.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case905_Conc_LowLevel
{
    [ThreadStatic]
    private static Clip? t_clip;

    private sealed class Guarded<T>(T value)
    {
        private readonly ReaderWriterLockSlim _lock = new();
        private T _value = value;

        public TOut Read<TOut>(Func<T, TOut> read)
        {
            _lock.EnterReadLock();
            try
            {
                return read(_value);
            }
            finally
            {
                _lock.ExitReadLock();
            }
        }

        public void Update(Func<T, T> update)
        {
            _lock.EnterWriteLock();
            try
            {
                _value = update(_value);
            }
            finally
            {
                _lock.ExitWriteLock();
            }
        }
    }

    public static void Run()
    {
        t_clip = Source.LoadPerformer();
        Sink.TrainClip(t_clip); // BAD: thread-static
        t_clip = Source.LoadPublic();
        Sink.TrainClip(t_clip); // OK

        var guarded = new Guarded<string>("a");
        Sink.TrainText(guarded.Read(t => t)); // OK
        guarded.Update(t => t + Source.LoadPerformerText());
        Sink.TrainText(guarded.Read(t => t)); // BAD: guarded
        Sink.TrainText(guarded.Read(_ => "x")); // OK
        guarded.Update(_ => "clean");
        Sink.TrainText(guarded.Read(t => t)); // OK

        var shared = ImmutableList<string>.Empty;
        ImmutableInterlocked.Update(ref shared, (list, item) => list.Add(item), Source.LoadPerformerText());
        Sink.Train(shared); // BAD: immutable-update
        var map = ImmutableDictionary<string, Clip>.Empty;
        var added = ImmutableInterlocked.GetOrAdd(ref map, "a", _ => Source.LoadPerformer());
        Sink.TrainClip(added); // BAD: immutable-get-or-add
        Sink.TrainClip(map["a"]); // BAD: immutable-map

        using var worker = new BackgroundWorker();
        Clip? done = null;
        worker.DoWork += (_, e) => e.Result = Source.LoadPerformer();
        worker.RunWorkerCompleted += (_, e) => done = (Clip?)e.Result;
        worker.RunWorkerAsync();
        Sink.TrainClip(done!); // BAD: background-worker

        var found = new ConcurrentQueue<float>();
        Parallel.ForEach(Partitioner.Create(0, 8), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                found.Enqueue(Source.LoadPerformerSamples()[i]);
            }
        });
        Sink.Train(found); // BAD: partitioned
        var args = new ConcurrentDictionary<int, string>();
        Sink.TrainText(args.GetOrAdd(1, (key, text) => text + key, Source.LoadPerformerText())); // BAD: factory-argument
        Sink.TrainText(args.GetOrAdd(2, (key, text) => "k" + key, Source.LoadPerformerText())); // OK: hard
    }
}
