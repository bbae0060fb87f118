// call: Function pointers, method groups of instances and tables of methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case920_Call_FunctionPointers
{
    private sealed class Editor(string suffix)
    {
        public string Edit(string text) => text + suffix;

        public string Mark(string text) => "marked" + suffix;

        public static string Upper(string text) => text.ToUpperInvariant();
    }

    private static string Id(string text) => text;

    private static string None(string text) => "none";

    public static unsafe void Run(bool flag)
    {
        delegate*<string, string> id = &Id;
        delegate*<string, string> none = &None;
        Sink.TrainText(id(Source.LoadPerformerText())); // BAD: function-pointer
        Sink.TrainText(none(Source.LoadPerformerText())); // OK
        Sink.TrainText(id(Source.LoadPublicText())); // OK

        var plain = new Editor("!");
        var voiced = new Editor(Source.LoadPerformerText());
        Func<string, string> edit = plain.Edit;
        Sink.TrainText(edit("a")); // OK
        Sink.TrainText(edit(Source.LoadPerformerText())); // BAD: bound-method
        edit = voiced.Edit;
        Sink.TrainText(edit("a")); // BAD: bound-instance
        edit = plain.Mark;
        Sink.TrainText(edit(Source.LoadPerformerText())); // OK
        edit = flag ? voiced.Mark : Editor.Upper;
        Sink.TrainText(edit("a")); // BAD: either-method

        Func<string, string>[] steps = [Id, plain.Edit, Editor.Upper];
        Sink.TrainText(steps.Aggregate(Source.LoadPerformerText(), (text, step) => step(text))); // BAD: folded-methods
        Sink.TrainText(steps.Aggregate("a", (text, step) => step(text))); // OK
        var open = typeof(Editor).GetMethod("Upper")!.CreateDelegate<Func<string, string>>();
        Sink.TrainText(open(Source.LoadPerformerText())); // BAD: hard create-delegate
        Delegate late = Id;
        Sink.Train(late.DynamicInvoke(Source.LoadPerformerText())!); // BAD: hard dynamic-invoke
    }
}
