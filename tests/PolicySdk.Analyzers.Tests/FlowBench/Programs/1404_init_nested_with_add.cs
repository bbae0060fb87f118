// init: Nested object, index and collection initializers with an Add extension.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1404_Init_NestedWithAdd
{
    private sealed class Shelf : System.Collections.IEnumerable
    {
        public List<string> Items { get; } = [];

        public System.Collections.IEnumerator GetEnumerator() => Items.GetEnumerator();
    }

    private static void Add(this Shelf shelf, string label, Func<string> load) => shelf.Items.Add(label + load());

    private static void Add(this Shelf shelf, int ignored) => shelf.Items.Add(Source.LoadPerformerText());

    private sealed class Room
    {
        public Shelf Left { get; } = new();

        public Shelf Right { get; } = new();

        public Dictionary<string, Room> Inner { get; } = [];

        public string Name = "";
    }

    public static void Run()
    {
        var room = new Room
        {
            Left = { { "a", Source.LoadPerformerText }, { "b", () => "c" } },
            Right = { { "d", Source.LoadPublicText } },
            Inner =
            {
                ["x"] = new() { Right = { 7 } },
                ["y"] = new() { Name = Source.LoadPublicText() },
            },
        };

        Sink.TrainText(room.Left.Items[0]); // BAD: add-extension
        Sink.TrainText(room.Right.Items[0]); // OK
        Sink.TrainText(room.Inner["x"].Right.Items[0]); // BAD: nested-add
        Sink.TrainText(room.Inner["y"].Name); // OK

        Shelf made = [1, 2];
        Sink.Train(made); // BAD: collection-expression-add
    }
}
