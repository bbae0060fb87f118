// string: A list with members of its own is joined as what it is, a list; as an object it has a text of its own.
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case798_String_JoinedSubclasses
{
    private sealed class Lines : List<string>
    {
        public string Joined => string.Join(' ', this);

        public new void Add(string line) => base.Add(line + ";");
    }

    private sealed class Names : Collection<string>
    {
        public override string ToString() => "names";
    }

    public static void Run()
    {
        var lines = new Lines { Source.LoadPerformerText() };
        Sink.TrainText(lines.Joined); // BAD: inside
        Sink.TrainText(string.Concat(lines)); // BAD: outside
        Sink.TrainText(new Lines { Source.LoadPublicText() }.Joined); // OK

        var names = new Names { Source.LoadPerformerText() };
        Sink.TrainText(string.Join(", ", names)); // BAD: joined
        Sink.TrainText($"{names}"); // OK
    }
}
