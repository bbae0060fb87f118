// coll: Containers of other libraries hand out again what was put into them.
using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.ComponentModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1012_Coll_UnknownContainers
{
    private static void Train(string text) => Sink.TrainText(text); // BAD: handler

    private static void Listen(string text) => Sink.TrainText(text); // BAD: listener

    private static void Skip(string text) => Sink.TrainText(text); // OK

    public static void Handlers()
    {
        var handlers = new OrderedDictionary();
        handlers.Add("train", new Action<string>(Train));
        ((Action<string>)handlers[0]!)(Source.LoadPerformerText()); // VIA: handler

        var skipped = new OrderedDictionary { ["skip"] = new Action<string>(Skip) };
        ((Action<string>)skipped["skip"]!)(Source.LoadPublicText());
    }

    public static void Listeners()
    {
        var key = new object();
        var listeners = new EventHandlerList();
        listeners.AddHandler(key, new Action<string>(Listen));
        (listeners[key] as Action<string>)?.Invoke(Source.LoadPerformerText()); // VIA: listener
    }

    public static void Objects()
    {
        var clip = new Clip();
        var held = new BindingSource();
        held.Attach(clip);
        ((Clip)held.Current!).Text = Source.LoadPerformerText();
        Sink.TrainClip(clip); // BAD: through-container
        Sink.TrainClip(new Clip()); // OK

        var ordered = new OrderedDictionary { { "clip", new Clip() } };
        ((Clip)ordered[0]!).Text = Source.LoadPerformerText();
        Sink.Train(ordered["clip"]!); // BAD: by-index
    }

    private sealed class BindingSource
    {
        private readonly BindingList<object> _items = [];

        public object? Current => _items[0];

        public void Attach(object item) => _items.Add(item);
    }
}
