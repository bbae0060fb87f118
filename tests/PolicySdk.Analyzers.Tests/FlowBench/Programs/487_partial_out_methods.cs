// partial: Partial methods with out parameters, without bodies, and generic ones.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case487_Partial_OutMethods
{
    private sealed partial class Desk
    {
        public partial bool TryGet(int key, out Clip clip);

        partial void OnLoaded(Clip clip);

        partial void Fill(ref string text);

        public partial T Same<T>(T value);

        public Clip LoadRights()
        {
            var clip = Source.LoadPerformer();
            OnLoaded(clip);
            return Source.LoadPublic();
        }

        public string Filled()
        {
            var text = "plain";
            Fill(ref text);
            return text;
        }
    }

    private sealed partial class Desk
    {
        public partial bool TryGet(int key, out Clip clip)
        {
            clip = key == 0 ? Source.LoadPerformer() : Source.LoadPublic();
            return true;
        }

        partial void Fill(ref string text) => text = Source.LoadPerformerText();

        public partial T Same<T>(T value) => value;
    }

    private sealed partial class Empty
    {
        partial void Fill(ref string text);

        public string Filled()
        {
            var text = "plain";
            Fill(ref text);
            return text;
        }
    }

    public static void Run()
    {
        var desk = new Desk();
        if (desk.TryGet(0, out var clip))
        {
            Sink.TrainClip(clip); // BAD: partial-out
        }

        Sink.TrainClip(desk.LoadRights()); // OK
        Sink.TrainText(desk.Filled()); // BAD: partial-ref
        Sink.TrainText(new Empty().Filled()); // OK
        Sink.TrainClip(desk.Same(Source.LoadPerformer())); // BAD: partial-generic
        Sink.TrainClip(desk.Same(Source.LoadPublic())); // OK
    }
}
