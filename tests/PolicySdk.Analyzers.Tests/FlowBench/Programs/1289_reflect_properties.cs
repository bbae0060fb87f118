// reflect: Properties and fields by name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1289_Reflect_Properties
{
    private sealed class Holder
    {
        public string Open = "open";
        private string _hidden = "";

        public string Peek() => _hidden;
    }

    public static void Run()
    {
        var text = typeof(Clip).GetProperty("Text")!;
        Sink.Train(text.GetValue(Source.LoadPerformer())!); // BAD: hard get-value
        Sink.Train(text.GetValue(Source.LoadPublic())!); // OK
        Sink.TrainText(text.Name); // OK

        var target = new Clip();
        typeof(Clip).GetProperty(nameof(Clip.Id))!.SetValue(target, Source.LoadPerformerText());
        Sink.TrainText(target.Id); // BAD: hard set-value
        Sink.TrainText(target.Text); // OK

        var holder = new Holder();
        typeof(Holder).GetField("_hidden", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(holder, Source.LoadPerformerText());
        Sink.TrainText(holder.Peek()); // BAD: hard private-field
        Sink.TrainText(holder.Open); // OK

        foreach (var property in typeof(Clip).GetProperties())
        {
            Sink.TrainText(property.Name); // OK
            if (property.GetValue(Source.LoadPerformer()) is string value)
            {
                Sink.TrainText(value); // BAD: hard every-property
            }
        }
    }
}
