// branch: Cases that share a body, jump to each other, and leave early.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1114_Branch_SwitchStatement
{
    public static void Run(int mode)
    {
        Clip clip;
        switch (mode)
        {
            case 0:
            case 1:
                clip = Source.LoadPublic();
                Sink.TrainClip(clip); // OK
                break;
            case 2:
                clip = Source.LoadPerformer();
                goto case 3;
            case 3:
                clip = Source.LoadPublic();
                Sink.TrainClip(clip); // OK
                break;
            case 4:
                clip = Source.LoadPerformer();
                Sink.TrainClip(clip); // BAD: in-case
                return;
            default:
                clip = new Clip();
                break;
        }

        Sink.TrainClip(clip); // OK

        var text = "none";
        switch (mode)
        {
            case > 10:
                text = Source.LoadPublicText();
                break;
            case 3 when text.Length > 0:
                text = Source.LoadPerformerText();
                goto default;
            default:
                Sink.TrainText(text); // BAD: goto-default
                break;
        }

        Sink.TrainText(text); // BAD: after-switch
    }
}
