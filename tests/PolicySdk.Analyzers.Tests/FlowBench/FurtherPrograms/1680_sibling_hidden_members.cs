// sibling: Members of the same name in base, derived and interface.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1680_Sibling_HiddenMembers
{
    private interface ITitled
    {
        string Title { get; set; }
    }

    private class Base
    {
        public string Text = "";
        private string _note = "";

        public void NoteBase(string note) => _note = note;

        public string BaseNote() => _note;
    }

    private sealed class Derived : Base, ITitled
    {
        public new string Text = "";
        private string _note = "";
        private string _interfaceTitle = "";

        public string Title { get; set; } = "";

        string ITitled.Title
        {
            get => _interfaceTitle;
            set => _interfaceTitle = value;
        }

        public void Note(string note) => _note = note;

        public string OwnNote() => _note;
    }

    public static void Run()
    {
        var item = new Derived { Text = Source.LoadPublicText() };
        ((Base)item).Text = Source.LoadPerformerText();
        Sink.TrainText(item.Text); // OK
        Sink.TrainText(((Base)item).Text); // BAD: base-field

        item.Note(Source.LoadPerformerText());
        item.NoteBase(Source.LoadPublicText());
        Sink.TrainText(item.OwnNote()); // BAD: derived-private
        Sink.TrainText(item.BaseNote()); // OK

        ITitled titled = item;
        titled.Title = Source.LoadPerformerText();
        Sink.TrainText(item.Title); // OK
        Sink.TrainText(titled.Title); // BAD: explicit-property
        item.Title = titled.Title;
        titled.Title = "t";
        Sink.TrainText(item.Title); // BAD: copied-over
        Sink.Train(item); // BAD: whole-item
    }
}
