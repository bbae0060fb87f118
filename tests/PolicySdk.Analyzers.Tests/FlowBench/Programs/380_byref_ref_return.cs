// byref: Methods that return references to fields, elements and parameters.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case380_Byref_RefReturn
{
    private sealed class Bank
    {
        private readonly string[] _cells = ["a", "b"];
        private string _name = "bank";

        public ref string this[int i] => ref _cells[i];

        public ref string Name => ref _name;

        public string[] Cells => _cells;
    }

    private static ref string Longer(ref string a, ref string b)
    {
        if (a.Length > b.Length)
        {
            return ref a;
        }

        return ref b;
    }

    private static ref Clip First(Clip[] clips) => ref clips[0];

    public static void Run()
    {
        var bank = new Bank();
        bank.Name = Source.LoadPerformerText();
        Sink.TrainText(bank.Name); // BAD: ref-property
        Sink.Train(bank.Cells); // OK
        bank[1] = bank.Name;
        Sink.Train(bank.Cells); // BAD: ref-indexer

        string x = "x", y = "y", z = "z";
        Longer(ref x, ref y) = Source.LoadPerformerText();
        Sink.TrainText(x); // BAD: either-first
        Sink.TrainText(y); // BAD: either-second
        Sink.TrainText(z); // OK
        var copied = Longer(ref z, ref z);
        copied = Source.LoadPerformerText();
        Sink.TrainText(z); // OK

        var clips = new[] { Source.LoadPublic() };
        ref var first = ref First(clips);
        Sink.TrainClip(first); // OK
        first = Source.LoadPerformer();
        Sink.TrainClip(clips[0]); // BAD: ref-to-element
        bank.Name = "clean";
        Sink.TrainText(bank.Name); // OK
    }
}
