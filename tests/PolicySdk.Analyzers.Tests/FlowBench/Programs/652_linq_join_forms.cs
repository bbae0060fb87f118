// linq: Join, GroupJoin, left joins by DefaultIfEmpty and the query syntax of joins.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case652_Linq_JoinForms
{
    private sealed record Label(string Id, string Text);

    public static void Run()
    {
        var labels = new List<Label> { new("a", Source.LoadPublicText()) };
        var joined = Source.LoadPerformers().Join(labels, c => c.Id, l => l.Id, (c, l) => (Voice: c, Label: l)).ToList();
        Sink.TrainClip(joined[0].Voice); // BAD: join-outer
        Sink.TrainText(joined[0].Label.Text); // OK
        var texts = Source.LoadPerformers().Join(labels, c => c.Id, l => l.Id, (c, l) => l.Text);
        Sink.Train(texts.ToArray()); // OK

        var grouped = labels.GroupJoin(Source.LoadPerformers(), l => l.Id, c => c.Id, (l, cs) => new { l.Text, Clips = cs });
        foreach (var g in grouped)
        {
            Sink.TrainText(g.Text); // OK
            Sink.TrainAll(g.Clips); // BAD: group-join
        }

        var query = from c in Source.LoadPublics()
                    join l in labels on c.Id equals l.Id into ls
                    from l in ls.DefaultIfEmpty(new Label("none", Source.LoadPerformerText()))
                    select new { c.Text, Label = l.Text };
        Sink.TrainText(query.First().Text); // OK
        Sink.TrainText(query.First().Label); // BAD: default-label
        Sink.Train(labels.LeftJoin(Source.LoadPerformers(), l => l.Id, c => c.Id, (l, c) => c?.Text ?? l.Text).ToList()); // BAD: left-join
    }
}
