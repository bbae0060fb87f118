// dispatch: A template method and an overridden property choose the loader.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1541_Dispatch_AbstractPipeline
{
    private abstract class Pipeline
    {
        public string Run()
        {
            var text = Fetch();
            return Post(text);
        }

        protected abstract string Fetch();

        protected virtual string Post(string text) => text.Trim();
    }

    private class RightsPipeline : Pipeline
    {
        protected override string Fetch() => Source.LoadPerformerText();
    }

    private sealed class Wrapped : RightsPipeline
    {
        protected override string Post(string text) => "<" + base.Post(text) + ">";
    }

    private sealed class Fixed : RightsPipeline
    {
        protected override string Post(string text) => "fixed";
    }

    private sealed class OpenPipeline : Pipeline
    {
        protected override string Fetch() => Source.LoadPublicText();
    }

    public static void Run()
    {
        Pipeline wrapped = new Wrapped();
        Pipeline open = new OpenPipeline();
        Sink.TrainText(wrapped.Run()); // BAD: template-method
        Sink.TrainText(open.Run()); // OK
        Sink.TrainText(new Fixed().Run()); // OK
        foreach (var p in new Pipeline[] { new Fixed(), new RightsPipeline() })
        {
            Sink.TrainText(p.Run()); // BAD: one-of-two
        }
    }
}
