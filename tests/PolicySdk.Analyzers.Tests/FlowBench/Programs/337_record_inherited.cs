// record: Derived records, their ToString, equality and nested deconstruction.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case337_Record_Inherited
{
    private abstract record Item(string Title);

    private sealed record Voice(string Title, Clip Clip) : Item(Title);

    private sealed record Caption(string Title, string Words) : Item(Title)
    {
        public override string ToString() => Title;
    }

    private sealed record Box(Item Item, int Order);

    public static void Run()
    {
        Item item = new Voice("lead", Source.LoadPerformer());
        Sink.TrainText(item.Title); // OK
        Sink.TrainClip(((Voice)item).Clip); // BAD: derived-member
        if (new Box(item, 1) is { Item: Voice(var title, { Text: var words }) })
        {
            Sink.TrainText(title); // OK
            Sink.TrainText(words); // BAD: nested-positional
        }

        var caption = new Caption("cap", Source.LoadPerformerText());
        Sink.TrainText(caption.ToString()); // OK
        Sink.TrainText($"{caption with { Title = caption.Words }}"); // BAD: overridden-to-string
        var plain = new Box(new Caption("t", "w"), 2);
        Sink.TrainText(plain.ToString()); // OK
        Item copied = item with { Title = "copy" };
        Sink.Train(copied); // BAD: virtual-clone
        Sink.Train(copied == item); // DERIVED: equality
    }
}
