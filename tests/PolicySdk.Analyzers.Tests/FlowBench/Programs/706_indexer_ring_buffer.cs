// indexer: A ring buffer writes at a moving index; a read-only view looks at it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case706_Indexer_RingBuffer
{
    private sealed class Ring<T>(int size)
    {
        private readonly T[] _items = new T[size];
        private int _next;

        public void Push(T item)
        {
            _items[_next] = item;
            _next = (_next + 1) % _items.Length;
        }

        public T this[int ago] => _items[(_next - 1 - ago + _items.Length) % _items.Length];

        public ref T this[Index index] => ref _items[index];

        public T[] this[Range range] => _items[range];
    }

    public static void Run()
    {
        var ring = new Ring<Clip>(4);
        ring.Push(Source.LoadPublic());
        Sink.TrainClip(ring[0]); // OK
        ring.Push(Source.LoadPerformer());
        Sink.TrainClip(ring[0]); // BAD: pushed
        Sink.TrainAll(ring[..2]); // BAD: range

        var open = new Ring<string>(2);
        open[^1] = Source.LoadPublicText();
        Sink.TrainText(open[0]); // OK
        ref var last = ref open[^1];
        last = Source.LoadPerformerText();
        Sink.Train(open[..]); // BAD: ref-indexer
    }
}
