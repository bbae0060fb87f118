// dispatch: A base class calls the overrides of its derived classes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1250_Dispatch_TemplateMethod
{
    private abstract class Job
    {
        protected string Log = "";

        public string Execute()
        {
            var body = Body();
            Finish(body);
            return Prefix + body;
        }

        protected virtual string Prefix => "job:";

        protected abstract string Body();

        protected virtual void Finish(string body) => Log = "finished";

        public string Report() => Log;
    }

    private sealed class RightsJob : Job
    {
        protected override string Body() => Source.LoadPerformerText();
    }

    private class OpenJob : Job
    {
        protected override string Body() => Source.LoadPublicText();
    }

    private sealed class LoudJob : OpenJob
    {
        protected override string Prefix => base.Prefix + Source.LoadPerformerText();
    }

    private sealed class LoggingJob : Job
    {
        protected override string Body() => Source.LoadPerformerText();

        protected override void Finish(string body) => Log = body;
    }

    public static void Run()
    {
        Job rights = new RightsJob();
        Sink.TrainText(rights.Execute()); // BAD: abstract-body
        Sink.TrainText(rights.Report()); // OK

        Job open = new OpenJob();
        Sink.TrainText(open.Execute()); // OK

        Job loud = new LoudJob();
        Sink.TrainText(loud.Execute()); // BAD: overridden-property

        Job logging = new LoggingJob();
        logging.Execute();
        Sink.TrainText(logging.Report()); // BAD: stored-by-override
    }
}
