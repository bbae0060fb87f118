// closure: Method groups, static lambdas, delegates in fields and dictionaries.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case392_Closure_MethodGroups
{
    private delegate string Reader(Clip clip);

    private sealed class Desk(Clip clip)
    {
        public Func<string>? Source;

        public string Words() => clip.Text;

        public string Name() => "desk";

        public event Action<string>? Said;

        public void Say(string text) => Said?.Invoke(text);
    }

    private static string Text(Clip clip) => clip.Text;

    private static string Fixed(Clip clip) => "fixed";

    public static void Run(bool fixedOnly, string key)
    {
        var desk = new Desk(FlowBench.Source.LoadPerformer());
        Func<string> words = desk.Words;
        Sink.TrainText(words()); // BAD: bound-instance
        desk.Source = desk.Name;
        Sink.TrainText(desk.Source()); // OK
        desk.Source = words;
        Sink.TrainText(desk.Source.Invoke()); // BAD: delegate-field

        Reader reader = fixedOnly ? Fixed : Text;
        Sink.TrainText(reader(FlowBench.Source.LoadPerformer())); // BAD: either-method
        reader = Fixed;
        Sink.TrainText(reader(FlowBench.Source.LoadPerformer())); // OK
        var table = new Dictionary<string, Reader> { ["t"] = Text, ["u"] = static c => c.Id };
        Sink.TrainText(table[key](FlowBench.Source.LoadPerformer())); // BAD: table
        Sink.TrainText(table[key](FlowBench.Source.LoadPublic())); // OK

        desk.Said += t => Sink.TrainText(t); // BAD: event
        desk.Say(FlowBench.Source.LoadPerformerText()); // VIA: event
        var quiet = new Desk(new Clip());
        quiet.Said += t => Sink.TrainText(t); // OK
        quiet.Say("open");
        var lines = FlowBench.Source.LoadPerformers().Select(Text).Select(string.IsInterned);
        Sink.Train(lines.ToList()); // BAD: group-in-linq
    }
}
