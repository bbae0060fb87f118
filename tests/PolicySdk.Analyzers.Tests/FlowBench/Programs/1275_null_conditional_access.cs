// null: Conditional member, element and call chains.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1275_Null_ConditionalAccess
{
    private sealed class Session
    {
        public Clip? Voice;
        public Clip? Bed;
        public List<string>? Notes;

        public Session? Parent;

        public Session Add(string note)
        {
            (Notes ??= []).Add(note);
            return this;
        }
    }

    private static Session? Find(bool there, Session session) => there ? session : null;

    public static void Run(bool there)
    {
        var session = new Session { Voice = Source.LoadPerformer(), Bed = Source.LoadPublic() };
        var found = Find(there, session);
        Sink.TrainText(found?.Voice?.Text ?? "none"); // BAD: chain
        Sink.TrainText(found?.Bed?.Text ?? "none"); // OK
        Sink.TrainFloats(found?.Voice?.Samples?[1..] ?? []); // BAD: conditional-range
        Sink.TrainText(found?.Notes?[0] ?? "no notes"); // OK

        found?.Add(Source.LoadPerformerText())?.Add("end");
        Sink.TrainText(session.Notes?[0] ?? ""); // BAD: conditional-call
        Sink.TrainText(session.Notes?.FirstOrDefault() ?? "none"); // BAD: conditional-linq
        Sink.TrainText(session.Parent?.Voice?.Text ?? "orphan"); // OK

        Session? empty = null;
        empty?.Add(Source.LoadPerformerText());
        Sink.TrainText(empty?.Voice?.Text ?? "empty"); // OK
        Clip? none = null;
        Sink.TrainClip(none ?? session.Bed); // OK
    }
}
