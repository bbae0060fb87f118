// derived: Control dependence carries no data.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case492_Derived_Implicit
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var copied = "";
        foreach (var ch in clip.Text)
        {
            copied += ch switch
            {
                'a' => 'a',
                'b' => 'b',
                _ => '?',
            };
        }

        Sink.TrainText(copied); // DERIVED: copied-by-switch
        var loud = false;
        if (clip.Samples[0] > 0.5f)
        {
            loud = true;
        }

        Sink.Train(loud); // DERIVED: flag
        var picked = clip.Rate > 8000 ? Source.LoadPublic() : new Clip();
        Sink.TrainClip(picked); // OK
        var rounds = 0;
        while (rounds < clip.Samples.Length)
        {
            rounds++;
        }

        Sink.Train(rounds); // OK
        var lines = new List<string>();
        for (var i = 0; i < clip.Text.Length; i++)
        {
            lines.Add("line");
        }

        Sink.Train(lines); // OK
        Sink.TrainText(clip.Text.Length > 3 ? clip.Text : "short"); // BAD: branch-value
    }
}
