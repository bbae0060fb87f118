// builder: Conditional steps, callbacks and loops over a builder.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case526_Builder_Conditional
{
    private sealed class Doc
    {
        private readonly List<string> _lines = [];

        public Doc Line(string text)
        {
            _lines.Add(text);
            return this;
        }

        public Doc When(bool condition, Func<Doc, Doc> step) => condition ? step(this) : this;

        public Doc Each<T>(IEnumerable<T> items, Action<Doc, T> step)
        {
            foreach (var item in items)
            {
                step(this, item);
            }

            return this;
        }

        public Doc Reset()
        {
            _lines.Clear();
            return this;
        }

        public string Build() => string.Join("\n", _lines);
    }

    public static void Run(bool rights)
    {
        Sink.TrainText(new Doc().Line("a").When(rights, d => d.Line(Source.LoadPerformerText())).Build()); // BAD: conditional-step
        Sink.TrainText(new Doc().Line("a").When(rights, d => d.Line(Source.LoadPublicText())).Build()); // OK
        Sink.TrainText(new Doc().Each(Source.LoadPerformers(), (d, c) => d.Line(c.Text)).Build()); // BAD: each-step
        Sink.TrainText(new Doc().Each(Source.LoadPerformers(), (d, c) => d.Line("x")).Build()); // OK
        var doc = new Doc().Line(Source.LoadPerformerText());
        Sink.TrainText(doc.Build()); // BAD: before-reset
        Sink.TrainText(doc.Reset().Line("b").Build()); // OK: hard
        var step = new Doc();
        if (rights)
        {
            step = step.Line(Source.LoadPerformerText());
        }

        Sink.TrainText(step.Build()); // BAD: one-branch
    }
}
