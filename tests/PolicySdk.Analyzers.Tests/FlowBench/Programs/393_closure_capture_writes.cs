// closure: Lambdas write captured variables, fields and this.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case393_Closure_CaptureWrites
{
    private sealed class Recorder
    {
        private string _last = "";
        private readonly List<Action> _steps = [];

        public string Last => _last;

        public Recorder Then(string text)
        {
            _steps.Add(() => _last = text);
            return this;
        }

        public void Run() => _steps.ForEach(s => s());
    }

    private static void Call(Action action) => action();

    private static void Never(Action action) => Console.WriteLine(action.Method.Name.Length);

    public static void Run()
    {
        var recorder = new Recorder().Then(Source.LoadPerformerText());
        Sink.TrainText(recorder.Last); // OK
        recorder.Run();
        Sink.TrainText(recorder.Last); // BAD: run-later
        var open = new Recorder().Then("a").Then(Source.LoadPublicText());
        open.Run();
        Sink.TrainText(open.Last); // OK

        var text = "t";
        Never(() => text = Source.LoadPerformerText());
        Sink.TrainText(text); // OK
        Call(() => text = Source.LoadPerformerText());
        Sink.TrainText(text); // BAD: captured-write
        Call(() => text = "clean");
        Sink.TrainText(text); // OK

        var found = new List<string>();
        Source.LoadPerformerList().ForEach(c => found.Add(c.Text));
        Sink.Train(found); // BAD: added-by-callback
        var count = 0;
        Array.ForEach(Source.LoadPerformerSamples(), _ => count++);
        Sink.Train(count); // DERIVED: count
        (string A, string B) pair = ("a", "b");
        Action set = () => pair.A = Source.LoadPerformerText();
        set();
        Sink.TrainText(pair.A); // BAD: tuple-part
        Sink.TrainText(pair.B); // OK
    }
}
