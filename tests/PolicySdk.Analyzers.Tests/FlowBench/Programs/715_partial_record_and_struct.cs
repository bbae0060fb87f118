// partial: Partial records add members and override printing; partial structs share fields.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case715_Partial_RecordAndStruct
{
    private sealed partial record Line(string Speaker, string Words);

    private sealed partial record Line
    {
        public string Upper => Words.ToUpperInvariant();

        private bool PrintMembers(StringBuilder builder)
        {
            builder.Append("Speaker = ").Append(Speaker);
            return true;
        }
    }

    private partial struct Pair
    {
        public string A;

        public partial string Join(string separator);
    }

    private partial struct Pair
    {
        public string B;

        public partial string Join(string separator) => A + separator + B;
    }

    public static void Run()
    {
        var line = new Line("s", Source.LoadPerformerText());
        Sink.TrainText(line.Upper); // BAD: computed
        Sink.TrainText(line.ToString()); // OK
        Sink.TrainText($"{line with { Speaker = line.Words }}"); // BAD: printed-speaker
        Sink.TrainText((line with { Words = "w" }).Upper); // OK
        var pair = new Pair { A = "a", B = "b" };
        Sink.TrainText(pair.Join(Source.LoadPublicText())); // OK
        pair.B = Source.LoadPerformerText();
        Sink.TrainText(pair.A); // OK
        Sink.TrainText(pair.Join("-")); // BAD: joined
    }
}
