// loop: A loop changes the elements of a loaded list or array.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case772_Loop_ChangesLoadedElements
{
    private sealed class Shelf
    {
        public List<Clip> Clips { get; } = Source.LoadPublics().ToList();
    }

    public static void Run(bool again)
    {
        var listed = Source.LoadPublics().ToList();
        foreach (var clip in listed)
        {
            clip.Samples = Source.LoadPerformerSamples();
        }

        Sink.TrainAll(listed); // BAD: list
        Sink.TrainClip(listed[0]); // BAD: its element
        foreach (var clip in listed)
        {
            Sink.TrainFloats(clip.Samples); // BAD: second-loop
        }

        var array = Source.LoadPublics().ToArray();
        foreach (var clip in array)
        {
            clip.Text += Source.LoadPerformerText();
        }

        Sink.TrainText(array[0].Text); // BAD: array

        var shelf = new Shelf();
        foreach (var clip in shelf.Clips)
        {
            clip.Next = again ? Source.LoadPerformer() : null;
        }

        Sink.Train(shelf); // BAD: inside

        var open = Source.LoadPublics().ToList();
        foreach (var clip in open)
        {
            clip.Text = Source.LoadPublicText();
        }

        Sink.TrainAll(open); // OK
    }
}
