// dispatch: Template methods, base calls, hidden members and overridden properties.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1634_Dispatch_TemplateMethods
{
    private abstract class Job
    {
        protected string Prefix = "job";

        protected abstract string Body { get; }

        protected virtual string Footer() => "end";

        public string Render() => Prefix + Body + Footer();

        public string Name() => "base";
    }

    private sealed class VoiceJob : Job
    {
        protected override string Body => Source.LoadPerformerText();

        public new string Name() => Source.LoadPerformerText();
    }

    private class OpenJob : Job
    {
        protected override string Body => Source.LoadPublicText();
    }

    private sealed class FooterJob : OpenJob
    {
        protected override string Footer() => base.Footer() + Source.LoadPerformerText();

        public string Plain() => base.Footer();
    }

    private sealed class PrefixJob : OpenJob
    {
        public PrefixJob(string prefix) => Prefix = prefix;
    }

    public static void Run()
    {
        Job voice = new VoiceJob();
        Job open = new OpenJob();
        Sink.TrainText(voice.Render()); // BAD: abstract-hook
        Sink.TrainText(open.Render()); // OK
        Sink.TrainText(voice.Name()); // OK
        Sink.TrainText(((VoiceJob)voice).Name()); // BAD: hiding-member

        var footer = new FooterJob();
        Sink.TrainText(footer.Render()); // BAD: virtual-hook
        Sink.TrainText(footer.Plain()); // OK
        Sink.TrainText(new PrefixJob(Source.LoadPerformerText()).Render()); // BAD: base-field
        Sink.TrainText(new PrefixJob("p").Render()); // OK
    }
}
