// dispatch: Abstract and virtual properties, protected hooks and base calls.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case681_Dispatch_AbstractProperties
{
    private abstract class Loader
    {
        protected abstract Clip Fetch();

        protected virtual string Title => "loader";

        public Clip Load()
        {
            var clip = Fetch();
            clip.Id = Title;
            return Finish(clip);
        }

        protected virtual Clip Finish(Clip clip) => clip;
    }

    private class Rights : Loader
    {
        protected override Clip Fetch() => Source.LoadPerformer();
    }

    private sealed class Masked : Rights
    {
        protected override Clip Finish(Clip clip)
        {
            base.Finish(clip);
            return new Clip("masked", []) { Id = clip.Id };
        }
    }

    private sealed class Open : Loader
    {
        protected override Clip Fetch() => Source.LoadPublic();

        protected override string Title => base.Title + "/open";
    }

    public static void Run()
    {
        Sink.TrainClip(new Rights().Load()); // BAD: template
        Sink.TrainText(new Rights().Load().Id); // OK
        Sink.TrainClip(new Masked().Load()); // OK
        Sink.TrainClip(new Open().Load()); // OK
        Loader any = DateTime.UtcNow.Year > 2000 ? new Rights() : new Open();
        Sink.TrainClip(any.Load()); // BAD: either
        Loader[] safe = [new Masked(), new Open()];
        foreach (var loader in safe)
        {
            Sink.TrainClip(loader.Load()); // OK: hard
        }
    }
}
