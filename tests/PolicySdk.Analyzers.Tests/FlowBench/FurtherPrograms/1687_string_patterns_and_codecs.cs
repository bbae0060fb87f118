// string: Regular expressions, encodings and culture formatting.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case1687_String_PatternsAndCodecs
{
    private static readonly Regex s_word = new(@"(?<word>\w+)", RegexOptions.Compiled);

    private static string Mask(string text) => s_word.Replace("one two", m => m.Value.ToUpperInvariant() + text[..1]);

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var match = s_word.Match(text);
        Sink.TrainText(match.Groups["word"].Value); // BAD: match-group
        Sink.Train(s_word.Matches(text).Select(m => m.Value).ToList()); // BAD: all-matches
        Sink.TrainText(s_word.Match(Source.LoadPublicText()).Value); // OK
        Sink.TrainText(s_word.Replace(Source.LoadPublicText(), "x")); // OK
        Sink.TrainText(Regex.Replace("say NAME", "NAME", text)); // BAD: replacement-text
        Sink.TrainText(Mask(text)); // BAD: evaluator-capture
        Sink.TrainText(Mask("abc")); // OK

        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        Sink.TrainText(base64); // BAD: base64
        Sink.TrainText(Encoding.UTF8.GetString(Convert.FromBase64String(base64))); // BAD: base64-back
        Sink.TrainText(Uri.EscapeDataString(text).Normalize()); // BAD: escaped
        Sink.TrainText(Convert.ToHexString(Encoding.ASCII.GetBytes(Source.LoadPublicText()))); // OK

        var number = Source.LoadPerformerSamples()[0].ToString("F3", CultureInfo.InvariantCulture);
        Sink.TrainText(number.PadLeft(12)); // BAD: number-text
        Sink.Train(float.Parse(number, CultureInfo.InvariantCulture)); // BAD: parsed-number
        Sink.Train(text.Split(' ').Select(w => w.Length).ToArray()); // DERIVED: word-lengths
        Sink.TrainText(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)); // BAD: title-case
    }
}
