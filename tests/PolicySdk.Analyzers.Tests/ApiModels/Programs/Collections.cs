// Collections of this compilation, nested ones, and those seen through interfaces.
namespace FlowBench.Cases;

public static class Collections
{
    private sealed record Voice(Clip Clip);
    private sealed record Bed(Clip Clip);
    private sealed class Registry
    {
        private readonly Dictionary<Type, object> _m = [];
        public void Set<T>(T v)
            where T : notnull => _m[typeof(T)] = v;
        public T Get<T>() => (T)_m[typeof(T)];
    }

    private sealed class ClipSet : List<Clip>
    {
    }

    private sealed class ByText : KeyedCollection<string, Clip>
    {
        protected override string GetKeyForItem(Clip item) => item.Text;
    }

    private sealed class OwnEnum : IEnumerable<Clip>
    {
        public IEnumerator<Clip> GetEnumerator()
        {
            yield return Source.LoadPerformer();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static void Run(int n, bool flag)
    {
        var bag = new Registry();
        bag.Set(new Voice(Source.LoadPerformer()));
        bag.Set(new Bed(Source.LoadPublic()));
        Sink.TrainClip(bag.Get<Voice>().Clip); // BAD: hard type-keyed
        Sink.TrainClip(bag.Get<Bed>().Clip); // OK: hard
        var set = new ClipSet();
        set.Add(Source.LoadPerformer());
        Sink.TrainAll(set); // BAD: derived-list
        Sink.TrainClip(set[0]); // BAD: derived-index
        var keyed = new ByText();
        keyed.Add(Source.LoadPerformer());
        Sink.TrainClip(keyed["performer"]); // BAD: keyed
        var own = new OwnEnum();
        foreach (var c in own)
        {
            Sink.TrainClip(c); // BAD: own-enumerable
        }

        Sink.TrainAll(own.Where(c => c.Rate > 0)); // BAD: own-linq
        Sink.TrainClip(own.First()); // BAD: own-first
        var cmp = new List<Clip>
        {
            Source.LoadPerformer()
        };
        cmp.Sort((a, b) => a.Rate - b.Rate);
        Sink.TrainClip(cmp[0]); // BAD: sorted
        var arr = new[]
        {
            Source.LoadPerformer(),
            Source.LoadPublic()
        };
        Array.Sort(arr, (a, b) => a.Rate - b.Rate);
        Sink.TrainClip(arr[1]); // BAD: sorted-array
        IEnumerable<Clip> seq = cmp;
        var e = seq.GetEnumerator();
        while (e.MoveNext())
        {
            var cur = e.Current;
            Sink.TrainClip(cur); // BAD: manual
        }

        Sink.TrainClip(((IList<Clip>)arr)[0]); // BAD: array-as-list
        ICollection<Clip> coll = new List<Clip>();
        coll.Add(Source.LoadPerformer());
        var dst = new Clip[1];
        coll.CopyTo(dst, 0);
        Sink.TrainClip(dst[0]); // BAD: copy-to
        IReadOnlyList<Clip> rol = cmp;
        Sink.TrainClip(rol[0]); // BAD: read-only-list
        var g = Source.LoadPerformers().GroupBy(c => c.Id).ToDictionary(x => x.Key, x => x.ToList());
        foreach (var (k, list) in g)
        {
            Sink.TrainText(k); // BAD: group-dict-key
            Sink.TrainAll(list); // BAD: group-dict
        }

        var nested = new Dictionary<string, List<Clip>>();
        if (!nested.TryGetValue("a", out var inner))
        {
            nested["a"] = inner = new List<Clip>();
        }

        inner.Add(Source.LoadPerformer());
        Sink.TrainAll(nested["a"]); // BAD: nested
        var jag = new List<List<string>>
        {
            new()
            {
                Source.LoadPublicText()
            },
            new()
            {
                Source.LoadPerformerText()
            }
        };
        Sink.TrainText(jag[0][0]); // OK: hard
        Sink.TrainText(jag[1][0]); // BAD: nested-list
        var tl = new List<(string Name, Clip Clip)>
        {
            ("a", Source.LoadPerformer())
        };
        Sink.TrainText(tl[0].Name); // OK
        Sink.TrainClip(tl[0].Clip); // BAD: tuple-in-list
        foreach (var (name, clip) in tl)
        {
            Sink.TrainText(name); // OK
            Sink.TrainClip(clip); // BAD: tuple-each
        }

        var sel = tl.Select(x => x.Name).ToList();
        Sink.Train(sel); // OK
        var anon = Source.LoadPerformers().Select(x => new { x.Text, Rate = 1 }).ToList();
        Sink.Train(anon[0].Rate); // OK
        Sink.TrainText(anon[0].Text); // BAD: anonymous
        var dictOfTuple = new Dictionary<int, (Clip V, Clip B)>
        {
            [0] = (Source.LoadPerformer(), Source.LoadPublic())
        };
        Sink.TrainClip(dictOfTuple[0].B); // OK
        Sink.TrainClip(dictOfTuple[0].V); // BAD: tuple-in-dictionary
        var arrPairs = Source.LoadPerformers().Zip(Source.LoadPublics()).ToArray();
        foreach (var (v, b) in arrPairs)
        {
            Sink.TrainClip(b); // OK
            Sink.TrainClip(v); // BAD: zip-array
        }
    }
}
