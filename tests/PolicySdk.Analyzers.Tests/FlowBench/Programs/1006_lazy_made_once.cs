// lazy: A lazy value is made once: what is changed afterwards does not change it, unless it may not have been made.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1006_Lazy_MadeOnce
{
    private sealed class Booth
    {
        private readonly Lazy<string> _sign;

        public Booth() => _sign = new Lazy<string>(() => Title + "!");

        public string Title { get; set; } = "booth";

        public string Sign => _sign.Value;
    }

    private static int Warm(Lazy<string> lazy) => lazy.Value.Length;

    public static void Run(bool warm)
    {
        var words = Source.LoadPublicText();
        var early = new Lazy<string>(() => words);
        var late = new Lazy<string>(() => words);
        var maybe = new Lazy<string>(() => words);
        var helped = new Lazy<string>(() => words);
        Console.WriteLine(early.Value.Length + Warm(helped));
        if (warm)
        {
            Console.WriteLine(maybe.Value.Length);
        }

        words = Source.LoadPerformerText();
        Sink.TrainText(early.Value); // OK: hard
        Sink.TrainText(helped.Value); // OK: hard
        Sink.TrainText(maybe.Value); // BAD: maybe-not-made
        Sink.TrainText(late.Value); // BAD: made-late
        words = "reset";
        Sink.TrainText(late.Value); // BAD: stays-made
    }

    public static void Objects()
    {
        var booth = new Booth();
        Console.WriteLine(booth.Sign);
        booth.Title = Source.LoadPerformerText();
        Sink.TrainText(booth.Sign); // OK: hard
        Sink.TrainText(new Booth { Title = Source.LoadPerformerText() }.Sign); // BAD: made-of-title

        var list = new Lazy<List<Clip>>(() => []);
        Sink.TrainAll(list.Value); // OK
        list.Value.Add(Source.LoadPerformer());
        Sink.TrainAll(list.Value); // BAD: same-list
    }

    public static void Failing(bool fails)
    {
        var words = Source.LoadPublicText();
        var lazy = new Lazy<string>(() => fails ? throw new InvalidOperationException("no words") : words, LazyThreadSafetyMode.PublicationOnly);
        try
        {
            Console.WriteLine(lazy.Value);
        }
        catch (InvalidOperationException)
        {
            fails = false;
        }

        words = Source.LoadPerformerText();
        Sink.TrainText(lazy.Value); // BAD: failed-before
    }

    public static void Several(int count)
    {
        var words = Source.LoadPublicText();
        var all = new List<Lazy<string>>();
        for (var i = 0; i < count; i++)
        {
            all.Add(new Lazy<string>(() => words));
        }

        Console.WriteLine(all[0].Value);
        words = Source.LoadPerformerText();
        Sink.TrainText(all[count - 1].Value); // BAD: another-one
    }
}
