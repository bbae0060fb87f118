// generic: Parts are stored under their own type.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1652_Generic_TypedBag
{
    private sealed record Voice(Clip Clip);

    private sealed record Bed(Clip Clip);

    private sealed class Bag
    {
        private readonly Dictionary<Type, object> _parts = [];

        public Bag Set<T>(T part) where T : notnull
        {
            _parts[typeof(T)] = part;
            return this;
        }

        public T Get<T>() where T : notnull => (T)_parts[typeof(T)];

        public bool TryGet<T>(out T? part)
        {
            if (_parts.TryGetValue(typeof(T), out var found) && found is T typed)
            {
                part = typed;
                return true;
            }

            part = default;
            return false;
        }
    }

    public static void Run()
    {
        var bag = new Bag().Set(new Voice(Source.LoadPerformer())).Set(new Bed(Source.LoadPublic())).Set("title");
        Sink.TrainClip(bag.Get<Voice>().Clip); // BAD: hard typed-part
        Sink.TrainClip(bag.Get<Bed>().Clip); // OK: hard
        Sink.TrainText(bag.Get<string>()); // OK: hard
        Sink.Train(bag); // BAD: whole-bag
        if (bag.TryGet<Voice>(out var voice))
        {
            Sink.TrainText(voice!.Clip.Text); // BAD: hard typed-out
        }

        var open = new Bag().Set(new Bed(Source.LoadPublic()));
        Sink.TrainClip(open.Get<Bed>().Clip); // OK
        Sink.Train(open); // OK
    }
}
