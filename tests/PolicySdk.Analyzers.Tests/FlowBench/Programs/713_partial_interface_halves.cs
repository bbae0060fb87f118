// partial: Each half implements another interface; one half only reads what the other writes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case713_Partial_InterfaceHalves
{
    private interface IReads
    {
        string Read();
    }

    private interface IWrites
    {
        void Write(string text);
    }

    private partial class Store : IReads
    {
        private string _text = "";
        private string _title = "";

        public string Read() => _text;

        public virtual string Title => _title;
    }

    private partial class Store : IWrites
    {
        public void Write(string text) => _text = text;

        public void Name(string title) => _title = title;
    }

    private sealed partial class Quiet : Store
    {
        public override string Title => "quiet";
    }

    private sealed partial class Quiet
    {
        public Quiet() => Name(Source.LoadPerformerText());
    }

    public static void Run()
    {
        var store = new Store();
        IWrites writer = store;
        IReads reader = store;
        Sink.TrainText(reader.Read()); // OK
        writer.Write(Source.LoadPerformerText());
        Sink.TrainText(reader.Read()); // BAD: other-interface
        Sink.TrainText(store.Title); // OK
        writer.Write("cut");
        Sink.TrainText(reader.Read()); // OK
        var quiet = new Quiet();
        Sink.TrainText(quiet.Title); // OK
        Sink.TrainText(quiet.Read()); // OK
        Sink.Train(quiet); // BAD: hidden-name
    }
}
