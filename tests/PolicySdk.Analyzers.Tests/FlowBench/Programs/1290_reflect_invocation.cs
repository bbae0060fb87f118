// reflect: Methods, constructors and delegates that are called late.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1290_Reflect_Invocation
{
    private static Clip Fetch() => Source.LoadPerformer();

    private static Clip FetchOpen() => Source.LoadPublic();

    private static string Shout(string text) => text + "!";

    public static void Run()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.NonPublic;
        var self = typeof(Case1290_Reflect_Invocation);
        Sink.TrainClip((Clip)self.GetMethod("Fetch", Any)!.Invoke(null, null)!); // BAD: hard invoked
        Sink.TrainClip((Clip)self.GetMethod(nameof(FetchOpen), Any)!.Invoke(null, [])!); // OK

        var shout = self.GetMethod("Shout", Any)!.CreateDelegate<Func<string, string>>();
        Sink.TrainText(shout(Source.LoadPerformerText())); // BAD: hard create-delegate
        Sink.TrainText(shout(Source.LoadPublicText())); // OK

        Delegate late = new Func<string, string>(Shout);
        Sink.Train(late.DynamicInvoke(Source.LoadPerformerText())!); // BAD: hard dynamic-invoke

        var made = (Clip)Activator.CreateInstance(typeof(Clip), Source.LoadPerformerText(), new float[1])!;
        Sink.TrainText(made.Text); // BAD: hard activator
        Sink.TrainClip(Activator.CreateInstance<Clip>()); // OK

        var train = typeof(Sink).GetMethod(nameof(Sink.TrainText))!;
        train.Invoke(null, [Source.LoadPerformerText()]); // BAD: hard sink-invoked
        train.Invoke(null, [Source.LoadPublicText()]); // OK
    }
}
