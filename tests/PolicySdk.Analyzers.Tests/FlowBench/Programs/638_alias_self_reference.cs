// alias: An object refers to itself, two objects refer to each other.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case638_Alias_SelfReference
{
    private sealed class Ring
    {
        public Ring Next;
        public string Text = "";

        public Ring() => Next = this;

        public Ring Insert(string text)
        {
            var ring = new Ring { Text = text, Next = Next };
            Next = ring;
            return this;
        }
    }

    public static void Run()
    {
        var ring = new Ring();
        ring.Next.Text = Source.LoadPerformerText();
        Sink.TrainText(ring.Text); // BAD: self
        ring.Next.Next.Text = "cut";
        Sink.TrainText(ring.Text); // OK

        var big = new Ring { Text = "head" }.Insert("a").Insert(Source.LoadPerformerText());
        Sink.TrainText(big.Text); // OK
        Sink.TrainText(big.Next.Text); // BAD: inserted
        Sink.TrainText(big.Next.Next.Text); // OK: hard
        Sink.Train(big); // BAD: whole-ring

        var left = new Ring();
        var right = new Ring { Next = left };
        left.Next = right;
        left.Next.Next.Next.Text = Source.LoadPerformerText();
        Sink.TrainText(right.Text); // BAD: round-and-round
        Sink.TrainText(left.Text); // OK
    }
}
