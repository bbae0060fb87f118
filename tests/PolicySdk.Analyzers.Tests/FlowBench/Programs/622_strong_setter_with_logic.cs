// strong: A setter that ignores, cuts or delays what it is given.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case622_Strong_SetterWithLogic
{
    private sealed class Label
    {
        private string _text = "";
        private string? _pending;

        public string Text
        {
            get => _text;
            set
            {
                if (_pending is null)
                {
                    _text = value;
                }

                _pending = value;
            }
        }

        public string Cut
        {
            get => _text;
            set => _text = value.Length > 3 ? "long" : "short";
        }

        public string Pending => _pending ?? "";
    }

    public static void Run()
    {
        var label = new Label();
        label.Cut = Source.LoadPerformerText();
        Sink.TrainText(label.Cut); // OK
        label.Text = Source.LoadPerformerText();
        Sink.TrainText(label.Text); // BAD: first-set
        label.Text = Source.LoadPublicText();
        Sink.TrainText(label.Pending); // OK
        label.Cut = "x";
        Sink.TrainText(label.Text); // OK
    }
}
