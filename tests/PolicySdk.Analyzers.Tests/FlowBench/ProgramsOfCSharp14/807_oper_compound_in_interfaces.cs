// oper: Instance operators through interfaces, generics, fields and array elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case807_Oper_CompoundInInterfaces
{
    private interface IAccumulates<TSelf, TItem>
        where TSelf : IAccumulates<TSelf, TItem>
    {
        void operator +=(TItem item);
    }

    private sealed class Words : IAccumulates<Words, string>
    {
        public string All = "";

        public void operator +=(string item) => All = All + " " + item;
    }

    private sealed class Counts : IAccumulates<Counts, string>
    {
        public int N;

        public void operator +=(string item) => N++;
    }

    private sealed class Holder
    {
        public Words Words = new();
    }

    private static T Add<T>(T target, params string[] items)
        where T : class, IAccumulates<T, string>
    {
        foreach (var item in items)
        {
            target += item;
        }

        return target;
    }

    public static void Run()
    {
        Sink.TrainText(Add(new Words(), "a", Source.LoadPerformerText()).All); // BAD: generic-compound
        Sink.TrainText(Add(new Words(), "a", Source.LoadPublicText()).All); // OK
        Sink.Train(Add(new Counts(), Source.LoadPerformerText()).N); // OK
        var holder = new Holder();
        holder.Words += "x";
        Sink.TrainText(holder.Words.All); // OK
        holder.Words += Source.LoadPerformerText();
        Sink.TrainText(holder.Words.All); // BAD: field-compound
        Words[] cells = [new(), new()];
        cells[1] += Source.LoadPerformerText();
        Sink.TrainText(cells[1].All); // BAD: element-compound
        Sink.TrainText(cells[0].All); // OK: hard
    }
}
