// derived: Types, names, references and keys of performer data.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case718_Derived_TypeAndIdentity
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Sink.TrainText(clip.GetType().Name); // OK
        Sink.TrainText(nameof(clip.Text)); // OK
        Sink.Train(ReferenceEquals(clip, clip.Next)); // DERIVED: identity
        Sink.Train(clip is { Next: null }); // DERIVED: pattern
        Sink.Train(Guid.NewGuid()); // OK
        Sink.Train(new object()); // OK
        Sink.TrainText(clip.Id); // BAD: member-of-loaded
        Sink.Train(clip.Rate); // BAD: rate-of-loaded
        clip.Id = Guid.NewGuid().ToString();
        Sink.TrainText(clip.Id); // OK
        clip.Rate = 8000;
        Sink.Train(clip.Rate); // OK
        Sink.Train(string.Equals(clip.Text, "a", StringComparison.Ordinal)); // DERIVED: equals
        Sink.Train(new Random(3).Next()); // OK
    }
}
