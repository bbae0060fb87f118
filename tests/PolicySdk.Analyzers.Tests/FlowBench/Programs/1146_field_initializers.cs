// field: Instance fields that are filled by initializers and read-only fields.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1146_Field_Initializers
{
    private sealed class Studio
    {
        private readonly Clip _voice = Source.LoadPerformer();
        private readonly Clip _bed = Source.LoadPublic();
        public readonly string Words;
        public readonly string Title = "studio";
        public readonly List<string> Lines = [Source.LoadPublicText()];

        public Studio() => Words = _voice.Text;

        public Clip Voice => _voice;

        public Clip Bed => _bed;
    }

    private sealed class Plain
    {
        public Clip Clip { get; set; } = Source.LoadPerformer();
    }

    public static void Run()
    {
        var studio = new Studio();
        Sink.TrainClip(studio.Voice); // BAD: field-initializer
        Sink.TrainClip(studio.Bed); // OK
        Sink.TrainText(studio.Words); // BAD: constructor-reads-field
        Sink.TrainText(studio.Title); // OK
        Sink.Train(studio.Lines); // OK

        var kept = new Plain();
        var replaced = new Plain { Clip = Source.LoadPublic() };
        Sink.TrainClip(kept.Clip); // BAD: property-initializer
        Sink.TrainClip(replaced.Clip); // OK
    }
}
