// iter: what has happened of an iterator when it has been asked for so many elements, and what whoever walks it does in between.
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case819_Iter_Steps
{
    private sealed class Feed
    {
        public string Now = "";

        public string Done = "";

        public Clip? Held;

        public IEnumerable<string> Lines(bool more)
        {
            Now = "opened";
            try
            {
                yield return "head";
                Now = Source.LoadPerformerText();
                yield return "body";
                Now = "closed";
                if (more)
                {
                    yield return Source.LoadPerformerText();
                }
            }
            finally
            {
                Done = Source.LoadPerformerText();
            }
        }

        public IEnumerable<Clip> Borrowed()
        {
            Held = Source.LoadPerformer();
            try
            {
                yield return new Clip();
            }
            finally
            {
                Held = null;
            }
        }

        public IEnumerable<string> Seen()
        {
            Now = "start";
            foreach (var part in new[] { "a", "b", "c" })
            {
                yield return Now + part;
            }
        }

        public async IAsyncEnumerable<string> Stream()
        {
            yield return "head";
            Now = await Task.FromResult(Source.LoadPerformerText());
            yield return "tail";
            Now = "closed";
        }

        public IEnumerator<Clip> Clips()
        {
            yield return Source.LoadPublic();
            yield return Source.LoadPerformer();
        }
    }

    private sealed class Shelf : IEnumerable<Clip>
    {
        public Clip Last = new();

        public IEnumerator<Clip> GetEnumerator()
        {
            yield return new Clip();
            Last = Source.LoadPerformer();
            yield return Last;
            Last = new Clip();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static void Skip(IEnumerator<string> lines) => lines.MoveNext();

    private static IEnumerable<Clip> Rest(IEnumerable<Clip> clips)
    {
        yield return new Clip();
        foreach (var clip in clips)
        {
            yield return clip;
        }
    }

    public static void Firsts()
    {
        Sink.TrainText(new Feed().Lines(true).First()); // OK
        Sink.TrainText(new Feed().Lines(true).Last()); // BAD: last
        Sink.TrainClip(Rest(Source.LoadPerformers()).First()); // OK
        Sink.TrainClip(Rest(Source.LoadPerformers()).ElementAt(1)); // BAD: second
        Sink.TrainClip(Rest(Rest(Source.LoadPerformers())).First()); // OK
        Sink.TrainClip(Rest(Source.LoadPerformers()).FirstOrDefault(c => c.Rate > 1)!); // BAD: first of some
        var feed = new Feed();
        feed.Lines(true).First();
        Sink.TrainText(feed.Now); // OK
        Sink.TrainText(feed.Done); // BAD: left behind the first
        var taken = new Feed();
        var any = taken.Lines(true).Any(line => line == "body");
        Sink.TrainText(taken.Now); // BAD: stopped somewhere
    }

    public static void ByHand(bool more)
    {
        var feed = new Feed();
        var lines = feed.Lines(more).GetEnumerator();
        Sink.TrainText(feed.Now); // OK
        lines.MoveNext();
        Sink.TrainText(feed.Now); // OK
        Sink.TrainText(lines.Current); // OK
        Sink.TrainText(feed.Done); // OK
        lines.MoveNext();
        Sink.TrainText(feed.Now); // BAD: second step
        lines.MoveNext();
        Sink.TrainText(lines.Current); // BAD: third step

        var helped = new Feed();
        using (var other = helped.Lines(false).GetEnumerator())
        {
            Skip(other);
            Sink.TrainText(helped.Now); // OK
            Skip(other);
            Sink.TrainText(helped.Now); // BAD: stepped by a helper
        }

        Sink.TrainText(helped.Done); // BAD: disposed of
        var clips = feed.Clips();
        clips.MoveNext();
        Sink.TrainClip(clips.Current); // OK
        clips.MoveNext();
        Sink.TrainClip(clips.Current); // BAD: an enumerator of its own
    }

    public static void Loops()
    {
        var feed = new Feed();
        foreach (var line in feed.Lines(true))
        {
            Sink.TrainText(feed.Done); // OK
            Sink.TrainText(feed.Now); // BAD: between
            Sink.TrainText(line); // BAD: sometimes
        }

        Sink.TrainText(feed.Done); // BAD: ended
        var borrowed = new Feed();
        foreach (var clip in borrowed.Borrowed())
        {
            Sink.TrainClip(clip); // OK
            Sink.TrainClip(borrowed.Held!); // BAD: held
        }

        var changed = new Feed();
        foreach (var line in changed.Seen())
        {
            Sink.TrainText(line); // BAD: read by the iterator
            changed.Now = Source.LoadPerformerText();
        }

        Sink.TrainText(changed.Now); // BAD: changed by the loop
        var shelf = new Shelf();
        foreach (var clip in shelf)
        {
            Sink.TrainClip(shelf.Last); // BAD: of a collection
        }

        var early = new Shelf();
        foreach (var clip in early)
        {
            Sink.TrainClip(clip); // OK: hard
            Sink.TrainClip(early.Last); // OK: hard
            break;
        }
    }

    public static async Task Streams()
    {
        var feed = new Feed();
        await foreach (var line in feed.Stream())
        {
            Sink.TrainText(line); // OK
            Sink.TrainText(feed.Now); // BAD: streamed
        }

        var early = new Feed();
        await foreach (var line in early.Stream())
        {
            Sink.TrainText(early.Now); // OK
            break;
        }
    }
}
