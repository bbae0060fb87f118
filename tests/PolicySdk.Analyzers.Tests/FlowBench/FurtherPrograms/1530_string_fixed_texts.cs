// string: The text is measured or compared, but what is trained on is fixed.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1530_String_FixedTexts
{
    private enum Mood
    {
        Calm,
        Loud,
    }

    public static void Run(int index)
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(text.EndsWith('!') ? "exclaim" : "plain"); // DERIVED: predicate
        Sink.TrainText(new string('-', text.Length)); // DERIVED: count-only
        Sink.TrainText(((Mood)(index & 1)).ToString()); // OK

        var builder = new StringBuilder(text);
        builder.Clear().Append(CultureInfo.InvariantCulture, $"take {index}");
        Sink.TrainText(builder.ToString()); // OK: hard
        builder.AppendJoin(' ', "a", text);
        Sink.TrainText(builder.ToString()); // BAD: append-join
        Sink.TrainText(text.PadLeft(20).Remove(18)); // BAD: padded
    }
}
