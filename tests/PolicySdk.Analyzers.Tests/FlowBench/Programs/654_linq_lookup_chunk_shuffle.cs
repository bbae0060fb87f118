// linq: Lookups, chunks, windows by Zip with Skip, and sequences built from two sources.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case654_Linq_LookupChunkShuffle
{
    public static void Run(string id)
    {
        var lookup = Source.LoadPublics().Concat(Source.LoadPerformers()).ToLookup(c => c.Id, c => c.Text);
        Sink.Train(lookup[id]); // BAD: lookup
        var openLookup = Source.LoadPerformers().ToLookup(c => "k", c => "v");
        Sink.Train(openLookup["k"]); // OK
        foreach (var group in Source.LoadPerformers().GroupBy(c => "key", (key, clips) => (key, clips.Count())))
        {
            Sink.TrainText(group.key); // OK
        }

        var list = Source.LoadPerformers().ToList();
        foreach (var (now, next) in list.Zip(list.Skip(1)))
        {
            Sink.TrainText(now.Text + next.Text); // BAD: windows
        }

        foreach (var (bed, voice, n) in Source.LoadPublics().Zip(list, Enumerable.Range(0, 9)))
        {
            Sink.TrainClip(bed); // OK
            Sink.TrainClip(voice); // BAD: three-way-zip
            Sink.Train(n); // OK
        }

        Sink.TrainAll(Source.LoadPublics().Chunk(3).SelectMany(c => c)); // OK
        Sink.TrainAll(list.Chunk(2).Select(c => c[0])); // BAD: first-of-chunks
        Sink.Train(Enumerable.Repeat("x", list.Count)); // OK
    }
}
