// field: Properties whose accessors compute, filter or ignore the value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1149_Field_CustomAccessors
{
    private sealed class Caption
    {
        private string _text = "";
        private string _shown = "shown";

        public string Text
        {
            get => _text.Trim();
            set => _text = value ?? throw new ArgumentNullException(nameof(value));
        }

        public string Shown
        {
            get => _shown;
            set
            {
                _text = value;
                _shown = "set";
            }
        }

        public string Quiet
        {
            get => "quiet";
            set => Console.WriteLine(value.Length);
        }

        public string Loud => _text.ToUpperInvariant() + "!";
    }

    public static void Run()
    {
        var caption = new Caption();
        caption.Quiet = Source.LoadPerformerText();
        Sink.TrainText(caption.Quiet); // OK
        Sink.TrainText(caption.Loud); // OK

        caption.Shown = Source.LoadPerformerText();
        Sink.TrainText(caption.Shown); // OK
        Sink.TrainText(caption.Text); // BAD: other-setter
        Sink.TrainText(caption.Loud); // BAD: computed-property

        caption.Text = "clean";
        Sink.TrainText(caption.Loud); // OK
    }
}
