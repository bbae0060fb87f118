// coll: What stands in front of a spread, behind one, and inside of one whose length is known.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1004_Coll_SpreadPositions
{
    private static List<Clip> Led(Clip first, IEnumerable<Clip> rest) => [first, .. rest];

    private static void Turn(List<Clip> clips) => clips.Reverse();

    public static void Front(int i)
    {
        List<Clip> session = [Source.LoadPublic(), .. Source.LoadPerformerList()];
        Sink.TrainClip(session[0]); // OK: hard
        Sink.TrainClip(session[1]); // BAD: behind-front
        Sink.TrainClip(session[i]); // BAD: any-position
        session.Add(Source.LoadPerformer());
        Sink.TrainClip(session[0]); // OK: hard
        session.Insert(0, Source.LoadPerformer());
        Sink.TrainClip(session[0]); // BAD: inserted
    }

    public static void Inside()
    {
        Clip[] pair = [new Clip("left", []), Source.LoadPerformer()];
        Clip[] all = [.. pair, .. Source.LoadPublics(), Source.LoadPerformer()];
        Sink.TrainClip(all[0]); // OK: hard
        Sink.TrainClip(all[1]); // BAD: second-of-pair
        Sink.TrainClip(all[2]); // BAD: one-of-the-rest
        Clip[] copy = [.. all];
        Sink.TrainClip(copy[0]); // OK: hard
        Sink.TrainClip(copy[1]); // BAD: copied-second
        var (head, tail) = (all[0], all[^1]);
        Sink.TrainClip(head); // OK: hard
        Sink.TrainClip(tail); // BAD: last
    }

    public static void AtLeastOne(int i)
    {
        Clip[] open = [.. Source.LoadPublics(), new Clip("end", [])];
        Clip[] mixed = [.. open, .. Source.LoadPerformers()];
        Sink.TrainClip(mixed[0]); // OK: hard
        Sink.TrainClip(mixed[1]); // BAD: maybe-behind
        Clip[] late = [.. Source.LoadPerformers(), .. open];
        Sink.TrainClip(late[0]); // BAD: maybe-first
        mixed[i] = Source.LoadPerformer();
        Sink.TrainClip(mixed[0]); // BAD: written-anywhere
    }

    public static void Elsewhere()
    {
        var led = Led(Source.LoadPublic(), Source.LoadPerformers());
        Sink.TrainClip(led[0]); // OK: hard
        Turn(led);
        Sink.TrainClip(led[0]); // BAD: turned
        HashSet<string> words = ["open", .. Source.LoadPerformers().Select(c => c.Text)];
        Sink.TrainText(words.First()); // BAD: set-has-no-first
    }

    public static void Rounds(int rounds, bool rights)
    {
        List<Clip> kept = [];
        for (var i = 0; i < rounds; i++)
        {
            kept = [.. kept, rights ? Source.LoadPerformer() : Source.LoadPublic()];
        }

        Sink.TrainClip(kept[0]); // BAD: first-of-rounds
        if (rounds > 3)
        {
            kept = [Source.LoadPublic(), .. kept];
        }

        Sink.TrainClip(kept[0]); // BAD: either
    }
}
