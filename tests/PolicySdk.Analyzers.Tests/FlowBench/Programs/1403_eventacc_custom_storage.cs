// eventacc: Event accessors that keep their handlers elsewhere.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1403_Eventacc_CustomStorage
{
    private interface IStation
    {
        event Action<string> Heard;
    }

    private sealed class Station : IStation
    {
        private readonly Dictionary<string, Delegate?> _table = [];

        event Action<string> IStation.Heard
        {
            add => _table["heard"] = Delegate.Combine(_table.GetValueOrDefault("heard"), value);
            remove => _table["heard"] = Delegate.Remove(_table.GetValueOrDefault("heard"), value);
        }

        public event Func<string> Asked
        {
            add => Answer = value();
            remove => Answer = "";
        }

        public string Answer { get; private set; } = "";

        public void Say(string text) => ((Action<string>?)_table["heard"])?.Invoke(text);
    }

    public static void Run()
    {
        var station = new Station();
        var heard = "";
        ((IStation)station).Heard += t => heard = t;
        station.Say(Source.LoadPublicText());
        Sink.TrainText(heard); // OK
        station.Say(Source.LoadPerformerText());
        Sink.TrainText(heard); // BAD: through-table

        station.Asked += Source.LoadPublicText;
        Sink.TrainText(station.Answer); // OK
        station.Asked += Source.LoadPerformerText;
        Sink.TrainText(station.Answer); // BAD: called-by-add
        station.Asked -= Source.LoadPerformerText;
        Sink.TrainText(station.Answer); // OK
    }
}
