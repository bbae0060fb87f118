// field: A field holds a function, another one its result.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case626_Field_EventAndDelegateFields
{
    private sealed class Step
    {
        public Func<Clip>? Load;
        public Clip? Last;
        public Action<Clip>? Done;

        public void Execute()
        {
            Last = Load!();
            Done?.Invoke(Last);
        }
    }

    public static void Run()
    {
        var step = new Step { Load = Source.LoadPerformer };
        step.Done = c => Sink.TrainText(c.Text); // BAD: done-callback
        step.Execute(); // VIA: done-callback
        Sink.TrainClip(step.Last!); // BAD: executed

        var open = new Step { Load = () => Source.LoadPublic() };
        open.Done += c => Sink.TrainText(c.Text); // OK
        open.Done += c => Sink.TrainClip(open.Last!); // OK
        open.Execute();
        Sink.TrainClip(open.Last!); // OK

        step.Load = open.Load;
        step.Done = null;
        step.Execute();
        Sink.TrainClip(step.Last!); // OK
    }
}
