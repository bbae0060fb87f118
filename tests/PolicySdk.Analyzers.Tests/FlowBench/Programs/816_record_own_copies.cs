// record: A copy constructor of one's own and the deconstruction that the compiler writes read what they name, and nothing else.
using System.Collections.Generic;

namespace FlowBench.Cases;

public static class Case816_Record_OwnCopies
{
    private record Base
    {
        public Clip? Draft { get; init; }
    }

    private sealed record Derived(string Name) : Base
    {
        private Derived(Derived original)
            : base(original)
        {
            Name = original.Name;
        }

        public Clip? Local { get; init; }
    }

    private sealed record Slim(string Name, List<Clip> Clips)
    {
        private Slim(Slim original)
        {
            Name = original.Name;
            Clips = [];
        }

        public Clip? Preview { get; init; }

        public override string ToString() => Name;
    }

    private sealed record Kept(string Name)
    {
        private Kept(Kept source)
        {
            Name = source.Name;
            Origin = source;
        }

        public Kept? Origin { get; private init; }

        public Clip? Take { get; init; }
    }

    private record Labelled(string Id, string Words, Clip Take)
    {
        public string Words { get; init; } = "hidden";

        public virtual string Loaded => Source.LoadPerformerText();

        public void Deconstruct(out string id, out Clip take)
        {
            Deconstruct(out id, out _, out take);
        }
    }

    private record Computed(string Text, string Title)
    {
        public string Text => Source.LoadPerformerText() + Title;

        public virtual string Title { get; init; } = Title;
    }

    private sealed record Overriding(string Text) : Computed(Text, "plain")
    {
        public override string Title { get => Source.LoadPerformerText(); init => _ = value; }
    }

    private readonly record struct Pair(string Left, string Right)
    {
        public string First()
        {
            Deconstruct(out var left, out _);
            return left;
        }
    }

    public static void Copies()
    {
        var derived = new Derived("d") { Draft = Source.LoadPerformer(), Local = Source.LoadPerformer() };
        var copy = derived with { Name = "e" };
        Sink.TrainClip(copy.Draft!); // BAD: copied by the base
        Sink.TrainText(copy.Name); // OK

        var slim = new Slim("s", [Source.LoadPerformer()]) { Preview = Source.LoadPerformer() };
        Sink.Train(slim with { Name = "t" }); // OK
        Sink.Train(slim); // BAD: original
        var kept = new Kept("k") { Take = Source.LoadPerformer() };
        var next = kept with { Name = "l" };
        Sink.Train(next); // BAD: original is kept
        Sink.TrainText(next.Name); // OK
    }

    public static void Parts()
    {
        var (id, take) = new Labelled("id", Source.LoadPerformerText(), Source.LoadPublic());
        Sink.TrainText(id); // OK
        Sink.TrainClip(take); // OK
        var (id2, words, take2) = new Labelled(Source.LoadPerformerText(), "words", Source.LoadPerformer());
        Sink.TrainText(id2); // BAD: first
        Sink.TrainText(words); // OK
        Sink.TrainClip(take2); // BAD: third

        var (text, title) = new Computed("text", "title");
        Sink.TrainText(text); // BAD: property of one's own
        Sink.TrainText(title); // OK
        Computed overriding = new Overriding("text");
        overriding.Deconstruct(out _, out var overridden);
        Sink.TrainText(overridden); // BAD: overridden property
        var pair = new Pair("left", Source.LoadPerformerText());
        Sink.TrainText(pair.First()); // OK
        Sink.TrainText((pair with { Left = Source.LoadPerformerText() }).First()); // BAD: first of a struct
    }
}
