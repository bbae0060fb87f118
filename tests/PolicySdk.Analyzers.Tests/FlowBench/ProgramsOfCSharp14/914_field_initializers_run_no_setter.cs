// field: The initializer of a property fills its field and runs no setter.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case914_Field_InitializersRunNoSetter
{
    private sealed class Take
    {
        public string Fixed { get; set => field = "fixed"; } = Source.LoadPerformerText();

        public string Longer { get; set => field = value + "!"; } = "q";

        public static string Shared { get; set => field = "fixed"; } = Source.LoadPerformerText();

        public string Tagged
        {
            get;
            set
            {
                Last = value;
                field = value;
            }
        } = Source.LoadPerformerText();

        public string Last { get; private set; } = "none";
    }

    public static void Run()
    {
        var take = new Take();
        Sink.TrainText(take.Fixed); // BAD: initial-value
        take.Fixed = Source.LoadPerformerText();
        Sink.TrainText(take.Fixed); // OK
        Sink.TrainText(take.Longer); // OK
        take.Longer = Source.LoadPerformerText();
        Sink.TrainText(take.Longer); // BAD: set-value
        Sink.TrainText(Take.Shared); // BAD: static-initial-value
        Sink.TrainText(take.Tagged); // BAD: tagged
        Sink.TrainText(take.Last); // OK
        take.Tagged = Source.LoadPerformerText();
        Sink.TrainText(take.Last); // BAD: seen-by-setter
    }
}
