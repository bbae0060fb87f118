// reflect: Reflection on metadata and on members which hold nothing of the performer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1562_Reflect_OtherMember
{
    private sealed class Card
    {
        public string Title { get; set; } = "";

        public string Voice { get; set; } = "";
    }

    public static void Run()
    {
        var card = new Card { Title = "card", Voice = Source.LoadPerformerText() };
        Sink.Train(typeof(Card).GetProperties().Select(p => p.Name).ToArray()); // OK
        Sink.Train(typeof(Card).GetProperty("Title")!.GetValue(card)!); // OK: hard
        Sink.Train(typeof(Card).GetProperty("Voice")!.GetValue(card)!); // BAD: hard named-property
        Sink.TrainText(card.GetType().FullName ?? ""); // OK

        var copy = new Card();
        foreach (var p in typeof(Card).GetProperties())
        {
            p.SetValue(copy, p.GetValue(card));
        }

        Sink.TrainText(copy.Voice); // BAD: hard property-copy
    }
}
