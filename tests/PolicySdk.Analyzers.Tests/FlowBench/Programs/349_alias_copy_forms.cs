// alias: Which copies share the content and which do not.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case349_Alias_CopyForms
{
    private sealed class Bag : ICloneable
    {
        public List<string> Items = [];
        public string[] Cells = ["a"];

        public object Clone() => MemberwiseClone();

        public Bag Deep() => new() { Items = [.. Items], Cells = Cells.ToArray() };
    }

    public static void Run()
    {
        var bag = new Bag();
        var shallow = (Bag)bag.Clone();
        var deep = bag.Deep();
        bag.Items.Add(Source.LoadPerformerText());
        Sink.Train(shallow.Items); // BAD: memberwise-clone
        Sink.Train(deep.Items); // OK
        Sink.Train(shallow.Cells); // OK
        Sink.Train(bag.Deep().Items); // BAD: deep-after

        shallow.Cells = ["own"];
        shallow.Cells[0] = Source.LoadPerformerText();
        Sink.Train(bag.Cells); // OK
        var list = new List<Bag> { deep };
        var listCopy = new List<Bag>(list);
        list[0].Cells[0] = Source.LoadPerformerText();
        Sink.Train(listCopy[0].Cells); // BAD: list-of-same
        var segment = new ArraySegment<string>(bag.Cells);
        IList<string> view = segment;
        view[0] = Source.LoadPerformerText();
        Sink.Train(bag.Cells); // BAD: segment-write
    }
}
