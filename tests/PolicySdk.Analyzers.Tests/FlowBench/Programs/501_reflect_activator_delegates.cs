// reflect: Activator, constructors, delegates made from methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case501_Reflect_ActivatorDelegates
{
    private sealed class Holder(Clip clip)
    {
        public Clip Clip { get; } = clip;
    }

    private sealed class Loader
    {
        public Clip Clip { get; } = Source.LoadPerformer();
    }

    private static Clip Fetch(int take) => take > 0 ? Source.LoadPerformer() : new Clip();

    private static string Plain(Clip clip) => "plain";

    public static void Run()
    {
        var holder = (Holder)Activator.CreateInstance(typeof(Holder), Source.LoadPerformer())!;
        Sink.TrainClip(holder.Clip); // BAD: hard activator-argument
        var open = (Holder)Activator.CreateInstance(typeof(Holder), Source.LoadPublic())!;
        Sink.TrainClip(open.Clip); // OK
        Sink.TrainClip(Activator.CreateInstance<Loader>().Clip); // BAD: hard activator-generic
        Sink.TrainClip(Activator.CreateInstance<Clip>()); // OK
        var built = (Holder)typeof(Holder).GetConstructors()[0].Invoke([Source.LoadPerformer()]);
        Sink.TrainClip(built.Clip); // BAD: hard constructor-info

        var method = typeof(Case501_Reflect_ActivatorDelegates).GetMethod(nameof(Fetch), BindingFlags.NonPublic | BindingFlags.Static)!;
        var fetch = (Func<int, Clip>)Delegate.CreateDelegate(typeof(Func<int, Clip>), method);
        Sink.TrainClip(fetch(1)); // BAD: hard create-delegate
        var plain = typeof(Case501_Reflect_ActivatorDelegates).GetMethod(nameof(Plain), BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate<Func<Clip, string>>();
        Sink.TrainText(plain(Source.LoadPerformer())); // OK: hard
        Delegate late = (Clip c) => c.Text;
        Sink.TrainText((string)late.DynamicInvoke(Source.LoadPerformer())!); // BAD: hard dynamic-invoke
    }
}
