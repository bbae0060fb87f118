// indexer: Index initializers in nested objects, implicit index access and indexers in with-expressions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case707_Indexer_InitializersAndWith
{
    private sealed record Board
    {
        public Dictionary<string, List<string>> Map { get; init; } = [];

        public string[] Rows { get; } = new string[3];

        public string this[string key]
        {
            get => Map[key][0];
            set => Map[key] = [value];
        }
    }

    public static void Run()
    {
        var board = new Board
        {
            ["a"] = Source.LoadPerformerText(),
            Map = { ["b"] = ["x", "y"] },
            Rows = { [0] = "r", [^1] = Source.LoadPublicText() },
        };
        Sink.TrainText(board["a"]); // BAD: initializer-indexer
        Sink.Train(board.Rows); // OK
        Sink.TrainText(board.Rows[^1]); // OK
        var copy = board with { Map = new() { ["c"] = [Source.LoadPublicText()] } };
        Sink.TrainText(copy["c"]); // OK
        copy.Rows[1] = Source.LoadPerformerText();
        Sink.Train(board.Rows); // BAD: shared-rows
        Sink.Train(copy.Map); // OK
        var nested = new Dictionary<string, Dictionary<string, Clip>> { ["x"] = new() { ["y"] = Source.LoadPerformer() } };
        Sink.TrainClip(nested["x"]["y"]); // BAD: nested-index
    }
}
