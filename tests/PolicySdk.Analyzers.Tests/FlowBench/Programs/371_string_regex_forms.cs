// string: Matches, groups and replacements.
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case371_String_RegexForms
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var match = Regex.Match(text, @"(?<word>\w+) (\d+)");
        Sink.TrainText(match.Value); // BAD: match
        Sink.TrainText(match.Groups["word"].Value); // BAD: group
        Sink.TrainText(Regex.Replace(text, @"\d", "#")); // BAD: replaced-in
        Sink.TrainText(Regex.Replace("a b c", "b", text)); // BAD: replacement
        Sink.TrainText(Regex.Replace(text, @"\w+", m => m.Value.ToUpper())); // BAD: evaluator
        Sink.TrainText(Regex.Replace("open text", @"\w+", m => "<" + m.Value + ">")); // OK

        var pattern = new Regex(@"\s+");
        Sink.TrainText(pattern.Split(text)[0]); // BAD: regex-split
        foreach (Match m in pattern.Matches(text))
        {
            Sink.TrainText(m.Groups[0].Captures[0].Value); // BAD: captures
        }

        Sink.TrainText(pattern.Replace(Source.LoadPublicText(), " ")); // OK
        Sink.Train(pattern.IsMatch(text)); // DERIVED: predicate
        Sink.TrainText(Regex.Match("fixed words", @"\w+").Value); // OK
        Sink.TrainText(Regex.Escape(text)); // BAD: escaped
        Sink.TrainText(string.Join("", Regex.Matches(text, "[a-z]").Select(m => m.Value))); // BAD: matches-linq
        Sink.TrainText(pattern.ToString()); // OK
    }
}
