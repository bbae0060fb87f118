// alias: Views share their content with what they look at.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case636_Alias_CollectionViews
{
    public static void Run()
    {
        var list = new List<string> { "a" };
        var view = list.AsReadOnly();
        var copy = list.ToArray();
        IEnumerable<string> reversed = list.AsEnumerable().Reverse();
        list.Add(Source.LoadPerformerText());
        Sink.Train(view); // BAD: read-only-view
        Sink.Train(copy); // OK
        Sink.Train(reversed.First()); // BAD: deferred-view

        var array = new string[3];
        var segment = new ArraySegment<string>(array, 0, 2);
        IList<string> asList = array;
        asList[0] = Source.LoadPerformerText();
        Sink.TrainText(segment[0]); // BAD: segment
        Sink.Train(array); // BAD: array-as-list

        var map = new Dictionary<string, string>();
        var values = map.Values;
        var keys = map.Keys;
        map["k"] = Source.LoadPerformerText();
        Sink.Train(values); // BAD: values-view
        Sink.Train(keys); // OK
    }
}
