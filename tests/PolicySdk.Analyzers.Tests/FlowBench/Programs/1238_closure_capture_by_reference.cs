// closure: A lambda sees the value that a variable has when the lambda runs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1238_Closure_CaptureByReference
{
    public static void Run()
    {
        var clip = Source.LoadPublic();
        Func<Clip> read = () => clip;
        Sink.TrainClip(read()); // OK
        clip = Source.LoadPerformer();
        Sink.TrainClip(read()); // BAD: changed-variable
        clip = Source.LoadPublic();
        Sink.TrainClip(read()); // OK

        var shared = Source.LoadPublicText();
        Action late = () => Sink.TrainText(shared); // BAD: value-at-call
        shared = Source.LoadPerformerText();
        late(); // VIA: value-at-call

        var readers = new List<Func<Clip>>();
        foreach (var open in Source.LoadPublics())
        {
            readers.Add(() => open);
        }

        foreach (var reader in readers)
        {
            Sink.TrainClip(reader()); // OK
        }

        foreach (var voice in Source.LoadPerformers())
        {
            readers.Add(() => voice);
        }

        Sink.TrainClip(readers[^1]()); // BAD: loop-variable

        var source = Source.LoadPublicText();
        var frozen = source;
        Func<string> early = () => frozen;
        source = Source.LoadPerformerText();
        Console.WriteLine(source.Length);
        Sink.TrainText(early()); // OK
    }
}
