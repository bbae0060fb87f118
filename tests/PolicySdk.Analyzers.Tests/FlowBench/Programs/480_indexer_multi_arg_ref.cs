// indexer: Several parameters, ref-returning and interface indexers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case480_Indexer_MultiArgRef
{
    private interface IGrid<T>
    {
        T this[int x, int y] { get; set; }
    }

    private sealed class Grid<T>(int width) : IGrid<T>
    {
        private readonly T[] _cells = new T[width * width];

        T IGrid<T>.this[int x, int y]
        {
            get => _cells[x * width + y];
            set => _cells[x * width + y] = value;
        }
    }

    private sealed class Bank
    {
        private string _a = "a";
        private string _b = "b";

        public ref string this[bool first] => ref first ? ref _a : ref _b;

        public string A => _a;

        public string B => _b;
    }

    private sealed class Sinkhole
    {
        public string this[string key]
        {
            get => "empty";
            set => Console.WriteLine(value.Length);
        }
    }

    public static void Run()
    {
        IGrid<Clip> grid = new Grid<Clip>(2);
        grid[0, 1] = Source.LoadPerformer();
        Sink.TrainClip(grid[0, 1]); // BAD: interface-indexer
        IGrid<Clip> open = new Grid<Clip>(2);
        open[1, 1] = Source.LoadPublic();
        Sink.TrainClip(open[1, 1]); // OK

        var bank = new Bank();
        bank[true] = Source.LoadPerformerText();
        Sink.TrainText(bank.A); // BAD: ref-indexer
        Sink.TrainText(bank.B); // OK: hard
        ref var slot = ref bank[false];
        slot = Source.LoadPerformerText();
        Sink.TrainText(bank.B); // BAD: ref-local-of-indexer

        var hole = new Sinkhole { ["x"] = Source.LoadPerformerText() };
        Sink.TrainText(hole["x"]); // OK
        hole["x"] += Source.LoadPublicText();
        Sink.TrainText(hole["x"]); // OK
    }
}
