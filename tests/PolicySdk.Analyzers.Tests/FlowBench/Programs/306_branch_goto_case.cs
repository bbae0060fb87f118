// branch: A switch statement with shared labels and jumps between the cases.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case306_Branch_GotoCase
{
    public static void Run(int mode)
    {
        var text = "none";
        switch (mode)
        {
            case 0:
            case 1:
                text = Source.LoadPerformerText();
                goto case 5;
            case 2:
                text = Source.LoadPublicText();
                Sink.TrainText(text); // OK
                goto default;
            case 3:
                Sink.TrainText(text); // OK
                return;
            case 5:
                Sink.TrainText(text); // BAD: jumped-from-zero
                text = "five";
                break;
            case 6 when text.Length > 1:
                Sink.TrainText(text); // OK
                text = Source.LoadPerformerText();
                goto end;
            default:
                Sink.TrainText(text); // OK
                break;
        }

        Sink.TrainText(text); // OK
    end:
        Sink.TrainText(text); // BAD: jumped-to-end
    }
}
