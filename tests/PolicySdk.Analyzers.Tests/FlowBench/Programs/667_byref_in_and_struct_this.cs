// byref: in parameters, readonly references and methods that replace this.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case667_Byref_InAndStructThis
{
    private struct Cursor
    {
        public Clip Clip;
        public int At;

        public void Advance() => this = new Cursor { Clip = Clip.Next ?? Clip, At = At + 1 };

        public readonly Cursor Reset() => this with { At = 0, Clip = new Clip() };

        public readonly string Words() => Clip.Text;
    }

    private static string Read(in Cursor cursor) => cursor.Clip.Text;

    private static void Step(ref Cursor cursor) => cursor.Advance();

    private static void Work(Cursor cursor) => cursor.Clip = Source.LoadPerformer();

    public static void Run()
    {
        var cursor = new Cursor { Clip = Source.LoadPerformer() };
        Step(ref cursor);
        Sink.TrainText(Read(in cursor)); // BAD: replaced-this
        Sink.Train(cursor.At); // OK
        Sink.TrainText(cursor.Reset().Words()); // OK
        Sink.TrainText(cursor.Words()); // BAD: not-reset
        cursor = cursor.Reset();
        Sink.Train(cursor); // OK
        Work(cursor);
        Sink.TrainClip(cursor.Clip); // OK

        var open = new Cursor { Clip = Source.LoadPublic() };
        open.Advance();
        Sink.TrainText(Read(open)); // OK
        ref readonly var view = ref open;
        open.Clip = Source.LoadPerformer();
        Sink.TrainText(view.Clip.Text); // BAD: readonly-view
    }
}
