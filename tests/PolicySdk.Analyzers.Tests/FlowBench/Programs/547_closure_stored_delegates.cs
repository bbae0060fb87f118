// closure: Delegates in fields, dictionaries and records; bound method groups.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case547_Closure_StoredDelegates
{
    private sealed class Reader(Clip clip)
    {
        public string Read() => clip.Text;

        public string Name() => "reader";
    }

    private sealed record Command(string Key, Func<Clip, string> Run);

    public static void Run()
    {
        var rights = new Reader(Source.LoadPerformer());
        var open = new Reader(Source.LoadPublic());
        Func<string> read = rights.Read;
        Sink.TrainText(read()); // BAD: bound-method
        read = open.Read;
        Sink.TrainText(read()); // OK
        Func<string> name = rights.Name;
        Sink.TrainText(name()); // OK

        var commands = new Dictionary<string, Command>
        {
            ["text"] = new("text", c => c.Text),
            ["id"] = new("id", _ => "id"),
        };
        Sink.TrainText(commands["text"].Run(Source.LoadPerformer())); // BAD: command
        Sink.TrainText(commands["id"].Run(Source.LoadPerformer())); // OK: hard
        Sink.TrainText(commands["text"].Run(Source.LoadPublic())); // OK
        Func<Clip, string>[] steps = [c => c.Text, c => c.Id];
        Sink.TrainText(steps.Aggregate("", (acc, s) => acc + s(Source.LoadPerformer()))); // BAD: folded-delegates
        Predicate<Clip> keep = c => c.Rate > 0;
        Sink.TrainAll(new List<Clip>(Source.LoadPerformers()).FindAll(keep)); // BAD: predicate-list
        Sink.TrainAll(new List<Clip>(Source.LoadPublics()).FindAll(keep)); // OK
        Converter<Clip, string> convert = c => c.Text;
        Sink.Train(Array.ConvertAll(Source.LoadPerformers().ToArray(), convert)); // BAD: convert-all
        Comparison<string> compare = (a, b) => a.Length - b.Length;
        var sorted = new List<string> { "a", "bb" };
        sorted.Sort(compare);
        Sink.Train(sorted); // OK
    }
}
