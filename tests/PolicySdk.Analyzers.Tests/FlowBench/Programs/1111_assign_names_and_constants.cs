// assign: The loader is named but its data is not used.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Pair = (FlowBench.Clip Voice, string Label);

namespace FlowBench.Cases;

public static class Case1111_Assign_NamesAndConstants
{
    private const string Label = "take " + nameof(Clip.Text);

    private static void Show<T>(T value) => Console.WriteLine(value);

    public static void Run()
    {
        Sink.TrainText(nameof(Source.LoadPerformer)); // OK

        Pair pair = new(Source.LoadPerformer(), Label);
        Sink.TrainText(pair.Label); // OK
        Sink.TrainClip(pair.Voice); // BAD: aliased-tuple-type

        _ = Source.LoadPerformer();
        Clip clip = default!;
        Show(clip);
        Func<Clip> loader = Source.LoadPerformer;
        Sink.TrainText(loader.Method.Name); // OK
        clip = loader();
        Sink.TrainClip(clip); // BAD: method-group-called
    }
}
