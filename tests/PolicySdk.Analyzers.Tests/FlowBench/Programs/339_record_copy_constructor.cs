// record: A record with its own copy constructor and a mutable member.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case339_Record_CopyConstructor
{
    private record Session
    {
        public Session(Clip voice) => Voice = voice;

        protected Session(Session other)
        {
            Voice = new Clip("copied", []);
            Name = other.Name;
        }

        public Clip Voice { get; init; }

        public string Name { get; set; } = "";
    }

    private sealed record Plain<T>(T Value, T? Spare = default);

    public static void Run()
    {
        var session = new Session(Source.LoadPerformer()) { Name = "one" };
        var copy = session with { Name = "two" };
        Sink.TrainClip(session.Voice); // BAD: original-voice
        Sink.TrainClip(copy.Voice); // OK
        copy = session with { Voice = session.Voice };
        Sink.TrainClip(copy.Voice); // BAD: set-again
        Sink.TrainText(copy.Name); // OK

        var plain = new Plain<string>(Source.LoadPerformerText());
        Sink.TrainText(plain.Value); // BAD: generic-record
        Sink.TrainText(plain.Spare ?? "none"); // OK
        var nested = new Plain<Plain<string>>(plain with { Value = "v" }, plain);
        Sink.TrainText(nested.Value.Value); // OK
        Sink.TrainText(nested.Spare!.Value); // BAD: nested-record
    }
}
