// cast: Cast, OfType, array conversions, covariance and memory casts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case695_Cast_Collections
{
    public static void Run()
    {
        System.Collections.ArrayList old = [Source.LoadPublic()];
        Sink.TrainAll(old.Cast<Clip>()); // OK
        old.Add(Source.LoadPerformer());
        Sink.TrainClip((Clip)old[1]!); // BAD: array-list
        Sink.TrainAll(old.OfType<Clip>().ToList()); // BAD: of-type

        IReadOnlyList<object> wide = new List<string> { Source.LoadPerformerText() };
        Sink.TrainText((string)wide[0]); // BAD: covariant-list
        IEnumerable<IComparable> comparables = new[] { Source.LoadPublicText() };
        Sink.Train(comparables.First()); // OK
        var bytes = MemoryMarshal.AsBytes(Source.LoadPerformerSamples().AsSpan()).ToArray();
        Sink.Train(bytes); // BAD: as-bytes
        var back = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        Sink.TrainFloats(back); // BAD: cast-back
        Sink.TrainFloats(Array.ConvertAll(new[] { 1.0, 2.0 }, d => (float)d)); // OK
        object boxed = new[] { Source.LoadPerformerSamples() };
        Sink.TrainFloats(((float[][])boxed)[0]); // BAD: boxed-jagged
        var dynamicFree = (IDictionary<string, object>)new Dictionary<string, object> { ["a"] = Source.LoadPublic() };
        Sink.TrainClip((Clip)dynamicFree["a"]); // OK
    }
}
