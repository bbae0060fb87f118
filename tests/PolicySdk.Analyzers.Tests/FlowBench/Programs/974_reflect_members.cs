// reflect: Properties, fields, methods, constructors and delegates through reflection.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case974_Reflect_Members
{
    private sealed class Target
    {
        public string Words { get; set; } = "";
        public string Label = "";

        public Target()
        {
        }

        public Target(string words) => Words = words;

        public string Say(string text) => text + "!";

        private static string Fixed(string text) => "fixed";
    }

    public static void Run()
    {
        var target = new Target();
        typeof(Target).GetProperty(nameof(Target.Words))!.SetValue(target, Source.LoadPerformerText());
        Sink.TrainText(target.Words); // BAD: hard set-value
        Sink.Train(target); // BAD: hard set-value-whole

        var open = new Target();
        typeof(Target).GetField("Label")!.SetValue(open, Source.LoadPublicText());
        Sink.TrainText(open.Label); // OK

        var clip = Source.LoadPerformer();
        Sink.Train(typeof(Clip).GetProperty("Text")!.GetValue(clip)!); // BAD: hard get-value
        foreach (var property in clip.GetType().GetProperties())
        {
            Sink.TrainText(property.Name); // OK
            Sink.Train(property.GetValue(clip)!); // BAD: hard every-property
        }

        var say = typeof(Target).GetMethod("Say")!;
        Sink.Train(say.Invoke(open, [Source.LoadPerformerText()])!); // BAD: hard invoke
        Sink.Train(say.Invoke(open, ["public"])!); // OK
        var bound = say.CreateDelegate<Func<string, string>>(open);
        Sink.TrainText(bound(Source.LoadPerformerText())); // BAD: hard create-delegate

        var made = (Target)Activator.CreateInstance(typeof(Target), Source.LoadPerformerText())!;
        Sink.TrainText(made.Words); // BAD: hard activator
        var plain = Activator.CreateInstance<Target>();
        Sink.TrainText(plain.Words); // OK
        var built = (Target)typeof(Target).GetConstructor([typeof(string)])!.Invoke([Source.LoadPerformerText()]);
        Sink.TrainText(built.Words); // BAD: hard constructor-invoke
        Sink.TrainText(typeof(Clip).FullName + clip.GetType().Name); // OK
    }
}
