// Text that is built, cut, parsed, matched, encoded and formatted.
namespace FlowBench.Cases;

public static class Texts
{
    public static void Run(int n, bool flag)
    {
        var t = Source.LoadPerformerText();
        var o = Source.LoadPublicText();
        var sb = new StringBuilder("x").Append(o).AppendLine();
        Sink.TrainText(sb.ToString()); // OK
        sb.Insert(0, t);
        Sink.TrainText(sb.ToString()); // BAD: insert
        sb.Clear();
        sb.Append(o);
        Sink.TrainText(sb.ToString()); // OK: hard
        sb.AppendFormat("{0}-{1}", o, t);
        Sink.TrainText(sb.ToString()); // BAD: append-format
        var sb2 = new StringBuilder();
        sb2.AppendJoin(',', [t, o]);
        Sink.TrainText(sb2.ToString(0, 2)); // BAD: append-join
        var sb3 = new StringBuilder();
        sb3.Append($"<{t}>");
        Sink.TrainText(sb3.ToString()); // BAD: append-interpolated
        Sink.Train(sb3[0]); // BAD: builder-char
        Sink.TrainText(t.Trim().ToUpper().PadLeft(20).Replace('a', 'b').Substring(1)); // BAD: chain
        Sink.TrainText(o.Replace("x", t)); // BAD: replace-with
        Sink.TrainText(o.Replace(t, "x")); // OK
        Sink.TrainText(string.Concat(o, "-", t)); // BAD: concat
        Sink.TrainText(string.Create(3, t, (span, s) => s.AsSpan(0, 3).CopyTo(span))); // BAD: string-create
        Sink.TrainText(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t))); // BAD: encoding
        Sink.TrainText(Convert.ToBase64String(Encoding.UTF8.GetBytes(t))); // BAD: base64
        Sink.Train(int.Parse(t)); // BAD: parse
        if (float.TryParse(t, out var f))
        {
            Sink.Train(f); // BAD: try-parse
        }

        Sink.TrainText(Source.LoadPerformerSamples()[0].ToString("F2")); // BAD: number-text
        Sink.TrainText(Regex.Replace(t, "a", "b")); // BAD: regex-replace
        Sink.TrainText(Regex.Match(t, "a(.*)").Groups[1].Value); // BAD: regex-group
        foreach (Match m in Regex.Matches(t, "x"))
        {
            Sink.TrainText(m.Value); // BAD: regex-matches
        }

        Sink.TrainText(Regex.Replace(o, "x", m => t)); // BAD: evaluator
        Sink.TrainText(string.Format("{0}", t.Length > 3 ? "long" : "short")); // OK
        Sink.Train(t.Contains('a') ? "y" : "n"); // OK
        Sink.Train(t == o); // DERIVED: eq
        var sw = new StringWriter();
        sw.Write(o);
        Sink.TrainText(sw.ToString()); // OK
        sw.WriteLine("{0}", t);
        Sink.TrainText(sw.ToString()); // BAD: string-writer
        var sr = new StringReader(t);
        Sink.TrainText(sr.ReadLine()!); // BAD: string-reader
        var chars = new char[3];
        t.CopyTo(0, chars, 0, 3);
        Sink.TrainText(new string (chars)); // BAD: copy-to
        foreach (var r in t.EnumerateRunes())
        {
            Sink.TrainText(r.ToString()); // BAD: runes
        }

        Sink.TrainText(string.Join("|", Source.LoadPerformers().Select(c => c.Text))); // BAD: join
        Sink.TrainText(string.Join("|", Source.LoadPublics().Select(c => c.Text))); // OK
        var (head, tail) = (t[..3], o[3..]);
        Sink.TrainText(head); // BAD: range
        Sink.TrainText(tail); // OK
        Sink.TrainText(new string ('x', t.Length)); // DERIVED: len
        FormattableString fs = $"a{t}";
        Sink.TrainText(fs.ToString()); // BAD: formattable
        Sink.TrainText(FormattableString.Invariant($"a{o}")); // OK
        Sink.TrainText(string.Intern(t)); // BAD: intern
        Sink.TrainText(char.ToUpper(t[0]).ToString()); // BAD: char
        Sink.TrainText(Enum.Parse<DayOfWeek>(o).ToString()); // OK
        var dt = DateTime.Parse(t);
        Sink.Train(dt.Year); // BAD: date
        Sink.TrainText(t.Split(',', 2)[1]); // BAD: split
        Sink.TrainText(string.Concat(t.Reverse())); // BAD: reversed
        Sink.TrainText(t.Normalize()); // BAD: normalize
        Sink.TrainText(Uri.EscapeDataString(t)); // BAD: uri
        Sink.TrainText(t.Aggregate("", (a, c) => a + c)); // BAD: string-aggregate
        Sink.TrainText(t.ToString()); // BAD: to-string
    }
}
