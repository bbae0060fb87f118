// linq: Query expressions with let, nested from, orderby and into.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1194_Linq_QuerySyntax
{
    public static void Run()
    {
        var words =
            from clip in Source.LoadPerformers()
            let text = clip.Text
            where text != ""
            orderby clip.Rate descending
            select text + "!";
        Sink.TrainText(words.First()); // BAD: let-clause

        var pairs =
            from voice in Source.LoadPerformers()
            from bed in Source.LoadPublics()
            select new { voice.Text, Bed = bed };
        foreach (var pair in pairs)
        {
            Sink.TrainText(pair.Text); // BAD: nested-from
            Sink.TrainClip(pair.Bed); // OK
        }

        var beds =
            from voice in Source.LoadPerformers()
            from bed in Source.LoadPublics()
            where voice.Rate == bed.Rate
            select bed.Text;
        Sink.Train(beds.ToList()); // OK

        var grouped =
            from clip in Source.LoadPerformers()
            group clip.Text by clip.Rate into g
            select g.First();
        Sink.Train(grouped.ToArray()); // BAD: group-into

        var typed = from Clip clip in new object[] { Source.LoadPublic() } select clip.Text;
        Sink.TrainText(typed.Single()); // OK
    }
}
