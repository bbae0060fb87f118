// partial: Generated code in one part, hand-written in the other: constructors, backing fields and defaults.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case712_Partial_GeneratedStyle
{
    private sealed partial class Settings
    {
        private readonly Dictionary<string, string> _values = [];

        partial void Changed(string name, string value);

        public partial string Voice { get; set; }

        public partial string Bed { get; set; }
    }

    private sealed partial class Settings
    {
        public string Last { get; private set; } = "";

        partial void Changed(string name, string value) => Last = name + "=" + value;

        public partial string Voice
        {
            get => _values["voice"];
            set
            {
                _values["voice"] = value;
                Changed(nameof(Voice), value);
            }
        }

        public partial string Bed
        {
            get => _values.TryGetValue("bed", out var bed) ? bed : "";
            set => _values["bed"] = value;
        }
    }

    public static void Run()
    {
        var rights = new Settings { Voice = Source.LoadPerformerText(), Bed = "b" };
        Sink.TrainText(rights.Voice); // BAD: stored
        Sink.TrainText(rights.Last); // BAD: hook
        Sink.TrainText(rights.Bed); // OK: hard
        var open = new Settings { Voice = Source.LoadPublicText() };
        Sink.TrainText(open.Voice); // OK
        Sink.TrainText(open.Last); // OK
        open.Bed = Source.LoadPerformerText();
        Sink.TrainText(open.Last); // OK
        Sink.TrainText(open.Bed); // BAD: bed
    }
}
