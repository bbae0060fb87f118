// di: Another implementation is injected than the one that was built first.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1570_Di_ReplacedService
{
    private interface IStore
    {
        string Read();

        void Write(string text);
    }

    private sealed class MemoryStore : IStore
    {
        private string _text = "";

        public string Read() => _text;

        public void Write(string text) => _text = text;
    }

    private sealed class NullStore : IStore
    {
        public string Read() => "";

        public void Write(string text)
        {
        }
    }

    private sealed class Trainer
    {
        public IStore Store { get; set; } = new MemoryStore();

        public void Save(string text) => Store.Write(text);

        public void Fit()
        {
            Sink.TrainText(Store.Read()); // BAD: stored-then-fit
        }
    }

    private sealed class DryTrainer(IStore store)
    {
        public void Save(string text) => store.Write(text);

        public string Text => store.Read();
    }

    public static void Run()
    {
        var trainer = new Trainer();
        trainer.Save(Source.LoadPerformerText());
        trainer.Fit(); // VIA: stored-then-fit

        var dry = new DryTrainer(new NullStore());
        dry.Save(Source.LoadPerformerText());
        Sink.TrainText(dry.Text); // OK
        var open = new DryTrainer(new MemoryStore());
        open.Save(Source.LoadPublicText());
        Sink.TrainText(open.Text); // OK
    }
}
