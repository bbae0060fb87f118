// field: A derived class adds, hides and overrides members of its base.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1150_Field_InheritedAndHidden
{
    private class Take
    {
        public string Text = "";
        protected Clip? Body;

        public virtual string Name { get; set; } = "";

        public Clip? Open() => Body;
    }

    private sealed class MusicTake : Take
    {
        public new string Text = "";

        public override string Name { get; set; } = "";

        public void Fill(Clip clip) => Body = clip;
    }

    public static void Run()
    {
        var take = new MusicTake();
        take.Text = Source.LoadPerformerText();
        Take asBase = take;
        Sink.TrainText(take.Text); // BAD: hiding-field
        Sink.TrainText(asBase.Text); // OK

        asBase.Name = Source.LoadPerformerText();
        Sink.TrainText(take.Name); // BAD: overridden-property

        take.Fill(Source.LoadPerformer());
        Sink.TrainClip(asBase.Open()!); // BAD: protected-field

        var open = new MusicTake { Text = "public" };
        open.Fill(Source.LoadPublic());
        Sink.TrainClip(open.Open()!); // OK
        Sink.TrainText(open.Text); // OK
    }
}
