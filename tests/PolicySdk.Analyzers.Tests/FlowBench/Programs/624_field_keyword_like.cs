// field: Get-only, expression and init properties over one another, with validation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case624_Field_KeywordLike
{
    private sealed class Take
    {
        private readonly string[] _parts = new string[2];

        public required string Head
        {
            get => _parts[0];
            init => _parts[0] = value ?? throw new ArgumentNullException(nameof(value));
        }

        public string Tail
        {
            get => _parts[1];
            set => _parts[1] = value.Trim();
        }

        public string Both => Head + Tail;

        public bool Ready => Tail != "";
    }

    public static void Run()
    {
        var take = new Take { Head = "head", Tail = Source.LoadPerformerText() };
        Sink.TrainText(take.Tail); // BAD: tail
        Sink.TrainText(take.Head); // OK: hard
        Sink.TrainText(take.Both); // BAD: both
        Sink.Train(take.Ready); // DERIVED: ready

        var open = new Take { Head = Source.LoadPublicText(), Tail = "t" };
        Sink.TrainText(open.Both); // OK
        Sink.Train(open); // OK
    }
}
