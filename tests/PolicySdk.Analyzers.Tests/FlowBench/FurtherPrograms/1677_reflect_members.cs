// reflect: Properties, fields, constructors and methods by name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1677_Reflect_Members
{
    private sealed class Entry
    {
        private string _hidden = "";

        public string Title { get; set; } = "untitled";

        public string Lyrics { get; set; } = "";

        public string Reveal() => _hidden;
    }

    private static string Shout(string text) => text.ToUpperInvariant();

    private static object? Get(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target);

    public static void Run()
    {
        Sink.TrainText((string)Get(Source.LoadPerformer(), nameof(Clip.Text))!); // BAD: hard property-get
        Sink.TrainText((string)Get(Source.LoadPublic(), nameof(Clip.Text))!); // OK
        foreach (var property in typeof(Clip).GetProperties())
        {
            Sink.Train(property.GetValue(Source.LoadPerformer()) ?? ""); // BAD: hard every-property
        }
        

        var entry = new Entry();
        Sink.TrainText(entry.Lyrics); // OK
        typeof(Entry).GetProperty("Lyrics")!.SetValue(entry, Source.LoadPerformerText());
        Sink.TrainText(entry.Lyrics); // BAD: hard property-set
        Sink.TrainText(entry.Title); // OK: hard
        typeof(Entry).GetField("_hidden", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(entry, Source.LoadPerformerText());
        Sink.TrainText(entry.Reveal()); // BAD: hard field-set

        var made = (Clip)Activator.CreateInstance(typeof(Clip), Source.LoadPerformerText(), Source.LoadPublicSamples())!;
        Sink.TrainText(made.Text); // BAD: hard activator
        var shout = typeof(Case1677_Reflect_Members).GetMethod("Shout", BindingFlags.Static | BindingFlags.NonPublic)!;
        Sink.TrainText((string)shout.Invoke(null, [Source.LoadPerformerText()])!); // BAD: hard method-invoke
        Sink.TrainText((string)shout.Invoke(null, ["a"])!); // OK
        Delegate late = Shout;
        Sink.TrainText((string)late.DynamicInvoke(Source.LoadPerformerText())!); // BAD: hard dynamic-invoke
        Sink.TrainText((string)late.DynamicInvoke(Source.LoadPublicText())!); // OK
    }
}
