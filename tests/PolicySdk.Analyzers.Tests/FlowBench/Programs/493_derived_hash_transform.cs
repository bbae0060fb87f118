// derived: Digests are measures, encodings carry the content.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case493_Derived_HashTransform
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var bytes = Encoding.UTF8.GetBytes(text);
        Sink.Train(bytes); // BAD: encoded
        Sink.TrainText(Convert.ToBase64String(bytes)); // BAD: base64
        Sink.Train(SHA256.HashData(bytes)); // DERIVED: digest
        Sink.Train(HashCode.Combine(text, 1)); // DERIVED: hash-code
        Sink.Train(Encoding.UTF8.GetByteCount(text)); // DERIVED: byte-count
        Sink.TrainText(Convert.ToHexString(Encoding.UTF8.GetBytes(Source.LoadPublicText()))); // OK
        Sink.TrainText(Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(bytes)))); // BAD: decoded
        var counts = text.GroupBy(c => c).Select(g => g.Count()).ToArray();
        Sink.Train(counts); // DERIVED: histogram
        var keys = text.GroupBy(c => c).Select(g => g.Key).ToArray();
        Sink.Train(keys); // BAD: group-keys
        Sink.Train(Encoding.UTF8.GetMaxByteCount(8)); // OK
    }
}
