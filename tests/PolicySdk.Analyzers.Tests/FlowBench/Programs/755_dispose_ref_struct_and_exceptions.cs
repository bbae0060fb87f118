// dispose: Ref struct scopes, Dispose after an exception and composite disposables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case755_Dispose_RefStructAndExceptions
{
    private ref struct Swapped(ref string place, string value)
    {
        private readonly ref string _place = ref Set(ref place, value, out _);
        private readonly string _old = value;

        private static ref string Set(ref string place, string value, out string old)
        {
            old = place;
            place = value;
            return ref place;
        }

        public readonly void Dispose() => _place = "restored";
    }

    private sealed class All : IDisposable
    {
        private readonly List<Action> _actions = [];

        public void Add(Action action) => _actions.Add(action);

        public void Dispose()
        {
            foreach (var action in _actions)
            {
                action();
            }
        }
    }

    public static void Run(bool fail)
    {
        var text = "start";
        using (new Swapped(ref text, Source.LoadPerformerText()))
        {
            Sink.TrainText(text); // BAD: swapped-in
        }

        Sink.TrainText(text); // OK
        var log = "";
        try
        {
            using var all = new All();
            all.Add(() => log = Source.LoadPerformerText());
            if (fail)
            {
                throw new InvalidOperationException();
            }

            Sink.TrainText(log); // OK
        }
        catch (InvalidOperationException)
        {
            Sink.TrainText(log); // BAD: disposed-before-handler
        }

        Sink.TrainText(log); // BAD: after-scope
        log = "";
        using (var open = new All())
        {
            open.Add(() => log += Source.LoadPublicText());
        }

        Sink.TrainText(log); // OK
    }
}
