// indexer: A ref-returning indexer, an overload and an explicit one.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1655_Indexer_RefAndInterface
{
    private interface ICatalog
    {
        Clip this[string name] { get; }
    }

    private sealed class Shelf(Clip featured) : ICatalog
    {
        private readonly Clip[] _slots = [new(), new()];

        public ref Clip this[int slot] => ref _slots[slot];

        public string this[string name] => "shelf/" + name;

        Clip ICatalog.this[string name] => featured;
    }

    private static string Lookup(ICatalog catalog, string name) => catalog[name].Text;

    public static void Run()
    {
        var shelf = new Shelf(Source.LoadPublic());
        Sink.TrainClip(shelf[1]); // OK
        shelf[1] = Source.LoadPerformer();
        Sink.TrainClip(shelf[1]); // BAD: ref-indexer
        Sink.TrainClip(shelf[0]); // OK: hard
        Sink.TrainText(shelf["intro"]); // OK
        Sink.TrainText(Lookup(shelf, "intro")); // OK
        (shelf[0], shelf[1]) = (shelf[1], shelf[0]);
        Sink.TrainClip(shelf[0]); // BAD: swapped-slots

        var other = new Shelf(Source.LoadPerformer());
        Sink.TrainText(Lookup(other, "intro")); // BAD: explicit-indexer
        Sink.TrainClip(other[0]); // OK

        ref var slot = ref other[0];
        slot = ((ICatalog)other)["x"];
        Sink.TrainClip(other[0]); // BAD: through-ref-local
    }
}
