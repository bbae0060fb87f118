// branch: Conditions that are tested again turn out the same way, unless what they depend on has changed.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1009_Branch_CorrelatedConditions
{
    private enum Mode
    {
        Open,
        Licensed,
    }

    public static void Flags(bool open, bool other)
    {
        var clip = open ? Source.LoadPublic() : Source.LoadPerformer();
        if (open)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (!open)
        {
            Sink.TrainClip(clip); // BAD: opposite
        }

        if (other)
        {
            Sink.TrainClip(clip); // BAD: other
        }

        if (open && other)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (open || other)
        {
            Sink.TrainClip(clip); // BAD: either
        }
    }

    public static void Changed(bool open, bool other)
    {
        var text = "none";
        if (open)
        {
            text = Source.LoadPerformerText();
        }

        open = other;
        if (!open)
        {
            Sink.TrainText(text); // BAD: flag-changed
        }
    }

    public static void ChangedByReference(bool open)
    {
        var text = open ? Source.LoadPerformerText() : "none";
        Flip(ref open);
        if (!open)
        {
            Sink.TrainText(text); // BAD: flag-flipped
        }
    }

    public static void ChangedByFunction(bool open)
    {
        var text = open ? Source.LoadPerformerText() : "none";
        void Close() => open = false;
        Close();
        if (!open)
        {
            Sink.TrainText(text); // BAD: flag-captured
        }
    }

    public static void Numbers(int mode, int limit)
    {
        var text = mode == 1 ? Source.LoadPerformerText() : "none";
        if (mode != 1)
        {
            Sink.TrainText(text); // OK: hard
        }

        if (mode == 1)
        {
            Sink.TrainText(text); // BAD: number
        }

        if (mode == 2)
        {
            Sink.TrainText("two");
        }

        var many = mode > limit ? Source.LoadPerformerText() : "none";
        if (mode <= limit)
        {
            Sink.TrainText(many); // OK: hard
        }

        if (mode > limit)
        {
            Sink.TrainText(many); // BAD: greater
        }
    }

    public static void NumberChanged(int mode)
    {
        var text = mode == 1 ? Source.LoadPerformerText() : "none";
        mode++;
        if (mode != 1)
        {
            Sink.TrainText(text); // BAD: number-changed
        }
    }

    public static void NotANumber(float rate)
    {
        var text = rate > 1 ? "none" : Source.LoadPerformerText();
        if (rate <= 1)
        {
            Sink.TrainText("less");
        }

        if (!(rate > 1))
        {
            Sink.TrainText(text); // BAD: not-greater
        }
    }

    public static void Kinds(int kind)
    {
        var mode = (Mode)kind;
        Clip clip;
        switch (mode)
        {
            case Mode.Open:
                clip = Source.LoadPublic();
                break;
            default:
                clip = Source.LoadPerformer();
                break;
        }

        switch (mode)
        {
            case Mode.Open:
                Sink.TrainClip(clip); // OK: hard
                break;
            default:
                Sink.TrainClip(clip); // BAD: default
                break;
        }
    }

    public static void Found(int count)
    {
        var found = false;
        var text = "none";
        for (var i = 0; i < count; i++)
        {
            if (i == 7)
            {
                found = true;
                text = Source.LoadPerformerText();
            }
        }

        if (!found)
        {
            Sink.TrainText(text); // OK: hard
        }

        if (found)
        {
            Sink.TrainText(text); // BAD: found
        }
    }

    public static void EachRound(int[] modes)
    {
        var text = "none";
        foreach (var mode in modes)
        {
            if (mode != 1)
            {
                Sink.TrainText(text); // BAD: other-round
            }

            if (mode == 1)
            {
                text = Source.LoadPerformerText();
            }
        }
    }

    public static void InLoop(bool open, int count)
    {
        var clips = new List<Clip>();
        for (var i = 0; i < count; i++)
        {
            if (open)
            {
                clips.Add(Source.LoadPublic());
            }
            else
            {
                clips.Add(Source.LoadPerformer());
            }

            if (open)
            {
                Sink.TrainAll(clips); // OK: hard
            }
        }

        if (!open)
        {
            Sink.TrainAll(clips); // BAD: filled-in-loop
        }
    }

    public static void Members(bool open, string name)
    {
        var clip = new Clip();
        if (open)
        {
            clip.Text = Source.LoadPerformerText();
        }

        try
        {
            if (!open)
            {
                Sink.TrainClip(clip); // OK: hard
            }
        }
        finally
        {
            if (open)
            {
                Sink.TrainClip(clip); // BAD: in-finally
            }
        }

        var words = name == "open" ? "none" : Source.LoadPerformerText();
        if (name == "open")
        {
            Sink.TrainText(words); // OK: hard
        }
        else if (name != "closed")
        {
            Sink.TrainText(words); // BAD: name
        }
    }

    public static async Task Later(bool open)
    {
        var clip = open ? Source.LoadPublic() : await Source.LoadPerformerAsync();
        await Task.Delay(1);
        if (open)
        {
            Sink.TrainClip(clip); // OK: hard
        }
        else
        {
            Sink.TrainClip(clip); // BAD: later
        }
    }

    private static void Flip(ref bool flag) => flag = !flag;
}
