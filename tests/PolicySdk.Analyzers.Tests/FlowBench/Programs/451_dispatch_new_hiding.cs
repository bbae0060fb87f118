// dispatch: A member hidden with new is chosen by the static type, an override by the object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case451_Dispatch_NewHiding
{
    private class Reader
    {
        public virtual string Words() => Source.LoadPublicText();

        public string Caption() => Source.LoadPublicText();
    }

    private class RightsReader : Reader
    {
        public override string Words() => Source.LoadPerformerText();

        public new string Caption() => Source.LoadPerformerText();
    }

    private sealed class LastReader : RightsReader
    {
        public sealed override string Words() => base.Words() + "!";

        public string Plain() => ((Reader)this).Caption();
    }

    private class HidingReader : RightsReader
    {
        public new virtual string Words() => "hidden";
    }

    public static void Run()
    {
        var rights = new RightsReader();
        Reader view = rights;
        Sink.TrainText(view.Words()); // BAD: overridden
        Sink.TrainText(view.Caption()); // OK
        Sink.TrainText(rights.Caption()); // BAD: hidden-by-new
        var last = new LastReader();
        Sink.TrainText(last.Words()); // BAD: base-call
        Sink.TrainText(last.Plain()); // OK
        HidingReader hiding = new();
        Sink.TrainText(hiding.Words()); // OK
        Sink.TrainText(((Reader)hiding).Words()); // BAD: not-overridden
    }
}
