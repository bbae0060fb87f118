// field: Fields set by constructors, resets, lazily and through interfaces with setters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case929_Field_Lifetimes
{
    private interface IHasText
    {
        string Text { get; set; }

        string Shout() => Text.ToUpperInvariant();
    }

    private struct Label : IHasText
    {
        public string Text { get; set; }
    }

    private sealed class Page : IHasText
    {
        private readonly Lazy<string> _summary;
        private string _text = "";
        private int _version;

        public Page() => _summary = new Lazy<string>(() => _text[..1]);

        public string Text
        {
            get => _text;
            set
            {
                _text = value;
                _version++;
            }
        }

        public string Summary => _summary.Value;

        public int Version => _version;

        public void Reset()
        {
            _text = string.Empty;
            _version = default;
        }
    }

    private static void SetAll(string text, params IHasText[] items)
    {
        foreach (var item in items)
        {
            item.Text = text;
        }
    }

    private static T Set<T>(T item, string text)
        where T : IHasText
    {
        item.Text = text;
        return item;
    }

    public static void Run()
    {
        var page = new Page();
        var other = new Page();
        SetAll("a", page, other);
        Sink.TrainText(page.Text); // OK
        SetAll(Source.LoadPerformerText(), page);
        Sink.TrainText(page.Text); // BAD: set-through-interface
        Sink.TrainText(other.Text); // OK
        Sink.Train(page.Version); // OK
        Sink.TrainText(page.Summary); // BAD: lazy-summary
        Sink.TrainText(((IHasText)page).Shout()); // BAD: default-member
        page.Reset();
        Sink.TrainText(page.Text); // OK

        var label = new Label { Text = "l" };
        var changed = Set(label, Source.LoadPerformerText());
        Sink.TrainText(label.Text); // OK
        Sink.TrainText(changed.Text); // BAD: changed-struct
        IHasText boxed = label;
        boxed.Text = Source.LoadPerformerText();
        Sink.TrainText(label.Text); // OK
        Sink.TrainText(boxed.Text); // BAD: boxed-struct
        Sink.TrainText(((Label)boxed).Text); // BAD: unboxed-struct
        var copy = (Label)boxed;
        copy.Text = "clean";
        Sink.TrainText(copy.Text); // OK
        Sink.TrainText(Set(new Page(), Source.LoadPublicText()).Shout2()); // OK
    }

    private static string Shout2(this IHasText item) => item.Shout();
}
