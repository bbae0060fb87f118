// string: Substrings, replacements, padding and case.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1206_String_EditOperations
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var open = Source.LoadPublicText();
        Sink.TrainText(text.Substring(2).Trim().PadLeft(20, '.')); // BAD: substring-trim-pad
        Sink.TrainText(text[1..^1]); // BAD: range
        Sink.TrainText(text.Replace("per", "")); // BAD: replace-in
        Sink.TrainText(open.Replace("public", text)); // BAD: replaced-by
        Sink.TrainText(open.Insert(0, text).Remove(0, 2)); // BAD: insert-remove
        Sink.TrainText(text.ToUpper(CultureInfo.InvariantCulture)); // BAD: upper
        Sink.TrainText(open.Replace('p', 'b').ToLowerInvariant()); // OK

        Sink.TrainText(Regex.Replace(text, "[aeiou]", "")); // BAD: regex-replace
        Sink.TrainText(Regex.Match(text, "r+").Value); // BAD: regex-match
        Sink.TrainText(Regex.Replace(open, "p.", m => m.Value + m.Index)); // OK

        Sink.Train(text[0]); // BAD: single-char
        Sink.Train(text.IndexOf('f')); // DERIVED: position
        Sink.Train(string.Compare(text, open, StringComparison.Ordinal)); // DERIVED: comparison
        Sink.TrainText(string.IsNullOrEmpty(text) ? "empty" : "full"); // DERIVED: control-only
    }
}
