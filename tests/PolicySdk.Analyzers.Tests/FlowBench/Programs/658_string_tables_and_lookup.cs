// string: Text selects other text, or is taken apart into pieces that are put together again.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case658_String_TablesAndLookup
{
    private static readonly Dictionary<char, string> s_phonemes = new() { ['a'] = "AH", ['b'] = "B" };

    private static string Caesar(string text, int by)
    {
        var chars = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            chars[i] = (char)(text[i] + by);
        }

        return new string(chars);
    }

    public static void Run()
    {
        Sink.TrainText(Caesar(Source.LoadPerformerText(), 3)); // BAD: shifted
        Sink.TrainText(Caesar(Source.LoadPublicText(), 3)); // OK
        Sink.TrainText(string.Concat(Source.LoadPerformerText().Reverse())); // BAD: reversed-chars
        Sink.TrainText(string.Concat(Source.LoadPerformerText().Where(char.IsLetter))); // BAD: letters
        Sink.TrainText(new string(Source.LoadPerformerText().Select(char.ToUpperInvariant).ToArray())); // BAD: upper-chars
        Sink.TrainText(string.Join(" ", Source.LoadPublicText().Select(c => s_phonemes.GetValueOrDefault(c, "?")))); // OK
        var lines = Source.LoadPerformerText().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        Sink.TrainText(lines[^1]); // BAD: last-line
        var (head, tail) = lines switch { [var h, .. var t] => (h, t), _ => ("", []) };
        Sink.TrainText(head); // BAD: head-line
        Sink.Train(tail); // BAD: tail-lines
        Sink.TrainText(string.IsNullOrEmpty(head) ? "empty" : "full"); // OK
    }
}
