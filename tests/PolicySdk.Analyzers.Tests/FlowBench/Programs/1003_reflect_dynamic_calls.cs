// reflect: Which overload a dynamic argument chooses, called by name alone, on an object and on a type.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public sealed class Case1003_Reflect_DynamicCalls
{
    private string _heard = "";

    private static class Shapes
    {
        public static string Name(Clip clip) => "clip";

        public static string Name(float[] samples) => samples.Length > 0 ? "samples" + samples[0] : "samples";

        public static string Name(List<Clip> clips) => "clips";
    }

    private static string Caption(Clip clip) => clip.Text;

    private static string Caption(float[] samples) => "samples";

    private static void Feed(Clip clip)
    {
        Sink.TrainClip(clip); // BAD: hard fed-by-name
    }

    private void Hear(Clip clip) => _heard = clip.Text;

    public static void Run()
    {
        dynamic take = Source.LoadPerformer();
        Sink.TrainText((string)Caption(take)); // BAD: hard caption-of-clip
        Sink.TrainText((string)Shapes.Name(take)); // OK: hard
        Feed(take);

        take = Source.LoadPerformerSamples();
        Sink.TrainText((string)Caption(take)); // OK: hard
        Sink.TrainText((string)Shapes.Name(take)); // BAD: hard name-of-samples

        take = Source.LoadPerformerList();
        Sink.TrainText((string)Shapes.Name(take)); // OK: hard
    }

    public void Listen()
    {
        dynamic open = Source.LoadPublic();
        Hear(open);
        Sink.TrainText(_heard); // OK: hard
        dynamic take = Source.LoadPerformer();
        Hear(take);
        Sink.TrainText(_heard); // BAD: hard heard
    }
}
