// reflect: Dynamic calls, ExpandoObject and duck typing.
using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case504_Reflect_DynamicMore
{
    private sealed class Voice
    {
        public string Say(int times) => Source.LoadPerformerText() + times;

        public string Plain(string text) => "plain";
    }

    private static string Shout(dynamic value) => value.ToUpperInvariant();

    public static void Run()
    {
        dynamic voice = new Voice();
        string said = voice.Say(2);
        Sink.TrainText(said); // BAD: hard dynamic-call
        string plain = voice.Plain(Source.LoadPerformerText());
        Sink.TrainText(plain); // OK: hard
        Sink.TrainText(Shout(Source.LoadPerformerText())); // BAD: hard dynamic-helper
        Sink.TrainText(Shout(Source.LoadPublicText())); // OK

        dynamic bag = new ExpandoObject();
        bag.Words = Source.LoadPerformerText();
        bag.Title = "title";
        Sink.TrainText((string)bag.Words); // BAD: hard expando
        Sink.TrainText((string)bag.Title); // OK: hard
        IDictionary<string, object?> open = new ExpandoObject();
        open["a"] = Source.LoadPublicText();
        Sink.Train(open["a"]!); // OK
        dynamic sum = Source.LoadPerformerSamples()[0];
        float total = sum + 1f;
        Sink.Train(total); // BAD: hard dynamic-operator
    }
}
