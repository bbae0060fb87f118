// field: Properties with bodies: computed, transforming and ignoring.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case334_Field_PropertyLogic
{
    private sealed class Settings
    {
        private string _first = "";
        private string _second = "";
        private int _writes;

        public string First
        {
            get => _first.Trim();
            set
            {
                _writes++;
                _first = value ?? throw new ArgumentNullException(nameof(value));
            }
        }

        public string Ignored
        {
            get => "constant";
            set => _ = value;
        }

        public string Crossed
        {
            get => _first;
            set => _second = value;
        }

        public string Both => $"{_first}{_second}";

        public string Last => _second;

        public int Writes => _writes;
    }

    public static void Run()
    {
        var s = new Settings { First = Source.LoadPerformerText() };
        Sink.TrainText(s.First); // BAD: transforming
        Sink.TrainText(s.Last); // OK
        Sink.TrainText(s.Both); // BAD: computed
        Sink.Train(s.Writes); // OK
        s.Ignored = Source.LoadPerformerText();
        Sink.TrainText(s.Ignored); // OK

        s.First = "clean";
        s.Crossed = Source.LoadPerformerText();
        Sink.TrainText(s.Crossed); // OK
        Sink.TrainText(s.Last); // BAD: crossed
        s.Crossed = "";
        Sink.TrainText(s.Both); // OK
    }
}
