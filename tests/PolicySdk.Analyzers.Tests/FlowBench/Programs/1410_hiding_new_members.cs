// hiding: Members hidden with new, and base calls.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1410_Hiding_NewMembers
{
    private class A
    {
        public string Text = "a";

        public virtual string Say() => Source.LoadPublicText();

        public string Twice() => Say() + Say();
    }

    private class B : A
    {
        public new string Text = "b";

        public new virtual string Say() => Source.LoadPerformerText();

        public string Up() => base.Say();
    }

    private class C : B
    {
        public override string Say() => base.Say() + "c";

        public string Both() => ((A)this).Say() + Text;
    }

    private sealed class D : C
    {
        public sealed override string Say() => Source.LoadPublicText();

        public Func<string> Parent => base.Say;
    }

    public static void Run()
    {
        var b = new B();
        ((A)b).Text = Source.LoadPerformerText();
        Sink.TrainText(b.Text); // OK
        Sink.TrainText(((A)b).Text); // BAD: hidden-field
        Sink.TrainText(b.Twice()); // OK
        Sink.TrainText(b.Up()); // OK
        C c = new C();
        Sink.TrainText(c.Say()); // BAD: base-call
        Sink.TrainText(c.Both()); // OK
        B d = new D();
        Sink.TrainText(d.Say()); // OK
        Sink.TrainText(((D)d).Parent()); // BAD: base-method-group
    }
}
