// ext: Extensions with ref this, in this, static call syntax and instance precedence.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable IDE0060

public static class Case484_Ext_RefThis
{
    private struct Slot
    {
        public string Text;
        public string Other;
    }

    private sealed class Box
    {
        public string Text = "";

        public string Read() => "instance";
    }

    private static void Fill(ref this Slot slot, string text) => slot.Text = text;

    private static void FillCopy(this Slot slot, string text) => slot.Text = text;

    private static string Peek(in this Slot slot) => slot.Text;

    private static string Read(this Box box) => box.Text;

    private static void Put(this Box box, string text) => box.Text = text;

    private static void AddAll<T>(this ICollection<T> target, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            target.Add(item);
        }
    }

    public static void Run()
    {
        var slot = new Slot { Text = "", Other = "" };
        slot.FillCopy(Source.LoadPerformerText());
        Sink.TrainText(slot.Text); // OK
        slot.Fill(Source.LoadPerformerText());
        Sink.TrainText(slot.Text); // BAD: ref-this
        Sink.TrainText(slot.Peek()); // BAD: in-this
        Sink.TrainText(slot.Other); // OK

        var box = new Box();
        Put(box, Source.LoadPerformerText());
        Sink.TrainText(box.Read()); // OK
        Sink.TrainText(Read(box)); // BAD: static-syntax
        var list = new List<Clip>();
        list.AddAll(Source.LoadPublics());
        Sink.TrainAll(list); // OK
        list.AddAll(Source.LoadPerformers());
        Sink.TrainAll(list); // BAD: filled-by-extension
    }
}
