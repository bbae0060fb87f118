// dispatch: Commands with undo, mementos, prototypes and specifications.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case924_Dispatch_Commands
{
    private sealed class Document
    {
        public string Text { get; set; } = "";

        public Memento Save() => new(Text);

        public void Restore(Memento memento) => Text = memento.Text;
    }

    private sealed record Memento(string Text);

    private interface ICommand
    {
        void Do(Document document);

        void Undo(Document document);
    }

    private sealed class Append(string text) : ICommand
    {
        private Memento? _before;

        public void Do(Document document)
        {
            _before = document.Save();
            document.Text += text;
        }

        public void Undo(Document document) => document.Restore(_before!);
    }

    private sealed class Replace(string text) : ICommand
    {
        private string _old = "";

        public void Do(Document document) => (_old, document.Text) = (document.Text, text);

        public void Undo(Document document) => document.Text = _old;
    }

    private sealed class Macro(params ICommand[] commands) : ICommand
    {
        public void Do(Document document) => Array.ForEach(commands, c => c.Do(document));

        public void Undo(Document document)
        {
            foreach (var command in commands.Reverse())
            {
                command.Undo(document);
            }
        }
    }

    private sealed class Voice(Clip clip) : ICloneable
    {
        public Clip Clip { get; init; } = clip;

        public object Clone() => MemberwiseClone();
    }

    private abstract class Rule<T>
    {
        public abstract bool Allows(T item);

        public Rule<T> And(Rule<T> other) => new Both(this, other);

        private sealed class Both(Rule<T> left, Rule<T> right) : Rule<T>
        {
            public override bool Allows(T item) => left.Allows(item) && right.Allows(item);
        }
    }

    private sealed class Longer(int length) : Rule<Clip>
    {
        public override bool Allows(Clip item) => item.Text.Length > length;
    }

    public static void Run()
    {
        var document = new Document { Text = "a" };
        ICommand append = new Append(Source.LoadPerformerText());
        append.Do(document);
        Sink.TrainText(document.Text); // BAD: done
        append.Undo(document);
        Sink.TrainText(document.Text); // OK

        ICommand replace = new Replace("clean");
        document.Text = Source.LoadPerformerText();
        replace.Do(document);
        Sink.TrainText(document.Text); // OK
        replace.Undo(document);
        Sink.TrainText(document.Text); // BAD: undone

        var other = new Document();
        var macro = new Macro(new Append("a"), new Append(Source.LoadPublicText()));
        macro.Do(other);
        Sink.TrainText(other.Text); // OK
        new Macro(new Append("a"), new Append(Source.LoadPerformerText())).Do(other);
        Sink.TrainText(other.Text); // BAD: macro

        var voice = new Voice(Source.LoadPerformer());
        Sink.TrainClip(((Voice)voice.Clone()).Clip); // BAD: prototype
        Sink.TrainClip(((Voice)new Voice(Source.LoadPublic()).Clone()).Clip); // OK
        var rule = new Longer(1).And(new Longer(2));
        Sink.TrainAll(Source.LoadPerformers().Where(rule.Allows)); // BAD: specified
        Sink.TrainAll(Source.LoadPublics().Where(rule.Allows)); // OK
    }
}
