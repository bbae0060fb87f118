// reflect: Instances and delegates made at run time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case721_Reflect_ActivatorAndGeneric
{
    public sealed class Box
    {
        public Box(Clip clip) => Clip = clip;

        public Clip Clip { get; }
    }

    public static class Steps
    {
        public static Clip Pass(Clip clip) => clip;

        public static string Words<T>(T item) => item is Clip clip ? clip.Text : "";
    }

    public static void Run()
    {
        var box = (Box)Activator.CreateInstance(typeof(Box), Source.LoadPerformer())!;
        Sink.TrainClip(box.Clip); // BAD: hard activator
        var open = (Box)Activator.CreateInstance(typeof(Box), [Source.LoadPublic()])!;
        Sink.TrainClip(open.Clip); // OK
        var made = typeof(Box).GetConstructors()[0].Invoke([Source.LoadPerformer()]);
        Sink.Train(made); // BAD: hard constructor
        var pass = typeof(Steps).GetMethod("Pass")!.CreateDelegate<Func<Clip, Clip>>();
        Sink.TrainClip(pass(Source.LoadPerformer())); // BAD: hard delegate
        Sink.TrainClip(pass(Source.LoadPublic())); // OK
        var words = typeof(Steps).GetMethod("Words")!.MakeGenericMethod(typeof(Clip));
        Sink.TrainText((string)words.Invoke(null, [Source.LoadPerformer()])!); // BAD: hard generic-method
        Sink.TrainClip((Clip)Delegate.CreateDelegate(typeof(Func<Clip>), typeof(Source), "LoadPublic").DynamicInvoke()!); // OK: hard
    }
}
