// builder: a callback is called for each element, in the state that it has left itself; where there is none, it is not called.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace FlowBench.Cases;

public static class Case820_Builder_CallbacksAgainAndAgain
{
    private sealed class Options
    {
        public Clip? Warmup { get; set; }

        public string Tag = "";

        public string Draft = "";
    }

    private sealed class Builder
    {
        private readonly List<Action<Options>> _steps = [];

        public Builder With(Action<Options> step)
        {
            _steps.Add(step);
            return this;
        }

        public Options Build()
        {
            var options = new Options { Warmup = Source.LoadPerformer() };
            _steps.ForEach(step => step(options));
            return options;
        }
    }

    public static void Never(bool flag, List<int> numbers)
    {
        var builder = new Builder();
        if (flag)
        {
            builder.With(o => o.Warmup = Source.LoadPublic());
        }

        Sink.TrainClip(builder.Build().Warmup!); // BAD: perhaps no step
        Sink.TrainClip(new Builder().With(o => o.Warmup = Source.LoadPublic()).Build().Warmup!); // OK: hard

        var each = new Options { Warmup = Source.LoadPerformer() };
        numbers.ForEach(_ => each.Warmup = Source.LoadPublic());
        Sink.TrainClip(each.Warmup); // BAD: no element
        List<int> two = [1, 2];
        two.ForEach(_ => each.Warmup = Source.LoadPublic());
        Sink.TrainClip(each.Warmup); // OK
        var counted = Source.LoadPerformer();
        _ = numbers.Count(number =>
        {
            counted = Source.LoadPublic();
            return number > 1;
        });
        Sink.TrainClip(counted); // BAD: counted none
        var made = Source.LoadPerformer();
        var cache = new ConcurrentDictionary<int, int>();
        cache.GetOrAdd(numbers.Count, _ =>
        {
            made = Source.LoadPublic();
            return 1;
        });
        Sink.TrainClip(made); // BAD: was there
        var array = Source.LoadPerformer();
        Array.ForEach(new[] { 1, 2 }, _ => array = Source.LoadPublic());
        Sink.TrainClip(array); // OK
    }

    public static void Again(List<string> words)
    {
        var steps = new List<Action<Options>> { o => o.Draft = Source.LoadPerformerText(), o => o.Tag = o.Draft };
        var options = new Options();
        steps.ForEach(step => step(options));
        Sink.TrainText(options.Tag); // BAD: one behind the other
        Action<Options> all = o => o.Draft = Source.LoadPerformerText();
        all += o => o.Tag = o.Draft;
        var raised = new Options();
        all(raised);
        Sink.TrainText(raised.Tag); // BAD: one delegate of two
        var (last, next) = ("", "");
        words.ForEach(_ =>
        {
            last = next;
            next = Source.LoadPerformerText();
        });
        Sink.TrainText(last); // BAD: second element
        var (before, now) = ("", "");
        var lines = words.Select(word =>
        {
            before = now;
            now = word;
            return before;
        }).ToList();
        Sink.Train(lines); // OK
        var gathered = new List<string>();
        words.ForEach(word => gathered.Add(word + gathered.Count));
        Sink.Train(gathered); // OK
        var history = new List<string>();
        words.ForEach(_ =>
        {
            history.Add(history.Count > 1 ? history[0] : Source.LoadPerformerText());
            history.Add("end");
        });
        Sink.TrainText(history[2]); // BAD: third
    }
}
