// conc: Lock objects, Monitor, Interlocked.Exchange and atomic swaps.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case749_Conc_LocksAndExchange
{
    private sealed class State
    {
        private readonly Lock _lock = new();
        private Clip _clip = new();
        private ImmutableList<string> _words = [];
        private long _count;

        public Clip Swap(Clip clip)
        {
            lock (_lock)
            {
                var old = _clip;
                _clip = clip;
                return old;
            }
        }

        public Clip Exchange(Clip clip) => Interlocked.Exchange(ref _clip, clip);

        public void Add(string word)
        {
            using (_lock.EnterScope())
            {
                ImmutableInterlocked.Update(ref _words, static (list, w) => list.Add(w), word);
            }

            Interlocked.Increment(ref _count);
        }

        public IEnumerable<string> Words => _words;

        public long Count => Interlocked.Read(ref _count);
    }

    public static void Run()
    {
        var state = new State();
        Sink.TrainClip(state.Swap(Source.LoadPerformer())); // OK
        Sink.TrainClip(state.Swap(Source.LoadPublic())); // BAD: old-clip
        Sink.TrainClip(state.Exchange(Source.LoadPerformer())); // OK
        Sink.TrainClip(state.Exchange(new Clip())); // BAD: exchanged
        state.Add("a");
        Sink.Train(state.Words); // OK
        state.Add(Source.LoadPerformerText());
        Sink.Train(state.Words); // BAD: immutable-update
        Sink.Train(state.Count); // OK

        var gate = new object();
        var shared = "";
        var thread = new Thread(() =>
        {
            Monitor.Enter(gate);
            shared = Source.LoadPerformerText();
            Monitor.Exit(gate);
        });
        thread.Start();
        thread.Join();
        Sink.TrainText(shared); // BAD: written-in-thread
    }
}
