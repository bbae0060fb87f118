// dispatch: Receivers in a list, a field and behind framework interfaces.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1254_Dispatch_ManyReceivers
{
    private interface IStep
    {
        string Apply(string text);
    }

    private sealed class Upper : IStep
    {
        public string Apply(string text) => text.ToUpperInvariant();
    }

    private sealed class Append(string tail) : IStep
    {
        public string Apply(string text) => text + tail;
    }

    private sealed class Fixed : IStep
    {
        public string Apply(string text) => "fixed";
    }

    private sealed class Tag(string text) : IFormattable, IComparable<Tag>
    {
        public string ToString(string? format, IFormatProvider? provider) => text + format;

        public int CompareTo(Tag? other) => 0;
    }

    private static string Through(string text, IEnumerable<IStep> steps)
    {
        foreach (var step in steps)
        {
            text = step.Apply(text);
        }

        return text;
    }

    public static void Run()
    {
        IStep[] plain = [new Upper(), new Append("!")];
        Sink.TrainText(Through(Source.LoadPerformerText(), plain)); // BAD: kept-by-steps
        Sink.TrainText(Through(Source.LoadPublicText(), plain)); // OK

        List<IStep> tainting = [new Upper(), new Append(Source.LoadPerformerText())];
        Sink.TrainText(Through(Source.LoadPublicText(), tainting)); // BAD: added-by-step

        IStep only = new Fixed();
        Sink.TrainText(only.Apply(Source.LoadPerformerText())); // OK

        Sink.TrainText($"{new Tag(Source.LoadPerformerText()):x}"); // BAD: formattable
        Sink.TrainText($"{new Tag("open"):x}"); // OK
        var tags = new SortedSet<Tag> { new(Source.LoadPerformerText()) };
        Sink.Train(tags.Min!); // BAD: compared
    }
}
