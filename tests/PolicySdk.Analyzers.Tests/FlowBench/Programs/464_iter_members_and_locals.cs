// iter: Iterator properties, local iterators with captures, iterators over this.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case464_Iter_MembersAndLocals
{
    private sealed class Album(string title)
    {
        private readonly List<Clip> _clips = [];

        public void Add(Clip clip) => _clips.Add(clip);

        public IEnumerable<string> Lines
        {
            get
            {
                yield return title;
                foreach (var clip in _clips)
                {
                    yield return clip.Text;
                }
            }
        }

        public IEnumerable<string> Head()
        {
            yield return title;
        }

        public IEnumerator<Clip> GetEnumerator() => _clips.GetEnumerator();
    }

    public static void Run()
    {
        var album = new Album("voices");
        album.Add(Source.LoadPerformer());
        Sink.Train(album.Lines); // BAD: iterator-property
        Sink.Train(album.Head()); // OK
        foreach (var clip in album)
        {
            Sink.TrainText(clip.Text); // BAD: forwarded-enumerator
        }

        var seed = Source.LoadPublicText();
        IEnumerable<string> Variants()
        {
            yield return seed;
            yield return seed + "!";
        }

        var early = Variants().ToList();
        var deferred = Variants();
        seed = Source.LoadPerformerText();
        Sink.Train(early); // OK
        Sink.Train(deferred); // BAD: captured-later
    }
}
