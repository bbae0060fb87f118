// coll: Collection initializers, collection expressions and params collections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1190_Coll_InitializersAndSpread
{
    private sealed class Playlist : IEnumerable<Clip>
    {
        private readonly List<Clip> _clips = [];

        public string Owner { get; private set; } = "";

        public void Add(Clip clip) => _clips.Add(clip);

        public void Add(string owner, Clip clip)
        {
            Owner = owner;
            _clips.Add(clip);
        }

        public IEnumerator<Clip> GetEnumerator() => _clips.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static List<Clip> Gather(params List<Clip> clips) => clips;

    private static IEnumerable<Clip> Reverse(params IEnumerable<Clip> clips) => clips.Reverse();

    public static void Run()
    {
        var list = new Playlist { Source.LoadPublic(), { "me", Source.LoadPerformer() } };
        Sink.TrainAll(list); // BAD: custom-add
        Sink.TrainText(list.Owner); // OK
        Sink.TrainAll(new Playlist { Source.LoadPublic() }); // OK

        List<Clip> open = [Source.LoadPublic(), .. Source.LoadPublics()];
        HashSet<Clip> all = [.. open, .. list];
        Sink.TrainAll(open); // OK
        Sink.TrainAll(all); // BAD: spread

        Sink.TrainAll(Gather(Source.LoadPublic(), Source.LoadPerformer())); // BAD: params-list
        Sink.TrainAll(Reverse(Source.LoadPublic(), Source.LoadPublic())); // OK
        Sink.TrainAll(Reverse(Source.LoadPerformer())); // BAD: params-enumerable
    }
}
