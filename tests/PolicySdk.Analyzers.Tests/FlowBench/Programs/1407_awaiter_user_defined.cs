// awaiter: Awaiters of one's own, and GetAwaiter as an extension.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1407_Awaiter_UserDefined
{
    private sealed class Pending(Func<string> load)
    {
        public Awaiter GetAwaiter() => new(load);

        public sealed class Awaiter(Func<string> load) : System.Runtime.CompilerServices.INotifyCompletion
        {
            private string _result = "";

            public bool IsCompleted => false;

            public void OnCompleted(Action continuation)
            {
                _result = load();
                continuation();
            }

            public string GetResult() => _result;
        }
    }

    private static System.Runtime.CompilerServices.TaskAwaiter<string[]> GetAwaiter(this (Task<string> A, Task<string> B) pair) =>
        Task.WhenAll(pair.A, pair.B).GetAwaiter();

    private static System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter(this Func<string> load) =>
        Task.FromResult(load()).GetAwaiter();

    public static async Task Run()
    {
        Sink.TrainText(await new Pending(Source.LoadPerformerText)); // BAD: on-completed
        Sink.TrainText(await new Pending(Source.LoadPublicText)); // OK

        var both = await (Task.FromResult("x"), Task.Run(Source.LoadPerformerText));
        Sink.Train(both); // BAD: tuple-awaiter
        Func<string> f = Source.LoadPerformerText;
        Sink.TrainText(await f); // BAD: delegate-awaiter
        f = Source.LoadPublicText;
        Sink.TrainText(await f); // OK
        var pair = await (Task.FromResult("x"), Task.Run(Source.LoadPublicText));
        Sink.Train(pair); // OK
    }
}
