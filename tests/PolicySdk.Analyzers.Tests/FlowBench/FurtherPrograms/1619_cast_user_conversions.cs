// cast: Implicit and explicit conversion operators, boxing and nullable values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1619_Cast_UserConversions
{
    private readonly struct Transcript(string words, string language)
    {
        public string Words { get; } = words;
        public string Language { get; } = language;

        public static implicit operator Transcript(Clip clip) => new(clip.Text, "en");

        public static explicit operator string(Transcript transcript) => transcript.Words;

        public static explicit operator Language(Transcript transcript) => new(transcript.Language);
    }

    private sealed record Language(string Code);

    private static string Caption(Transcript transcript) => transcript.Words.ToLowerInvariant();

    public static void Run()
    {
        Transcript voice = Source.LoadPerformer();
        Sink.TrainText((string)voice); // BAD: explicit-operator
        Sink.TrainText(((Language)voice).Code); // OK
        Sink.TrainText(Caption(Source.LoadPerformer())); // BAD: implicit-at-argument
        Sink.TrainText(Caption(Source.LoadPublic())); // OK

        object boxed = voice;
        var back = (Transcript)boxed;
        Sink.TrainText(back.Words); // BAD: unboxed-struct
        Sink.TrainText(back.Language); // OK

        float? peak = Source.LoadPerformerSamples()[0];
        Sink.Train((double)peak.GetValueOrDefault()); // BAD: nullable-number
        peak = null;
        Sink.Train(peak ?? 1f); // OK
        Transcript? none = null;
        Sink.TrainText(none?.Words ?? "none"); // OK
        none = voice;
        Sink.TrainText(none.Value.Words); // BAD: nullable-struct
    }
}
