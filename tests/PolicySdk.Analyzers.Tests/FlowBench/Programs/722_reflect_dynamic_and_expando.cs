// reflect: dynamic receivers, arguments, indexes and an expando object.
using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case722_Reflect_DynamicAndExpando
{
    private static string Describe(Clip clip) => clip.Text;

    private static string Describe(string text) => "text";

    public static void Run()
    {
        dynamic bag = new ExpandoObject();
        bag.Voice = Source.LoadPerformerText();
        bag.Rate = 3;
        Sink.TrainText((string)bag.Voice); // BAD: hard expando-member
        foreach (var pair in (IDictionary<string, object?>)bag)
        {
            Sink.Train(pair.Value!); // BAD: hard expando-value
        }

        dynamic clip = Source.LoadPerformer();
        Sink.TrainText(Describe(clip)); // BAD: hard dynamic-overload
        Sink.Train((float)clip.Samples[0]); // BAD: hard dynamic-index
        Sink.Train(clip.Text + "!"); // BAD: hard dynamic-operator
        dynamic open = new List<Clip>();
        open.Add(Source.LoadPublic());
        Sink.Train(open[0]); // OK
        dynamic number = 3;
        number += 4;
        Sink.Train((object)number); // OK
        clip.Text = "cut";
        open.Add(clip);
        Sink.Train(open[1].Samples); // BAD: hard dynamic-added
    }
}
