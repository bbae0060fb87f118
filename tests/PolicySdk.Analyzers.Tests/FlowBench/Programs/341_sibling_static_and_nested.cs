// sibling: Static fields, nested objects and the members of a struct stay apart.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case341_Sibling_StaticAndNested
{
    private static string s_voice = "";
    private static string s_bed = "";
    private static readonly Clip s_pair = new();

    private struct Slot
    {
        public string Left;
        public string Right;
    }

    private sealed class Desk
    {
        public Slot Upper;
        public Slot Lower;
        public static string Shared = "";
        public string Own = "";
    }

    public static void Run()
    {
        s_voice = Source.LoadPerformerText();
        s_bed = Source.LoadPublicText();
        Sink.TrainText(s_voice); // BAD: static-voice
        Sink.TrainText(s_bed); // OK

        s_pair.Text = Source.LoadPerformerText();
        s_pair.Id = "id";
        Sink.TrainText(s_pair.Id); // OK
        Sink.TrainText(s_pair.Text); // BAD: static-object-member

        var desk = new Desk();
        desk.Upper.Left = Source.LoadPerformerText();
        desk.Upper.Right = "r";
        desk.Lower.Left = "l";
        Sink.TrainText(desk.Upper.Right); // OK
        Sink.TrainText(desk.Lower.Left); // OK
        Sink.Train(desk.Upper); // BAD: whole-struct
        Desk.Shared = desk.Upper.Left;
        Sink.TrainText(desk.Own); // OK
        Sink.TrainText(Desk.Shared); // BAD: static-of-class
    }
}
