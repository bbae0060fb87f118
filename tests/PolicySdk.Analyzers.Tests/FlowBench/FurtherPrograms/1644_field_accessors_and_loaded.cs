// field: Accessors that compute, and loaded clips whose members are replaced.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1644_Field_AccessorsAndLoaded
{
    private sealed class Line
    {
        private string _raw = "";
        private (string Left, string Right) _parts;

        public string Text
        {
            get => _raw.Trim();
            set
            {
                _raw = value + " ";
                _parts = (value, "right");
            }
        }

        public string Left => _parts.Left;

        public string Right => _parts.Right;

        public string Ignored { get => "fixed"; set => Console.WriteLine(value.Length); }
    }

    private static void Anonymize(Clip clip)
    {
        clip.Text = "[removed]";
        clip.Samples = new float[clip.Samples.Length];
    }

    public static void Run()
    {
        var line = new Line { Text = Source.LoadPerformerText(), Ignored = Source.LoadPerformerText() };
        Sink.TrainText(line.Text); // BAD: computed-getter
        Sink.TrainText(line.Left); // BAD: written-by-other-setter
        Sink.TrainText(line.Right); // OK
        Sink.TrainText(line.Ignored); // OK

        var clip = Source.LoadPerformer();
        Anonymize(clip);
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // OK
        Sink.TrainClip(clip); // BAD: rest-of-loaded-clip
        Sink.TrainText(clip.Next!.Text); // BAD: next-of-loaded-clip
        clip.Next.Text = "[removed]";
        Sink.TrainText(clip.Next.Text); // OK
        Sink.TrainFloats(clip.Next.Samples); // BAD: samples-of-next

        var open = Source.LoadPublic();
        open.Next = clip;
        Sink.TrainText(open.Text); // OK
        Sink.TrainClip(open); // BAD: linked-to-public
        open.Next = null;
        Sink.TrainClip(open); // OK
    }
}
