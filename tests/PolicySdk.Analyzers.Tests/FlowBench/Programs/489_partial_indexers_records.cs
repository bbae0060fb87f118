// partial: Partial indexers, partial records and partial structs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case489_Partial_IndexersRecords
{
    private sealed partial class Board
    {
        public partial string this[int row] { get; set; }

        public partial Clip Latest { get; }
    }

    private sealed partial class Board
    {
        private readonly Dictionary<int, string> _rows = [];

        public partial string this[int row]
        {
            get => _rows[row];
            set => _rows[row] = value;
        }

        public partial Clip Latest => Source.LoadPublic();
    }

    private partial record Line(string Words)
    {
        public string Tag { get; init; } = "tag";
    }

    private partial record Line
    {
        public string Shout() => Words.ToUpperInvariant();

        public string Tagged() => Tag;
    }

    private partial struct Pair
    {
        public string Left;

        public readonly partial string Joined();
    }

    private partial struct Pair
    {
        public string Right;

        public readonly partial string Joined() => Left + Right;
    }

    public static void Run()
    {
        var board = new Board();
        board[0] = Source.LoadPerformerText();
        Sink.TrainText(board[0]); // BAD: partial-indexer
        Sink.TrainClip(board.Latest); // OK
        var line = new Line(Source.LoadPerformerText());
        Sink.TrainText(line.Shout()); // BAD: partial-record
        Sink.TrainText(line.Tagged()); // OK
        Sink.TrainText((line with { Words = "w" }).Shout()); // OK
        var pair = new Pair { Left = "l", Right = Source.LoadPerformerText() };
        Sink.TrainText(pair.Joined()); // BAD: partial-struct
        Sink.TrainText(pair.Left); // OK
    }
}
