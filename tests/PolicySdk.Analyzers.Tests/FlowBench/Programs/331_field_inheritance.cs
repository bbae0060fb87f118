// field: Base fields, hidden fields and overridden properties.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case331_Field_Inheritance
{
    private class Base
    {
        protected string Inner = "";
        public string Name = "base";

        public virtual string Caption => Inner;

        public void Put(string text) => Inner = text;
    }

    private class Derived : Base
    {
        public new string Name = "derived";

        public override string Caption => "caption";

        public string Raw => Inner;
    }

    private sealed class Loud : Derived
    {
        public override string Caption => base.Caption + Raw + "!";
    }

    public static void Run()
    {
        var d = new Derived();
        d.Put(Source.LoadPerformerText());
        Sink.TrainText(d.Raw); // BAD: base-field
        Sink.TrainText(d.Caption); // OK

        Base b = new Loud();
        b.Put(Source.LoadPerformerText());
        Sink.TrainText(b.Caption); // BAD: override
        b = new Base();
        b.Put(Source.LoadPublicText());
        Sink.TrainText(b.Caption); // OK

        d.Name = Source.LoadPerformerText();
        Sink.TrainText(d.Name); // BAD: hiding-field
        Sink.TrainText(((Base)d).Name); // OK
        ((Base)d).Name = d.Name;
        d.Name = "x";
        Sink.TrainText(((Base)d).Name); // BAD: hidden-field
        Sink.TrainText(d.Name); // OK
    }
}
