// text: The text of sequences that are classes of the program: joined, their elements; as an object, what they say themselves.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FlowBench.Cases;

public static class Case792_Text_OfOwnSequences
{
    private sealed class Playlist(string[] lines, string title) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            foreach (var line in lines)
            {
                yield return line;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => title;
    }

    private sealed class Once(string line) : IEnumerable<string>, IEnumerator<string>
    {
        private bool _isRead;

        public string Current => line;

        object IEnumerator.Current => line;

        public bool MoveNext() => !_isRead && (_isRead = true);

        public void Reset() => _isRead = false;

        public void Dispose()
        {
        }

        public IEnumerator<string> GetEnumerator() => this;

        IEnumerator IEnumerable.GetEnumerator() => this;
    }

    public static void Run(int n)
    {
        var licensed = new Playlist([Source.LoadPerformerText(), "free"], "title");
        var titled = new Playlist(["free"], Source.LoadPerformerText());
        var open = new Playlist([Source.LoadPublicText()], "title");
        Sink.TrainText(string.Join(", ", licensed)); // BAD: its lines
        Sink.TrainText(string.Concat(licensed)); // BAD: its lines
        Sink.TrainText(string.Join(", ", open)); // OK
        Sink.TrainText(string.Concat(open)); // OK
        Sink.TrainText(string.Join(", ", titled)); // OK
        Sink.TrainText($"{licensed}"); // OK
        Sink.TrainText($"{titled}"); // BAD: its title
        Sink.TrainText(string.Join(", ", (IEnumerable<string>)new Once(Source.LoadPerformerText()))); // BAD: its only line
        Sink.TrainText(new StringBuilder().AppendJoin(' ', licensed).ToString()); // BAD: its lines
        Sink.TrainText(new StringBuilder().AppendJoin(' ', open).ToString()); // OK
        Sink.TrainText(string.Join(", ", licensed.Where(line => line.Length > n))); // BAD: some of its lines
        Sink.TrainText(string.Join(", ", (object)licensed, n)); // OK
    }
}
