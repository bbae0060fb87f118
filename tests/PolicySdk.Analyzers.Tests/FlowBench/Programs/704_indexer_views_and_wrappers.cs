// indexer: Indexers that forward, transpose or guard.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case704_Indexer_ViewsAndWrappers
{
    private sealed class Grid(int rows, int columns)
    {
        private readonly string[] _cells = new string[rows * columns];

        public string this[int row, int column]
        {
            get => _cells[row * columns + column];
            set => _cells[row * columns + column] = value;
        }

        public string this[Index row] => _cells[row.GetOffset(rows) * columns];

        public View this[string name] => new(this, name);

        public readonly struct View(Grid grid, string name)
        {
            public string Name => name;

            public string this[int row]
            {
                get => grid[row, 0];
                set => grid[row, 0] = value;
            }
        }
    }

    public static void Run()
    {
        var grid = new Grid(2, 2);
        grid[0, 1] = Source.LoadPerformerText();
        Sink.TrainText(grid[0, 1]); // BAD: two-keys
        Sink.TrainText(grid[^1]); // BAD: index-key
        var open = new Grid(2, 2);
        var first = open["a"];
        first[1] = Source.LoadPublicText();
        Sink.TrainText(open[1, 0]); // OK
        Sink.TrainText(open["a"].Name); // OK
        var view = open["b"];
        view[0] = Source.LoadPerformerText();
        Sink.TrainText(open[0, 0]); // BAD: through-view
        Sink.TrainText(open[Source.LoadPerformerText()].Name); // BAD: name-of-view
        Sink.TrainText(grid["g"].Name); // OK
    }
}
