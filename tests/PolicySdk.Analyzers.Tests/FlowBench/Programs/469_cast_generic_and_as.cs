// cast: Casts through type parameters, as with fallbacks, failed casts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case469_Cast_GenericAndAs
{
    private static T To<T>(object value) => (T)value;

    private static T? TryTo<T>(object value) where T : class => value as T;

    private class Base
    {
        public string Name { get; set; } = "";
    }

    private sealed class Voice : Base
    {
        public Clip? Clip { get; set; }
    }

    public static void Run()
    {
        Sink.TrainClip(To<Clip>(Source.LoadPerformer())); // BAD: generic-cast
        Sink.TrainClip(To<Clip>(Source.LoadPublic())); // OK
        Sink.TrainText(TryTo<string>(Source.LoadPerformer()) ?? "not text"); // OK: hard
        Sink.TrainText(TryTo<Clip>(Source.LoadPerformer())!.Text); // BAD: generic-as

        Base up = new Voice { Name = "n", Clip = Source.LoadPerformer() };
        Sink.TrainText(up.Name); // OK
        Sink.TrainClip(((Voice)up).Clip!); // BAD: downcast
        Sink.TrainClip((up as Voice)?.Clip ?? new Clip()); // BAD: as-member
        var other = (up as Voice) ?? new Voice();
        other.Clip = Source.LoadPublic();
        Sink.TrainClip(((Voice)up).Clip!); // OK: hard
        Func<object> supply = () => Source.LoadPerformer();
        Sink.TrainText(((Clip)supply()).Text); // BAD: variant-delegate
        Func<Clip> open = Source.LoadPublic;
        Func<object> wide = open;
        Sink.Train(wide()); // OK
    }
}
