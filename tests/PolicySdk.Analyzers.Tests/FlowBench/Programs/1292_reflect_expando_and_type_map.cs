// reflect: Dynamic members by name and instances by type.
using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1292_Reflect_ExpandoAndTypeMap
{
    private sealed class Voice
    {
        public Clip Clip { get; init; } = new();
    }

    private sealed class Bed
    {
        public Clip Clip { get; init; } = new();
    }

    private sealed class Bag
    {
        private readonly Dictionary<Type, object> _items = [];

        public void Set<T>(T item) where T : class => _items[typeof(T)] = item;

        public T Get<T>() where T : class => (T)_items[typeof(T)];
    }

    public static void Run()
    {
        dynamic bag = new ExpandoObject();
        bag.Voice = Source.LoadPerformer();
        bag.Bed = Source.LoadPublic();
        Sink.TrainClip((Clip)bag.Voice); // BAD: hard expando-member
        Sink.TrainClip((Clip)bag.Bed); // OK: hard
        var view = (IDictionary<string, object?>)bag;
        Sink.Train(view["Voice"]!); // BAD: hard expando-view

        var items = new Bag();
        items.Set(new Voice { Clip = Source.LoadPerformer() });
        items.Set(new Bed { Clip = Source.LoadPublic() });
        Sink.TrainClip(items.Get<Voice>().Clip); // BAD: hard type-map
        Sink.TrainClip(items.Get<Bed>().Clip); // OK: hard

        dynamic number = Source.LoadPerformerSamples()[0];
        float doubled = number * 2;
        Sink.Train(doubled); // BAD: hard dynamic-operator
    }
}
