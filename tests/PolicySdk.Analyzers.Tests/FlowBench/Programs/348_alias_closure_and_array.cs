// alias: A lambda, an array cell and a dictionary share one object.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case348_Alias_ClosureAndArray
{
    public static void Run(bool pick)
    {
        var clip = new Clip();
        var cells = new[] { clip, new Clip() };
        var map = new Dictionary<int, Clip> { [1] = clip };
        Action write = () => clip.Text = Source.LoadPerformerText();
        Sink.TrainText(cells[0].Text); // OK
        write();
        Sink.TrainText(cells[0].Text); // BAD: through-array
        Sink.TrainText(map[1].Text); // BAD: through-map
        Sink.TrainText(cells[1].Text); // OK: hard

        clip = new Clip();
        Sink.TrainText(clip.Text); // OK
        Sink.TrainClip(map[1]); // BAD: old-object

        var one = new Clip();
        var two = new Clip();
        var either = pick ? one : two;
        either.Id = Source.LoadPerformerText();
        Sink.TrainText(one.Id); // BAD: maybe-one
        Sink.TrainText(two.Id); // BAD: maybe-two
        Sink.TrainText(one.Text); // OK
        either = new Clip();
        Sink.TrainText(either.Id); // OK
    }
}
