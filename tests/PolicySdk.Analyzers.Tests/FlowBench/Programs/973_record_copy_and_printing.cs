// record: A hand-written copy constructor, Deconstruct and PrintMembers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case973_Record_CopyAndPrinting
{
    private record Base(string Id)
    {
        public string Words { get; init; } = "";

        protected Base(Base other)
        {
            Id = other.Id;
            Words = "reset";
        }
    }

    private sealed record Masked(string Id, string Secret) : Base(Id)
    {
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append("Id = ").Append(Id);
            return true;
        }

        public void Deconstruct(out string upper) => upper = Id.ToUpperInvariant();

        public void Deconstruct(out string upper, out string secret, out int length)
        {
            upper = Id;
            secret = Secret;
            length = 3;
        }
    }

    public static void Run()
    {
        var first = new Base("a") { Words = Source.LoadPerformerText() };
        Sink.TrainText(first.Words); // BAD: original
        var copy = first with { };
        Sink.TrainText(copy.Words); // OK
        Sink.TrainText(copy.Id); // OK

        var masked = new Masked("m", Source.LoadPerformerText());
        Sink.TrainText(masked.ToString()); // OK
        Sink.TrainText($"{masked}"); // OK
        Sink.Train(masked); // BAD: whole-record
        var (id, secret, length) = masked;
        Sink.TrainText(id); // OK
        Sink.TrainText(secret); // BAD: custom-deconstruct
        Sink.Train(length); // OK
        if (masked is ("m", var hidden, _))
        {
            Sink.TrainText(hidden); // BAD: positional-pattern
        }

        var set = new HashSet<Base> { new("open"), masked };
        Sink.TrainText(set.OfType<Masked>().First().Secret); // BAD: from-set
        Sink.Train(new Masked("p", Source.LoadPublicText()) == masked); // DERIVED: equality
    }
}
