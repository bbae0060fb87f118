// ext: Extension blocks with methods and properties on a clip.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case800_Ext_ExtensionBlocks
{
    extension(Clip clip)
    {
        public string Words => clip.Text;

        public float[] Frames
        {
            get => clip.Samples;
            set => clip.Samples = value;
        }

        public Clip Quiet() => new(clip.Id, clip.Samples);

        public static Clip Rights => Source.LoadPerformer();

        public static Clip Open() => Source.LoadPublic();
    }

    public static void Run()
    {
        Sink.TrainText(Source.LoadPerformer().Words); // BAD: extension-property
        Sink.TrainText(Source.LoadPublic().Words); // OK
        Sink.TrainClip(Clip.Rights); // BAD: static-extension-property
        Sink.TrainClip(Clip.Open()); // OK
        var clip = new Clip();
        clip.Frames = Source.LoadPerformerSamples();
        Sink.TrainFloats(clip.Samples); // BAD: extension-setter
        Sink.TrainText(clip.Words); // OK
        Sink.TrainFloats(clip.Quiet().Frames); // BAD: extension-method
        Sink.TrainText(clip.Quiet().Text); // OK
        clip.Frames = [];
        Sink.TrainFloats(clip.Frames); // OK
    }
}
