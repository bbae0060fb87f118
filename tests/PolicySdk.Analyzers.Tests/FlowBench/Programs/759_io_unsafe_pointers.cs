// io: Pointers, fixed buffers, function pointers and native memory.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static unsafe class Case759_Io_UnsafePointers
{
    private unsafe struct Frame
    {
        public fixed float Samples[4];
        public int Rate;
    }

    private static string Words(Clip clip) => clip.Text;

    public static void Run()
    {
        var samples = new float[4];
        fixed (float* p = samples)
        {
            p[1] = Source.LoadPerformerSamples()[1];
        }

        Sink.TrainFloats(samples); // BAD: through-pointer
        var open = new float[4];
        fixed (float* p = open)
        {
            *(p + 2) = 1f;
            Sink.Train(*p); // OK
        }

        Sink.TrainFloats(open); // OK
        fixed (char* c = Source.LoadPerformerText())
        {
            Sink.Train(*c); // BAD: fixed-text
            Sink.TrainText(new string(c)); // BAD: string-of-pointer
        }

        var frame = new Frame { Rate = 3 };
        frame.Samples[0] = Source.LoadPerformerSamples()[0];
        Sink.Train(frame.Samples[0]); // BAD: fixed-buffer
        Sink.Train(frame.Rate); // OK
        delegate*<Clip, string> words = &Words;
        Sink.TrainText(words(Source.LoadPerformer())); // BAD: function-pointer
        Sink.TrainText(words(Source.LoadPublic())); // OK
        var local = Source.LoadPerformerSamples()[3];
        float* address = &local;
        Sink.Train(*address); // BAD: address-of
        var memory = (float*)NativeMemory.Alloc(16);
        memory[0] = *address;
        Sink.Train(memory[0]); // BAD: native-memory
        NativeMemory.Free(memory);
    }
}
