// Shallow copies, tuples, exceptions, delegates, reflection and enumerators.
namespace FlowBench.Cases;

public static class Objects
{
    private sealed class Holder
    {
        public Clip? Clip;
        public string Name { get; set; } = "";

        public Holder Copy() => (Holder)MemberwiseClone();
    }

    public static void Run(int n, bool flag)
    {
        var copy = new Holder
        {
            Clip = Source.LoadPerformer(),
            Name = "n"
        };
        var c2 = copy.Copy();
        Sink.TrainClip(c2.Clip!); // BAD: memberwise
        Sink.TrainText(c2.Name); // OK
        c2.Clip = Source.LoadPublic();
        Sink.TrainClip(copy.Clip!); // BAD: original
        Sink.TrainClip(c2.Clip); // OK
        var t = Tuple.Create(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(t.Item1); // BAD: tuple1
        Sink.TrainClip(t.Item2); // OK
        var t2 = new Tuple<Clip, string>(Source.LoadPublic(), Source.LoadPerformerText());
        Sink.TrainClip(t2.Item1); // OK
        Sink.TrainText(t2.Item2); // BAD: tuple2
        var vt = ValueTuple.Create(Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(vt.Item2); // OK
        Sink.TrainClip(vt.Item1); // BAD: vt
        var (a, b) = t;
        Sink.TrainClip(a); // BAD: deconstruct
        Sink.TrainClip(b); // OK
        float? maybe = Source.LoadPerformerSamples()[0];
        Sink.Train(maybe.Value); // BAD: nullable
        Sink.Train(maybe.GetValueOrDefault()); // BAD: default
        Sink.Train(((float? )null).GetValueOrDefault(Source.LoadPerformerSamples()[0])); // BAD: given-default
        var weak = new WeakReference<Clip>(Source.LoadPerformer());
        if (weak.TryGetTarget(out var target))
        {
            Sink.TrainClip(target); // BAD: weak
        }

        var weakO = new WeakReference(Source.LoadPublic());
        Sink.Train(weakO.Target!); // OK
        try
        {
            throw new InvalidOperationException(Source.LoadPerformerText());
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // BAD: message
        }

        try
        {
            throw new InvalidOperationException("x", new Exception(Source.LoadPerformerText()));
        }
        catch (Exception e)
        {
            Sink.TrainText(e.InnerException!.Message); // BAD: inner
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            var ex = new Exception("x");
            ex.Data["clip"] = Source.LoadPerformer();
            throw ex;
        }
        catch (Exception e)
        {
            Sink.Train(e.Data["clip"]!); // BAD: data
        }

        try
        {
            throw new AggregateException(new Exception(Source.LoadPerformerText()));
        }
        catch (AggregateException e)
        {
            Sink.TrainText(e.InnerExceptions[0].Message); // BAD: aggregate
        }

        try
        {
            throw new ArgumentException("bad", Source.LoadPerformerText());
        }
        catch (ArgumentException e)
        {
            Sink.TrainText(e.ParamName!); // BAD: param-name
        }

        try
        {
            ExceptionDispatchInfo.Capture(new Exception(Source.LoadPerformerText())).Throw();
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // BAD: dispatch-info
        }

        Func<Clip, string> f = c => c.Text;
        Sink.Train(f.DynamicInvoke(Source.LoadPerformer())!); // BAD: hard dynamic-invoke
        var prop = typeof(Clip).GetProperty("Text")!;
        Sink.Train(prop.GetValue(Source.LoadPerformer())!); // BAD: hard reflection
        Sink.Train(prop.GetValue(Source.LoadPublic())!); // OK
        Sink.Train(Activator.CreateInstance(typeof(Clip), Source.LoadPerformerText(), Source.LoadPublicSamples())!); // BAD: hard activator
        Action<Clip> multi = c =>
        {
        };
        multi += c => Sink.TrainClip(c); // BAD: multicast
        multi(Source.LoadPerformer()); // VIA: multicast
        var cwt = new ConditionalWeakTable<object, Clip>();
        var key = new object ();
        cwt.Add(key, Source.LoadPerformer());
        cwt.TryGetValue(key, out var val);
        Sink.TrainClip(val!); // BAD: weak-table
        Sink.Train(Source.LoadPerformer().GetType().Name); // OK
        Sink.Train(Source.LoadPerformer().Equals(null)); // DERIVED: eq
        var rnd = new Random();
        var items = new[]
        {
            Source.LoadPerformer()
        };
        rnd.Shuffle(items);
        Sink.TrainAll(items); // BAD: shuffle
        Sink.Train(rnd.GetItems(items, 2)); // BAD: get-items
        Sink.Train(Math.Max(Source.LoadPerformerSamples()[0], 1f)); // BAD: math
        Sink.Train(MathF.Sqrt(Source.LoadPublicSamples()[0])); // OK
        Sink.Train(float.Clamp(Source.LoadPerformerSamples()[0], 0, 1)); // BAD: clamp
        IComparer<Clip> cmp = Comparer<Clip>.Create((x, y) => x.Rate - y.Rate);
        var kvp = new KeyValuePair<string, Clip>("a", Source.LoadPerformer());
        Sink.TrainClip(kvp.Value); // BAD: kvp
        Sink.TrainText(kvp.Key); // OK
        var (kk, vv) = kvp;
        Sink.TrainClip(vv); // BAD: kvp-deconstruct
        Sink.TrainText(kk); // OK
        var sbx = new StrongBox<Clip>(Source.LoadPerformer());
        Sink.TrainClip(sbx.Value!); // BAD: strong-box
        var en = new List<Clip>
        {
            Source.LoadPerformer()
        }.GetEnumerator();
        while (en.MoveNext())
        {
            Sink.TrainClip(en.Current); // BAD: enumerator
        }

        IEnumerator<Clip> ie = ((IEnumerable<Clip>)Source.LoadPerformerList()).GetEnumerator();
        ie.MoveNext();
        Sink.TrainClip(ie.Current); // BAD: ienumerator
    }
}
