// span: Members of other libraries that say no more than whether they are done, and fill what they are given.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using System.Xml;

namespace FlowBench.Cases;

public static class Case1016_Span_FilledByOthers
{
    private static readonly TextInfo s_info = CultureInfo.InvariantCulture.TextInfo;

    public static void Packed()
    {
        Span<byte> packed = new byte[256];
        BrotliEncoder.TryCompress(Encoding.UTF8.GetBytes(Source.LoadPerformerText()), packed, out var written);
        var plain = new byte[128];
        BrotliDecoder.TryDecompress(packed[..written], plain, out _);
        Sink.Train(plain); // BAD: unpacked
        Sink.Train(new byte[written]); // OK

        Span<byte> open = new byte[256];
        BrotliEncoder.TryCompress(Encoding.UTF8.GetBytes(Source.LoadPublicText()), open, out _);
        Sink.Train(open.ToArray()); // OK
    }

    public static void Encrypted(byte[] key, byte[] nonce)
    {
        var text = Encoding.UTF8.GetBytes(Source.LoadPerformerText());
        using var cipher = new AesGcm(key, 16);
        var encrypted = new byte[text.Length];
        cipher.Encrypt(nonce, text, encrypted, new byte[16]);
        Sink.Train(encrypted); // BAD: encrypted
    }

    public static void Wrapped()
    {
        using var stream = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateBinaryWriter(stream, null, null, false))
        {
            writer.WriteElementString("t", Source.LoadPerformerText());
        }

        Sink.Train(stream.ToArray()); // BAD: wrapped
        Sink.Train(new MemoryStream().ToArray()); // OK
    }

    public static void Titles()
    {
        Sink.TrainText(s_info.ToTitleCase(Source.LoadPerformerText())); // BAD: title
        Sink.TrainText(s_info.ListSeparator); // OK
    }
}
