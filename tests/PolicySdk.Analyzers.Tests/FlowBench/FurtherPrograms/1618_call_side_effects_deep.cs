// call: Four calls deep, arguments are filled, and parts of a result are kept apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1618_Call_SideEffectsDeep
{
    private sealed class Report
    {
        public string Body = "";
        public string Title = "";
        public List<string> Log = [];
    }

    private static void Level1(Report report, Clip clip, Clip other) => Level2(report, other, clip);

    private static void Level2(Report report, Clip title, Clip body) => Level3(report, body.Text, title.Text);

    private static void Level3(Report report, string body, string title)
    {
        Level4(report.Log, body);
        report.Body = body.Trim();
        report.Title = title;
    }

    private static void Level4(List<string> log, string line)
    {
        log.Add(line);
        Sink.TrainText(line); // BAD: sink-at-depth-four
    }

    private static (Report Left, Report Right) Split(Clip left, Clip right)
    {
        static Report Make(Clip clip) => new() { Body = clip.Text };
        return (Make(left), Make(right));
    }

    public static void Run()
    {
        var report = new Report();
        Level1(report, Source.LoadPerformer(), Source.LoadPublic()); // VIA: sink-at-depth-four
        Sink.TrainText(report.Body); // BAD: filled-argument
        Sink.TrainText(report.Title); // OK
        Sink.Train(report.Log); // BAD: filled-list-of-argument

        var open = new Report();
        Level3(open, Source.LoadPublicText(), "title");
        Sink.Train(open); // OK

        var (left, right) = Split(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainText(left.Body); // OK
        Sink.TrainText(right.Body); // BAD: second-context-of-local-function
    }
}
