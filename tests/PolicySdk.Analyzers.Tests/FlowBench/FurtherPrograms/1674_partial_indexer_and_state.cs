// partial: State in one part, indexer and conversions in another.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case1674_Partial_IndexerAndState
{
    private static Clip s_take = new();

    private sealed partial record Row(string Title)
    {
        public partial string this[int column] { get; set; }

        public override partial string ToString();
    }

    private partial interface IRender
    {
        string Render();
    }

    private partial interface IRender
    {
        string Twice() => Render() + Render();
    }

    private sealed partial record Row : IRender
    {
        private readonly string[] _columns = ["", "", ""];

        public partial string this[int column]
        {
            get => _columns[column];
            set => _columns[column] = value;
        }

        public string Render() => string.Join(';', _columns);

        public override partial string ToString() => Title;
    }

    static partial void Fetch();

    public static void Run()
    {
        var row = new Row(Source.LoadPublicText());
        Sink.TrainText(((IRender)row).Twice()); // OK
        row[1] = Source.LoadPerformerText();
        Sink.TrainText(row[1]); // BAD: partial-indexer
        Sink.TrainText(((IRender)row).Twice()); // BAD: partial-interface
        Sink.Train(row); // BAD: whole-row
        Sink.TrainText(row.ToString()); // OK
        Sink.TrainText(row.Title); // OK
        Sink.TrainClip(s_take); // OK
        Fetch();
        Sink.TrainClip(s_take); // BAD: partial-static
    }
}

public static partial class Case1674_Partial_IndexerAndState
{
    static partial void Fetch() => s_take = Source.LoadPerformer();
}
