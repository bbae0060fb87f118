// coll: Elements leave the list or are replaced in place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1189_Coll_RemoveAndReplace
{
    public static void Run(int index)
    {
        var one = new List<Clip> { Source.LoadPerformer() };
        one[0] = Source.LoadPublic();
        Sink.TrainAll(one); // OK: hard

        var two = new List<Clip> { Source.LoadPublic(), Source.LoadPerformer() };
        two.RemoveAt(0);
        Sink.TrainAll(two); // BAD: wrong-one-removed
        two.RemoveAll(_ => true);
        two.Add(Source.LoadPublic());
        Sink.TrainAll(two); // OK: hard

        var three = Source.LoadPerformerList();
        three[index & 1] = Source.LoadPublic();
        Sink.TrainAll(three); // BAD: one-of-two-replaced

        var stack = new Stack<string>(["a", Source.LoadPerformerText()]);
        var top = stack.Pop();
        Sink.TrainText(top); // BAD: popped
        Sink.TrainText(stack.Peek()); // OK: hard

        var words = new List<string>();
        words.Insert(0, Source.LoadPublicText());
        words.Remove(Source.LoadPerformerText());
        Sink.Train(words); // OK
    }
}
