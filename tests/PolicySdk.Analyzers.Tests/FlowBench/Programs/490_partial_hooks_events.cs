// partial: Generated-style change hooks and events in the other part.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case490_Partial_HooksEvents
{
    private sealed partial class Model
    {
        private string _name = "";

        public string Name
        {
            get => _name;
            set
            {
                OnNameChanging(ref value);
                _name = value;
                OnNameChanged(value);
            }
        }

        partial void OnNameChanging(ref string value);

        partial void OnNameChanged(string value);
    }

    private sealed partial class Model
    {
        public string Log { get; private set; } = "";

        public event Action<string>? Changed;

        partial void OnNameChanged(string value)
        {
            Log += value;
            Changed?.Invoke(value);
        }
    }

    private sealed partial class Masked
    {
        private string _name = "";

        public string Name
        {
            get => _name;
            set
            {
                OnNameChanging(ref value);
                _name = value;
            }
        }

        partial void OnNameChanging(ref string value);
    }

    private sealed partial class Masked
    {
        partial void OnNameChanging(ref string value) => value = "***";
    }

    public static void Run()
    {
        var model = new Model();
        Sink.TrainText(model.Log); // OK
        model.Changed += v => Sink.TrainText(v); // BAD: event-in-part
        model.Name = Source.LoadPerformerText(); // VIA: event-in-part
        Sink.TrainText(model.Name); // BAD: property-in-part
        Sink.TrainText(model.Log); // BAD: logged-by-hook
        var masked = new Masked { Name = Source.LoadPerformerText() };
        Sink.TrainText(masked.Name); // OK
    }
}
