// reflect: Property access, invocation and expression trees at run time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1561_Reflect_InvokeAndExpression
{
    private static Clip Load() => Source.LoadPerformer();

    private static Clip LoadOpen() => Source.LoadPublic();

    public static void Run()
    {
        var value = typeof(Clip).GetProperty(nameof(Clip.Text))!.GetValue(Source.LoadPerformer());
        Sink.Train(value!); // BAD: hard property-get

        var method = MethodBase.GetCurrentMethod()!.DeclaringType!.GetMethod(nameof(Load), BindingFlags.NonPublic | BindingFlags.Static)!;
        Sink.Train(method.Invoke(null, null)!); // BAD: hard invoke

        Expression<Func<Clip, string>> text = c => c.Text;
        Sink.TrainText(text.Compile()(Source.LoadPerformer())); // BAD: hard expression

        var made = (Clip)Activator.CreateInstance(typeof(Clip), Source.LoadPerformerText(), new float[1])!;
        Sink.TrainText(made.Text); // BAD: hard activator

        Func<Clip> open = LoadOpen;
        Sink.Train(open.DynamicInvoke()!); // OK
    }
}
