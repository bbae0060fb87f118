// indexer: Get-only indexers compute from state or from the key.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case481_Indexer_Computed
{
    private sealed class Formatter(string prefix)
    {
        public string this[string key] => prefix + ":" + key;

        public string this[int key] => new('-', key);
    }

    private class Table
    {
        protected readonly Dictionary<string, Clip> Rows = [];

        public virtual Clip this[string name]
        {
            get => Rows[name];
            set => Rows[name] = value;
        }
    }

    private sealed class OpenTable : Table
    {
        public override Clip this[string name]
        {
            get => Source.LoadPublic();
            set => base[name] = value;
        }

        public Clip Raw(string name) => base[name];
    }

    public static void Run()
    {
        var plain = new Formatter("p");
        Sink.TrainText(plain[Source.LoadPerformerText()]); // BAD: key-echoed
        Sink.TrainText(plain["k"]); // OK
        Sink.TrainText(plain[3]); // OK
        var rights = new Formatter(Source.LoadPerformerText());
        Sink.TrainText(rights["k"]); // BAD: state-in-result
        Sink.TrainText(rights[2]); // OK

        Table table = new OpenTable();
        table["a"] = Source.LoadPerformer();
        Sink.TrainClip(table["a"]); // OK
        Sink.TrainClip(((OpenTable)table).Raw("a")); // BAD: base-indexer
        Table direct = new Table { ["x"] = Source.LoadPerformer(), ["y"] = Source.LoadPublic() };
        Sink.TrainClip(direct["x"]); // BAD: virtual-indexer
        Sink.TrainClip(direct["y"]); // OK: hard
    }
}
