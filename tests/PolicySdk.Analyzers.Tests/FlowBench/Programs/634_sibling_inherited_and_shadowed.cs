// sibling: Members of the base and of the derived class with similar names.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case634_Sibling_InheritedAndShadowed
{
    private class Base(string text)
    {
        protected string Text = text;

        public string BaseText => Text;

        public virtual string Word { get; set; } = "";
    }

    private sealed class Derived(string text, string own) : Base(own)
    {
        private new readonly string Text = text;

        public string OwnText => Text;

        public string Parent => base.Text;

        public override string Word { get; set; } = "w";

        public string BaseWord
        {
            get => base.Word;
            set => base.Word = value;
        }
    }

    public static void Run()
    {
        var d = new Derived(Source.LoadPerformerText(), "own");
        Sink.TrainText(d.OwnText); // BAD: hiding-field
        Sink.TrainText(d.BaseText); // OK
        Sink.TrainText(d.Parent); // OK
        d.BaseWord = Source.LoadPerformerText();
        Sink.TrainText(d.Word); // OK
        Sink.TrainText(d.BaseWord); // BAD: base-property
        Base b = d;
        b.Word = Source.LoadPerformerText();
        Sink.TrainText(d.Word); // BAD: override-set
    }
}
