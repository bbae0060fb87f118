// dispatch: Template methods: the base calls abstract and virtual hooks of the known subclass.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case450_Dispatch_AbstractBase
{
    private abstract class Job
    {
        protected abstract Clip Load();

        protected virtual Clip Polish(Clip clip) => clip;

        public Clip Run() => Polish(Load());
    }

    private class RightsJob : Job
    {
        protected override Clip Load() => Source.LoadPerformer();
    }

    private sealed class MutedJob : RightsJob
    {
        protected override Clip Polish(Clip clip)
        {
            Console.WriteLine(clip.Rate);
            return Source.LoadPublic();
        }
    }

    private sealed class OpenJob : Job
    {
        protected override Clip Load() => Source.LoadPublic();

        protected override Clip Polish(Clip clip) => base.Polish(clip);
    }

    public static void Run(bool muted)
    {
        Job rights = new RightsJob();
        Job quiet = new MutedJob();
        Job open = new OpenJob();
        Sink.TrainClip(rights.Run()); // BAD: abstract-hook
        Sink.TrainClip(quiet.Run()); // OK
        Sink.TrainClip(open.Run()); // OK
        Job either = muted ? quiet : rights;
        Sink.TrainClip(either.Run()); // BAD: either-receiver
        Job[] jobs = [open, rights];
        foreach (var job in jobs)
        {
            Sink.TrainClip(job.Run()); // BAD: job-array
        }
    }
}
