// linq: Flattening, zipping three sequences, and projections that leave the voice behind.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case965_Linq_SelectmanyAndFlatten
{
    private sealed class Session
    {
        public List<Clip> Takes { get; } = [];
        public List<string> Notes { get; } = [];
    }

    public static void Run()
    {
        var session = new Session();
        session.Takes.AddRange(Source.LoadPerformers());
        session.Notes.Add("fine");
        List<Session> sessions = [session, new Session()];

        Sink.TrainAll(sessions.SelectMany(s => s.Takes)); // BAD: flattened-takes
        Sink.Train(sessions.SelectMany(s => s.Notes).ToArray()); // OK
        var cross = from s in sessions
                    from n in s.Notes
                    from t in s.Takes
                    select new { n, t };
        Sink.TrainText(cross.First().n); // OK
        Sink.TrainClip(cross.First().t); // BAD: cross-product

        foreach (var (voice, bed, position) in Source.LoadPerformers().Zip(Source.LoadPublics(), Enumerable.Range(0, 9)))
        {
            Sink.TrainClip(voice); // BAD: zip-three
            Sink.TrainClip(bed); // OK
            Sink.Train(position); // OK
        }

        var open = Source.LoadPublics().TakeWhile(c => c.Rate > 0).SkipLast(1).Reverse().DefaultIfEmpty(new Clip());
        Sink.TrainAll(open); // OK
        Sink.TrainAll(open.Cast<object>().OfType<Clip>().Concat([Source.LoadPerformer()])); // BAD: concat-literal
        Sink.TrainText(Source.LoadPerformers().Aggregate(new System.Text.StringBuilder(), (b, c) => b.Append(c.Text), b => b.ToString())); // BAD: aggregate-builder
        Sink.Train(Enumerable.Repeat(Source.LoadPublicText(), session.Takes.Count).ToList()); // OK
        Sink.Train(Source.LoadPerformers().Select((c, i) => i).ToArray()); // OK
        Sink.Train(Source.LoadPerformers().Select((c, i) => (c.Rate, i)).First()); // BAD: rate-and-index
        Sink.TrainClip(Source.LoadPublics().Last(c => c.Text != "" && c.Text != Source.LoadPerformerText())); // OK
    }
}
