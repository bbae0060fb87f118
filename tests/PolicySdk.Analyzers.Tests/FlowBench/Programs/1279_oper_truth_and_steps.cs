// oper: The operators true, false, &, |, ++, << and checked variants.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1279_Oper_TruthAndSteps
{
    private sealed class Mix(string text)
    {
        public string Text { get; } = text;

        public static bool operator true(Mix mix) => mix.Text != "";

        public static bool operator false(Mix mix) => mix.Text == "";

        public static Mix operator &(Mix a, Mix b) => new(a.Text + b.Text);

        public static Mix operator |(Mix a, Mix b) => a ? a : b;

        public static Mix operator ++(Mix a) => new(a.Text + "+");

        public static Mix operator <<(Mix a, string more) => new(a.Text + more);

        public static Mix operator %(Mix a, Mix b) => a;

        public static Mix operator checked -(Mix a, Mix b) => new("checked" + b.Text);

        public static Mix operator -(Mix a, Mix b) => new("unchecked");
    }

    public static void Run()
    {
        var voice = new Mix(Source.LoadPerformerText());
        var bed = new Mix(Source.LoadPublicText());

        Sink.TrainText((bed && voice).Text); // BAD: short-circuit-and
        Sink.TrainText((new Mix("") || voice).Text); // BAD: short-circuit-or
        Sink.TrainText((bed << Source.LoadPerformerText()).Text); // BAD: shift
        Sink.TrainText((bed % voice).Text); // OK
        Sink.TrainText((voice % bed).Text); // BAD: left-operand
        Sink.TrainText(checked(bed - voice).Text); // BAD: checked-operator
        Sink.TrainText(unchecked(bed - voice).Text); // OK

        var old = voice++;
        Sink.TrainText(old.Text); // BAD: postfix
        Sink.TrainText(voice.Text); // BAD: incremented
        bed++;
        Sink.TrainText(bed.Text); // OK
        bed <<= Source.LoadPerformerText();
        Sink.TrainText(bed.Text); // BAD: shift-assignment
    }
}
