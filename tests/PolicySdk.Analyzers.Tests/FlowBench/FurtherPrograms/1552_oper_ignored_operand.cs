// oper: Operators which return only one side or a constant.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1552_Oper_IgnoredOperand
{
    private sealed class Mix(string text)
    {
        public string Text => text;

        public static Mix operator <<(Mix target, Mix value) => value;

        public static Mix operator -(Mix a, Mix b) => new(a.Text);

        public static bool operator ==(Mix a, Mix b) => a.Text == b.Text;

        public static bool operator !=(Mix a, Mix b) => !(a == b);

        public static Mix operator ~(Mix a) => new("inverted");

        public override bool Equals(object? obj) => obj is Mix m && m == this;

        public override int GetHashCode() => 0;
    }

    public static void Run()
    {
        var rights = new Mix(Source.LoadPerformerText());
        var open = new Mix(Source.LoadPublicText());
        Sink.TrainText((rights << open).Text); // OK
        Sink.TrainText((open << rights).Text); // BAD: shifted-value
        Sink.TrainText((open - rights).Text); // OK
        Sink.TrainText((~rights).Text); // OK
        Sink.TrainText((rights - open).Text); // BAD: left-operand
    }
}
