// sibling: One member holds collections of both kinds, and one element has two parts.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case343_Sibling_Containers
{
    private sealed class Library
    {
        public List<Clip> Rights { get; } = [];
        public List<Clip> Open { get; } = [];
        public (string Voice, string Bed) Names = ("", "");

        public IEnumerable<Clip> All() => Rights.Concat(Open);

        public IEnumerable<string> OpenTexts() => Open.Select(c => c.Text);
    }

    public static void Run()
    {
        var library = new Library();
        library.Rights.AddRange(Source.LoadPerformers());
        library.Open.AddRange(Source.LoadPublics());
        Sink.TrainAll(library.Rights); // BAD: rights-list
        Sink.TrainAll(library.Open); // OK
        Sink.TrainAll(library.All()); // BAD: both
        Sink.Train(library.OpenTexts().ToList()); // OK

        library.Names.Voice = library.Rights[0].Text;
        library.Names.Bed = library.Open[0].Text;
        Sink.TrainText(library.Names.Voice); // BAD: tuple-field
        Sink.TrainText(library.Names.Bed); // OK

        var entries = new List<(Clip Clip, string Note)> { (Source.LoadPerformer(), "n"), (new Clip(), "m") };
        Sink.TrainText(entries[1].Note); // OK
        Sink.TrainClip(entries[0].Clip); // BAD: entry-part
        Sink.Train(entries.Select(e => e.Note)); // OK
    }
}
