// assign: Sections of a switch share one scope, a local function and a lambda have their own.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case603_Assign_ShadowAndSwitch
{
    public static void Run(int mode)
    {
        switch (mode)
        {
            case 0:
                Clip clip = Source.LoadPerformer();
                Sink.TrainClip(clip); // BAD: own-section
                break;
            case 1:
                clip = Source.LoadPublic();
                Sink.TrainClip(clip); // OK
                break;
            default:
                clip = new Clip("tone", []);
                clip.Text += Source.LoadPerformerText();
                Sink.TrainClip(clip); // BAD: default-section
                Sink.TrainText(clip.Id); // OK
                break;
        }

        var text = Source.LoadPerformerText();
        Func<string, string> shout = static text => text + "!";
        static string Whisper(string text) => "(" + text + ")";
        Sink.TrainText(shout("a") + Whisper("b")); // OK
        Sink.TrainText(Whisper(shout(text))); // BAD: through-both
    }
}
