// string: Members of string that cut, replace, pad and case.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case372_String_Manipulation
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(text.Substring(1, 2)); // BAD: substring
        Sink.TrainText(text[1..^1]); // BAD: range
        Sink.TrainText("a-b".Replace("-", text)); // BAD: replace-with
        Sink.TrainText("intro".Insert(2, text)); // BAD: insert
        Sink.TrainText(text.Replace(text, "gone").PadLeft(9)); // BAD: replaced-self
        Sink.TrainText(text.ToUpperInvariant().TrimEnd('!')); // BAD: case
        Sink.TrainText(string.Concat(Enumerable.Reverse(text))); // BAD: reversed
        Sink.TrainText(text.Normalize().Remove(1)); // BAD: normalized

        var open = Source.LoadPublicText();
        Sink.TrainText(open.Substring(1).ToLower()); // OK
        Sink.TrainText("fixed".PadRight(text.Length)); // DERIVED: padded-by-length
        Sink.TrainText(open.Trim().Replace('a', 'b')); // OK
        Sink.Train(text.CompareTo(open)); // DERIVED: compared
        Sink.TrainText(string.IsNullOrEmpty(text) ? "empty" : "full"); // DERIVED: implicit
        Sink.TrainText(string.Empty + open); // OK
        Sink.TrainText(string.Intern(text)); // BAD: interned
        Sink.TrainText(new string([open[0], 'b'])); // OK
        Sink.TrainText(new string([text[0], 'b'])); // BAD: char-list
        Sink.TrainText(string.Join(' ', text.Split(' ').Skip(1))); // BAD: joined-again
    }
}
