// string: Raw and verbatim literals, constants, nameof and text that only looks like data.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case659_String_LiteralsAndConstants
{
    private const string Name = nameof(Source.LoadPerformerText);

    public static void Run()
    {
        var words = Source.LoadPerformerText();
        Sink.TrainText(Name + nameof(words)); // OK
        Sink.TrainText($$"""{"text": "{{words}}"}"""); // BAD: raw-interpolated
        Sink.TrainText("""{"text": "words"}"""); // OK
        Sink.TrainText($@"c:\{words}\x"); // BAD: verbatim
        Sink.TrainText($"{nameof(words)}{{words}}"); // OK
        Sink.TrainText(words is { Length: 3 } ? $"{3}" : "other"); // OK
        Sink.Train("data"u8.ToArray()); // OK
        Sink.TrainText(words[..1] + words[^1]); // BAD: ends
        Sink.TrainText(words.Substring(0, 0)); // BAD: substring
        Sink.TrainText(string.Empty.PadLeft(3)); // OK
        Sink.TrainText("a".Insert(1, words)); // BAD: insert
        Sink.TrainText("a".Replace("a", Source.LoadPublicText())); // OK
        Sink.TrainText(words switch { "yes" => "y", "no" => "n", var other => other }); // BAD: switch-rest
    }
}
