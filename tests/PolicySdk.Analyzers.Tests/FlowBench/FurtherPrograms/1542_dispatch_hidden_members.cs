// dispatch: Hidden members, overloads and sealed overrides pick the clean variant.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1542_Dispatch_HiddenMembers
{
    private class Reader
    {
        public string Read() => Source.LoadPerformerText();

        public virtual string Peek() => Source.LoadPerformerText();
    }

    private sealed class OpenReader : Reader
    {
        public new string Read() => Source.LoadPublicText();

        public override string Peek() => Source.LoadPublicText();
    }

    private static string Pick(object o) => "object";

    private static string Pick(Clip c) => c.Text;

    public static void Run()
    {
        var open = new OpenReader();
        Sink.TrainText(open.Read()); // OK
        Sink.TrainText(((Reader)open).Read()); // BAD: hidden-base
        Sink.TrainText(((Reader)open).Peek()); // OK

        object boxed = Source.LoadPerformer();
        Sink.TrainText(Pick(boxed)); // OK
        Sink.TrainText(Pick((Clip)boxed)); // BAD: typed-overload
    }
}
