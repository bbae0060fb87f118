// partial: Partial methods with and without a body observe a setting.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1557_Partial_ObservedSettings
{
    private sealed partial class Settings
    {
        private string _voice = "";

        public string Seen { get; private set; } = "";

        public partial string this[int i] { get; }

        public string Voice
        {
            get => _voice;
            set
            {
                _voice = value;
                OnVoiceChanged(value);
                OnIgnored(ref value);
            }
        }

        partial void OnVoiceChanged(string value);

        partial void OnIgnored(ref string value);
    }

    private sealed partial class Settings
    {
        public partial string this[int i] => _voice[i..];

        partial void OnVoiceChanged(string value) => Seen = value;
    }

    public static void Run()
    {
        var settings = new Settings { Voice = Source.LoadPerformerText() };
        Sink.TrainText(settings.Seen); // BAD: partial-hook
        Sink.TrainText(settings[1]); // BAD: partial-indexer
        settings.Voice = "";
        Sink.TrainText(settings.Seen + settings.Voice); // OK
        Sink.Train(new Settings { Voice = Source.LoadPublicText() }); // OK
    }
}
