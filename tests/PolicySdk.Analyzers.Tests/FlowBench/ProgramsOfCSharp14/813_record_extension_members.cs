// record: Records with extension properties, with-expressions over them and field-backed members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case813_Record_ExtensionMembers
{
    public sealed record Line(string Speaker, string Words)
    {
        public string Words
        {
            get;
            init => field = value.Trim();
        } = Words;

        public string Label => field ??= Speaker + ":";
    }

    extension(Line line)
    {
        public string Upper => line.Words.ToUpperInvariant();

        public Line Cut => line with { Words = "cut" };

        public void Deconstruct(out string speaker, out string words, out int size) => (speaker, words, size) = (line.Speaker, line.Words, 3);
    }

    public static void Run()
    {
        var line = new Line("s", Source.LoadPerformerText());
        Sink.TrainText(line.Words); // BAD: field-initializer
        Sink.TrainText(line.Label); // OK
        Sink.TrainText(line.Upper); // BAD: extension-on-record
        Sink.TrainText(line.Cut.Upper); // OK
        Sink.Train(line.Cut); // OK
        var (speaker, words, size) = line;
        Sink.TrainText(speaker); // OK
        Sink.TrainText(words); // BAD: extension-deconstruct
        Sink.Train(size); // OK
        var other = line.Cut with { Words = Source.LoadPublicText() };
        Sink.TrainText(other.Words); // OK
    }
}
