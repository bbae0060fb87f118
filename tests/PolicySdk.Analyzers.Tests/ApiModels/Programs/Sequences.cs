// Lists, queues, stacks, linked lists, immutable lists and arrays: what is added, moved, taken out and copied.
namespace FlowBench.Cases;

public static class Sequences
{
    public static void Run(int n, bool flag)
    {
        var list = new List<Clip>
        {
            Source.LoadPublic()
        };
        list.AddRange(Source.LoadPerformers());
        Sink.TrainAll(list); // BAD: add-range
        Sink.TrainClip(list[1]); // BAD: second
        var l2 = new List<Clip>
        {
            Source.LoadPublic(),
            Source.LoadPerformer()
        };
        l2.Reverse();
        Sink.TrainClip(l2[0]); // BAD: reversed
        var l3 = new List<Clip>
        {
            Source.LoadPerformer()
        };
        l3.RemoveAt(0);
        l3.Add(Source.LoadPublic());
        Sink.TrainAll(l3); // OK: hard
        var l4 = new List<Clip>
        {
            Source.LoadPublic(),
            Source.LoadPerformer()
        };
        Sink.TrainClip(l4.First()); // OK: hard
        Sink.TrainClip(l4.Last()); // BAD: last
        Sink.TrainClip(l4.ElementAt(0)); // OK: hard
        Sink.TrainClip(l4.Find(c => c.Rate > 0)!); // BAD: find
        l4.ForEach(c => Sink.TrainClip(c)); // BAD: for-each
        var texts = l4.ConvertAll(c => c.Text);
        Sink.TrainText(texts[0]); // BAD: convert-all
        l4[1] = Source.LoadPublic();
        Sink.TrainAll(l4); // OK: hard
        var arr = l4.ToArray();
        Sink.TrainClip(arr[0]); // OK
        var q = new Queue<Clip>([Source.LoadPublic(), Source.LoadPerformer()]);
        Sink.TrainClip(q.Peek()); // OK: hard
        Sink.TrainClip(q.Dequeue()); // OK: hard
        Sink.TrainClip(q.Dequeue()); // BAD: second-out
        var st = new Stack<Clip>();
        st.Push(Source.LoadPerformer());
        st.Push(Source.LoadPublic());
        Sink.TrainClip(st.Pop()); // OK: hard
        Sink.TrainClip(st.Pop()); // BAD: bottom
        var ll = new LinkedList<Clip>();
        var node = ll.AddLast(Source.LoadPublic());
        node.Value = Source.LoadPerformer();
        Sink.TrainAll(ll); // BAD: node-value
        for (var x = ll.First; x != null; x = x.Next)
        {
            Sink.TrainClip(x.Value); // BAD: walk
        }

        var pq = new PriorityQueue<Clip, string>();
        pq.Enqueue(Source.LoadPublic(), Source.LoadPerformerText());
        Sink.TrainClip(pq.Peek()); // OK: hard
        pq.TryDequeue(out var el, out var prio);
        Sink.TrainText(prio!); // BAD: priority
        Sink.TrainClip(el!); // OK: hard
        var set = new HashSet<Clip>();
        set.UnionWith(Source.LoadPerformers());
        Sink.TrainAll(set); // BAD: union-with
        var oc = new ObservableCollection<Clip>();
        oc.Add(Source.LoadPerformer());
        Sink.TrainClip(oc[0]); // BAD: observable
        IList<Clip> il = new List<Clip>();
        il.Add(Source.LoadPerformer());
        Sink.TrainClip(il[0]); // BAD: ilist
        var al = new ArrayList
        {
            Source.LoadPublic(),
            Source.LoadPerformer()
        };
        Sink.Train(al[1]!); // BAD: array-list
        Sink.Train(al[0]!); // OK: hard
        var collection = new Collection<Clip>(il);
        Sink.TrainAll(collection); // BAD: collection-wrapper
        var ros = new ReadOnlyCollection<Clip>(l3);
        l3.Add(Source.LoadPerformer());
        Sink.TrainAll(ros); // BAD: read-only-later
        var il1 = ImmutableList.Create(Source.LoadPublic()).Add(Source.LoadPerformer());
        Sink.TrainClip(il1[1]); // BAD: immutable-list
        var il0 = ImmutableList.Create(Source.LoadPublic());
        il0.Add(Source.LoadPerformer());
        Sink.TrainAll(il0); // OK
        var ia = ImmutableArray.Create(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainClip(ia[1]); // BAD: immutable-array
        var b = ImmutableArray.CreateBuilder<Clip>();
        b.Add(Source.LoadPerformer());
        Sink.TrainAll(b.ToImmutable()); // BAD: builder
        Clip[] fixedArr = [Source.LoadPerformer()];
        Array.Clear(fixedArr);
        Sink.TrainAll(fixedArr); // OK: hard
        var copy = new Clip[2];
        Array.Copy(new[] { Source.LoadPerformer(), Source.LoadPublic() }, copy, 2);
        Sink.TrainAll(copy); // BAD: array-copy
        var rs = new Clip[1];
        rs[0] = Source.LoadPerformer();
        var before = rs;
        Array.Resize(ref rs, 4);
        Sink.TrainClip(rs[0]); // BAD: resized
        rs[1] = Source.LoadPerformer();
        Sink.TrainClip(before[0]); // BAD: old-array
        var filled = new float[4];
        Array.Fill(filled, Source.LoadPerformerSamples()[0]);
        Sink.TrainFloats(filled); // BAD: fill
        var conv = Array.ConvertAll(new[] { Source.LoadPerformer() }, c => c.Text);
        Sink.TrainText(conv[0]); // BAD: convert-all-array
    }
}
