// string: An interpolated string handler of one's own collects the parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case657_String_CustomHandler
{
    [InterpolatedStringHandler]
    private readonly ref struct LogHandler
    {
        private readonly StringBuilder _text;
        private readonly List<object?> _values;

        public LogHandler(int literalLength, int formattedCount)
        {
            _text = new StringBuilder(literalLength);
            _values = [];
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted<T>(T value)
        {
            _values.Add(value);
            _text.Append('?');
        }

        public string Template => _text.ToString();

        public List<object?> Values => _values;
    }

    private static string Template(LogHandler handler) => handler.Template;

    private static List<object?> Values(LogHandler handler) => handler.Values;

    public static void Run()
    {
        Sink.TrainText(Template($"take {Source.LoadPerformerText()}")); // OK
        Sink.Train(Values($"take {Source.LoadPerformerText()}")); // BAD: handler-values
        Sink.Train(Values($"take {Source.LoadPublicText()}")); // OK
        FormattableString f = $"say {Source.LoadPerformerText()} {1}";
        Sink.TrainText(f.Format); // OK
        Sink.Train(f.GetArgument(0)!); // BAD: argument
        Sink.TrainText(FormattableString.Invariant(f)); // BAD: invariant
        Sink.TrainText(string.Create(null, $"<{Source.LoadPublicText()}>")); // OK
    }
}
