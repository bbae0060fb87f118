// io: Text is written to a file and read back from the same path.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case756_Io_TempFiles
{
    private static string Name(string folder, string file) => Path.Combine(folder, file + ".txt");

    public static void Run()
    {
        var path = Path.Combine(Path.GetTempPath(), "flow", "voice.txt");
        File.WriteAllText(path, Source.LoadPerformerText()); // DERIVED: storing is a use of its own
        Sink.TrainText(File.ReadAllText(path)); // BAD: same-path
        Sink.TrainText(Path.GetFileName(path)); // OK
        var other = Name("open", "bed");
        File.WriteAllLines(other, Source.LoadPublics().Select(c => c.Text));
        using var writer = new StringWriter();
        writer.Write(Source.LoadPublicText());
        Sink.TrainText(writer.ToString()); // OK
        writer.WriteLine("{0}", Source.LoadPerformerText());
        Sink.TrainText(writer.GetStringBuilder().ToString()); // BAD: string-writer
        using var reader = new StringReader(Source.LoadPerformerText());
        while (reader.ReadLine() is { } line)
        {
            Sink.TrainText(line); // BAD: string-reader
        }
    }
}
