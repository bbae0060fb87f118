// sibling: One class keeps two lists; adding, moving and swapping between them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case632_Sibling_TwoLists
{
    private sealed class Shelf
    {
        private List<Clip> _a = [];
        private List<Clip> _b = [];

        public void AddA(Clip clip) => _a.Add(clip);

        public void AddB(Clip clip) => _b.Add(clip);

        public void Swap() => (_a, _b) = (_b, _a);

        public void Move()
        {
            _b.AddRange(_a);
            _a.Clear();
        }

        public IReadOnlyList<Clip> A => _a;

        public IReadOnlyList<Clip> B => _b;
    }

    public static void Run()
    {
        var shelf = new Shelf();
        shelf.AddA(Source.LoadPerformer());
        shelf.AddB(Source.LoadPublic());
        Sink.TrainAll(shelf.A); // BAD: list-a
        Sink.TrainAll(shelf.B); // OK
        shelf.Swap();
        Sink.TrainAll(shelf.A); // OK: hard
        Sink.TrainAll(shelf.B); // BAD: swapped

        var moved = new Shelf();
        moved.AddA(Source.LoadPerformer());
        moved.Move();
        Sink.TrainAll(moved.B); // BAD: moved
        Sink.TrainAll(moved.A); // OK: hard
    }
}
