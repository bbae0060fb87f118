// reflect: A method that only a text names: where its result comes from cannot be proved.
using System;
using System.Reflection;

namespace FlowBench.Cases;

public static class Case1020_Reflect_UnknownMethod
{
    private static string Load() => Source.LoadPerformerText();

    public static void Plugin(string file, string type, string name)
    {
        var method = Assembly.LoadFrom(file).GetType(type)?.GetMethod(name);
        Sink.Train(method!.Invoke(null, null)!); // BAD: hard plugin
        Sink.Train(method.Name); // OK
        if (method.Invoke(null, null) is null)
        {
            Sink.TrainText(Source.LoadPerformerText()); // BAD: nothing-given-back
        }
    }

    public static void Handed(object plugin, string name)
    {
        var method = plugin.GetType().GetMethod(name)!;
        var clip = new Clip { Text = "open" };
        method.Invoke(plugin, [Source.LoadPerformerText()]);
        Sink.Train(method.Invoke(plugin, [])!); // BAD: hard kept
        Sink.Train(clip); // OK
    }

    public static void Current()
    {
        var declaring = MethodBase.GetCurrentMethod()!.DeclaringType!;
        Sink.Train(declaring.GetMethod(nameof(Load), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!); // BAD: hard own-type
    }
}
