// string: Bytes, Base64, hex, URL encoding, normalization and runes.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case981_String_Encodings
{
    public static void Run()
    {
        var voice = Source.LoadPerformerText();
        var open = Source.LoadPublicText();
        var bytes = Encoding.UTF8.GetBytes(voice);
        Sink.TrainText(Convert.ToBase64String(bytes)); // BAD: base64
        Sink.TrainText(Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(bytes)))); // BAD: base64-back
        Sink.TrainText(Convert.ToHexString(Encoding.ASCII.GetBytes(open))); // OK
        Sink.TrainText(BitConverter.ToString(bytes)); // BAD: bit-converter
        Sink.TrainText(Uri.EscapeDataString(voice)); // BAD: escape
        Sink.TrainText(WebUtility.HtmlDecode(WebUtility.HtmlEncode(voice))); // BAD: html
        Sink.TrainText(voice.Normalize(NormalizationForm.FormD)); // BAD: normalize

        Span<byte> target = stackalloc byte[64];
        Encoding.Unicode.GetBytes(open, target);
        Sink.Train(target.ToArray()); // OK
        if (Encoding.UTF8.TryGetBytes(voice, target, out var written))
        {
            Sink.Train(target[..written].ToArray()); // BAD: try-get-bytes
        }

        foreach (var rune in voice.EnumerateRunes())
        {
            Sink.TrainText(rune.ToString()); // BAD: rune
        }

        Sink.TrainText(Base64Url.EncodeToString(bytes)); // BAD: base64-url
        var decoder = Encoding.UTF8.GetDecoder();
        var chars = new char[16];
        decoder.GetChars(bytes, 0, 2, chars, 0);
        Sink.Train(chars); // BAD: decoder
        var encoding = Encoding.GetEncoding(voice.Length);
        Sink.TrainText(encoding.GetString(Encoding.UTF8.GetBytes(open))); // OK
        Sink.Train(BitConverter.GetBytes(Source.LoadPerformerSamples()[0])); // BAD: float-bytes
        Sink.Train(BitConverter.SingleToInt32Bits(Source.LoadPublicSamples()[0])); // OK
        Sink.TrainText(string.Intern(string.Copy(open))); // OK
    }
}
