// strong: The owner of the tainted part is replaced, the part lives on elsewhere.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1144_Strong_ReplacedOwner
{
    private sealed class Track
    {
        public Clip? Clip { get; set; }
    }

    private sealed class Session
    {
        public Track Lead { get; set; } = new();
        public Track Guide { get; set; } = new();
    }

    public static void Run()
    {
        var session = new Session();
        session.Lead.Clip = Source.LoadPerformer();
        var old = session.Lead;
        session.Lead = new Track { Clip = Source.LoadPublic() };
        Sink.TrainClip(session.Lead.Clip!); // OK
        Sink.Train(session); // OK
        Sink.TrainClip(old.Clip!); // BAD: detached-part

        session.Guide = old;
        Sink.Train(session); // BAD: attached-again
        Sink.TrainClip(session.Guide.Clip!); // BAD: through-new-owner
        old.Clip = Source.LoadPublic();
        Sink.Train(session); // OK
    }
}
